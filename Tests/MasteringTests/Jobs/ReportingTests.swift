// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What programs and people read of a run, and that none of it says who the patients are.
@Suite struct ReportingTests {
  private struct Event: Decodable {
    var event: String
    var phase: String?
    var disc: Int?
    var unit: String?
    var total: Int?
    var done: Int?
    var milliseconds: Int?
  }

  @Test func progressIsAnEventALine() throws {
    let bench = try Workbench()
    let run = try bench.spindle("master", "small-trial.yaml", "--into", "made", "--progress", "json")
    try #require(run.status == 0)
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
    let events = try lines.map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
    // Each phase begins, counts up to its total and no further, and ends.
    var open: [String: Event] = [:]
    var ended: [String] = []
    for event in events where event.event != "finding" {
      let key = "\(try #require(event.phase)) \(event.disc ?? 0)"
      switch event.event {
      case "began":
        #expect(open[key] == nil)
        open[key] = event
      case "advanced":
        let total = open[key]?.total
        #expect(open[key] != nil && (event.done ?? -1) >= 0, "\(key)")
        #expect(total == nil || (event.done ?? 0) <= total ?? 0, "\(key)")
      case "ended":
        #expect(open.removeValue(forKey: key) != nil && event.milliseconds != nil, "\(key)")
        ended.append(key)
      default: Issue.record("\(event.event)")
      }
    }
    #expect(open.isEmpty)
    let perDisc = ["write", "sync", "read-back", "validate", "leak-check"]
    let expected =
      ["list 0", "scan 0", "rehearse 0", "plan 0", "label 0"]
      + (1...5).flatMap { disc in perDisc.map { "\($0) \(disc)" } }
    #expect(ended.sorted() == expected.sorted())
  }

  @Test func theResultIsOneObject() throws {
    let bench = try Workbench()
    let request = try bench.request([("pixels: accept", "pixels: hold")], as: "held.yaml")
    let outcome = try bench.outcome(bench.spindle("master", request, "--into", "made", "--json"))
    #expect(try outcome.account == bench.account().totals)
    #expect(outcome.discs.map(\.number) == [1])
    #expect(try outcome.discs.map(\.sectors) == bench.plan().discs.map(\.sectors))
    #expect(outcome.findings.count { $0.rule == "held-back" } == 5)
    #expect(outcome.folder == "made")
  }

  @Test func theTableSaysWhereWhatIs() throws {
    let bench = try Workbench()
    let run = try bench.spindle("master", "small-trial.yaml", "--into", "made", "--progress", "lines")
    let lines = run.output.split(separator: "\n").map(String.init)
    for disc in 1...5 {
      #expect(lines.contains { $0.hasPrefix("\(disc) of 5 ") && $0.hasSuffix("outgoing/disc-0\(disc).iso") })
    }
    #expect(
      lines.contains { $0.hasPrefix("77 files = 73 mastered + 1 duplicate + 0 held back + 0 refused + 3 ignored") })
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(run.output)")
    #expect(run.errors.contains("disc 5: read back"))
  }

  /// Everything that a run says, of what it does and of what it refuses, against every identity of the sample.
  @Test(arguments: ["bar", "json"])
  func nothingSaysWhoThePatientsAre(_ progress: String) throws {
    let bench = try Workbench(ownExams: true)
    try bench.patch("exams-small/EXAM08/SER001/000001") { $0.removeLast(100) }
    let sources = ("[exams-small]", "[exams-small/EXAM04, exams-small/EXAM07, exams-small/EXAM08, exams-small/EXAM09]")
    let held = try bench.request([sources, ("accept", "hold")], as: "held.yaml")
    var said = ""
    for arguments in [["--refusals", "stop"], ["--refusals", "leave-out"], ["--refusals", "leave-out", "--json"]] {
      let run = try bench.spindle(["master", held, "--into", "made", "--progress", progress] + arguments)
      said += run.output + run.errors
    }
    _ = try bench.request(from: "subjects.csv", [("77005512,", "0,")], as: "subjects.csv")
    for arguments in [[], ["--remake"]] {
      let run = try bench.spindle(["master", held, "--into", "made", "--progress", progress] + arguments)
      #expect(run.status == 65)
      said += run.output + run.errors
    }
    said += try bench.text("made/private/journal.jsonl")
    #expect(said.contains("EXAM08"))
    let folded = said.lowercased()
    for line in try String(contentsOfFile: Workbench.planted, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, fields[1].count > 3 else { continue }
      #expect(!folded.contains(fields[1].lowercased()), "a planted \(fields[0]) is said")
      // A name's parts as well.
      for part in fields[1].split(whereSeparator: { "^= ".contains($0) }) where fields[0] == "name" && part.count > 4 {
        #expect(!folded.contains(part.lowercased()), "a part of a planted name is said")
      }
    }
  }
}
