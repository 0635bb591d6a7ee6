// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The plan as a document: made without building, edited by hand, checked when it is read, built as it stands.
@Suite struct PlanEditTests {
  /// Two exams of two subjects, planned onto a disc each.
  private static func planned(ownExams: Bool = false) throws -> Workbench {
    let bench = try Workbench(ownExams: ownExams)
    let exams = "[exams-small/EXAM04, exams-small/EXAM09]"
    _ = try bench.request([("[exams-small]", exams), ("discs: fill", "discs: per-exam")], as: "two.yaml")
    let run = try bench.spindle("plan", "two.yaml", "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    return bench
  }

  @Test func aPlanBuildsNothing() throws {
    let bench = try Self.planned()
    #expect(bench.names("made/outgoing").isEmpty)
    let plan = try bench.plan()
    #expect(plan.schema == "spindle-plan-2")
    #expect(!plan.edited)
    #expect(plan.discs.map(\.exams.count) == [1, 1])
    #expect(plan.status == "optimal" && plan.gap == 0 && plan.lowerBound == 2)
    #expect(try bench.permissions("made/private/plan.json") == 0o600)
    #expect(try bench.text("made/private/plan.svg").contains("</svg>"))
    // What is planned is what is then made.
    let bytes = try bench.data("made/private/plan.json")
    try FileManager.default.removeItem(atPath: bench.path("made/private/plan.svg"))
    try #require(bench.spindle("master", "two.yaml", "--into", "made").status == 0)
    #expect(try bench.data("made/private/plan.json") == bytes)
    #expect(bench.exists("made/private/plan.svg"))
    #expect(try !bench.spindle("build", "made").output.contains("edited by hand"))
    #expect(try bench.data("made/private/plan.json") == bytes, "nobody edited it")
    #expect(try bench.manifest().discs.map(\.sectors) == plan.discs.map(\.sectors))
  }

  @Test func aMovedExamATitleAndACopyAreKeptTo() throws {
    let bench = try Self.planned()
    try bench.editPlan { plan in
      var discs = plan["discs"] as? [[String: Any]] ?? []
      discs[0]["exams"] = (discs[0]["exams"] as? [Any] ?? []) + (discs[1]["exams"] as? [Any] ?? [])
      discs[0]["title"] = "Both of them"
      discs[0]["copies"] = 3
      plan["discs"] = [discs[0]]
    }
    let edited = try bench.data("made/private/plan.json")
    let run = try bench.spindle("master", "two.yaml", "--into", "made", "--json")
    try #require(run.status == 0, "\(run.errors)")
    let outcome = try bench.outcome(run)
    #expect(outcome.discs.count == 1)
    // That the request wants a disc for each exam is said, and left to the person.
    #expect(outcome.findings.contains { $0.rule == "plan-breaks-rule" && $0.severity == "warning" })
    let plan = try bench.plan()
    #expect(plan.edited && plan.discs.count == 1 && plan.discs[0].exams.count == 2)
    #expect(try bench.manifest().discs[0].sectors == plan.discs[0].sectors)
    #expect(try bench.data("made/private/plan.json") != edited)
    let labels = try Tool.run("pdftotext", [bench.path("made/outgoing/labels.pdf"), "-"])
    #expect(labels.output.components(separatedBy: "Both of them").count == 4)
    let readme = try bench.data("made/outgoing/disc-01.iso")
    #expect(readme.range(of: Data("1 of 1, Both of them".utf8)) != nil)
    // Again: still edited, nothing made anew; and --anew drops the edits.
    let again = try bench.spindle("master", "two.yaml", "--into", "made")
    #expect(again.output.contains("nothing was made again"))
    try #require(bench.spindle("plan", "two.yaml", "--into", "made", "--anew").status == 0)
    #expect(try bench.plan().discs.count == 2 && !bench.plan().edited)
  }

  @Test func discsAreBuiltFromThePlanOneByOne() throws {
    let bench = try Self.planned()
    try #require(bench.spindle("build", "made", "--disc", "2").status == 0)
    #expect(bench.images() == ["disc-02.iso"])
    #expect(try bench.manifest().discs.map(\.number) == [2])
    try #require(bench.spindle("build", "made").status == 0)
    #expect(bench.images() == ["disc-01.iso", "disc-02.iso"])
    #expect(try bench.manifest().discs.map(\.number) == [1, 2])
    try #require(bench.spindle("master", "two.yaml", "--into", "fresh").status == 0)
    let same = try bench.oracle("same_bytes.sh", bench.path("made/outgoing"), bench.path("fresh/outgoing"))
    #expect(same.status == 0, "\(same.output)")
    #expect(try bench.spindle("build", "made", "--disc", "3").status == 65)
    #expect(try bench.spindle("build", "config").status == 66)
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    var what: String
    var said: String
    var change: @Sendable (inout [String: Any], inout [[String: Any]]) -> Void
    var testDescription: String { what }
  }

  private static func exams(_ disc: [String: Any]) -> [[String: Any]] { disc["exams"] as? [[String: Any]] ?? [] }

  static let nonsense = [
    Edit(what: "an exam on no disc", said: "is on no disc") { _, discs in discs.removeLast() },
    Edit(what: "an exam on two discs", said: "stands twice") { _, discs in
      discs[1]["exams"] = exams(discs[0]) + exams(discs[1])
    },
    Edit(what: "an exam that is none", said: "no exam of the sources has the folder") { _, discs in
      discs[0]["exams"] = [["folder": "LS-031-04/study"]]
    },
    Edit(what: "a medium too small", said: "a medium of 300 sectors has 300") { _, discs in
      discs[0]["medium"] = "300"
      discs[0]["exams"] = exams(discs[0]) + exams(discs[1])
      discs.removeLast()
    },
    Edit(what: "a medium that is none", said: "must be one of") { _, discs in discs[0]["medium"] = "floppy" },
    Edit(what: "a key that is none", said: "Did you mean title?") { _, discs in discs[0]["tilte"] = "x" },
    Edit(what: "a number twice", said: "two discs of number 1") { _, discs in discs[1]["number"] = 1 },
    Edit(what: "no copies", said: "copies must be from 1") { _, discs in discs[1]["copies"] = 0 },
    Edit(what: "a volume identifier", said: "give it a title") { _, discs in discs[0]["volumeIdentifier"] = "MINE_D01"
    },
    Edit(what: "instances that are none", said: "does not have") { _, discs in
      var exam = exams(discs[0])[0]
      exam["series"] = [["series": 9, "first": 1, "last": 1]]
      discs[0]["exams"] = [exam]
    },
    Edit(what: "part of an exam", said: "instances of") { _, discs in
      var exam = exams(discs[0])[0]
      exam["series"] = [["series": 1, "first": 1, "last": 1]]
      discs[0]["exams"] = [exam]
    },
    Edit(what: "another schema", said: "schema") { plan, _ in plan["schema"] = "spindle-plan-99" },
  ]

  @Test(arguments: nonsense)
  func nonsenseIsRefusedWithItsPlace(_ edit: Edit) throws {
    let bench = try Self.planned()
    try bench.editPlan { plan in
      var discs = plan["discs"] as? [[String: Any]] ?? []
      edit.change(&plan, &discs)
      plan["discs"] = discs
    }
    let bytes = try bench.data("made/private/plan.json")
    let run = try bench.spindle("plan", "two.yaml", "--into", "made")
    #expect(run.status == 65)
    #expect(run.errors.contains("plan.json") && run.errors.contains(edit.said), "\(run.errors)")
    #expect(try bench.data("made/private/plan.json") == bytes)
    #expect(bench.images().isEmpty)
  }

  @Test func anEditedPlanWantsItsSourcesAsTheyWere() throws {
    let bench = try Self.planned(ownExams: true)
    try bench.editPlan { plan in
      var discs = plan["discs"] as? [[String: Any]] ?? []
      discs[1]["title"] = "Second"
      plan["discs"] = discs
    }
    try bench.patch("exams-small/EXAM09/SER001/000001") { $0[$0.count - 1] ^= 1 }
    let refused = try bench.spindle("master", "two.yaml", "--into", "made")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("stale: disc 2") && refused.errors.contains("SER001/000001"), "\(refused.errors)")
    let taken = try bench.spindle("master", "two.yaml", "--into", "made", "--remake")
    #expect(taken.status == 0)
    #expect(try bench.plan().discs.map(\.title) == ["", "Second"])
  }

  @Test func whatMovedIsSaid() throws {
    let bench = try Self.planned()
    _ = try bench.request(from: "two.yaml", [("discs: per-exam", "discs: fill")], as: "one.yaml")
    try FileManager.default.copyItem(
      atPath: bench.path("made/private/plan.json"), toPath: bench.path("old.json"))
    let run = try bench.spindle(
      "plan", "one.yaml", "--into", "made", "--compare", "old.json", environment: ["LC_ALL": "C"])
    #expect(run.status == 0)
    #expect(run.output.contains("2 discs before, 1 now; 1 exam stays, 1 moves."), "\(run.output)")
    #expect(run.output.contains("disc 2 -> disc 1: LS-031-05/"), "\(run.output)")
    // In plain ASCII, within 80 columns, but for paths.
    for line in run.output.split(separator: "\n") where !line.contains("/") { #expect(line.count <= 80, "\(line)") }
  }
}

extension Workbench {
  /// Changes the plan as a person with any JSON editor would.
  func editPlan(_ made: String = "made", _ change: (inout [String: Any]) throws -> Void) throws {
    let name = made + "/private/plan.json"
    guard var plan = try JSONSerialization.jsonObject(with: data(name)) as? [String: Any] else {
      throw Failure("no plan")
    }
    try change(&plan)
    let bytes = try JSONSerialization.data(withJSONObject: plan, options: [.prettyPrinted])
    try bytes.write(to: URL(fileURLWithPath: path(name)))
  }
}
