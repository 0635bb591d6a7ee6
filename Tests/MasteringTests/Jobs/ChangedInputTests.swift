// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Input that changed after discs were sealed stops the job and names the discs, unless they are to be made again.
@Suite struct ChangedInputTests {
  /// A job of two discs, one a subject, and what is changed after it was done.
  struct Change: Sendable, CustomTestStringConvertible {
    var what: String
    /// The discs that are no longer what the request means.
    var stale = [1, 2]
    var discs = 2
    var make: @Sendable (Workbench) throws -> Void
    var testDescription: String { what }
  }

  private static let file = "exams-small/EXAM09/SER001/000001"

  /// Changes the request by replacing text in it.
  private static func requestChange(_ what: String, _ old: String, _ new: String) -> Change {
    Change(what: what) { _ = try $0.request(from: "two.yaml", [(old, new)], as: "two.yaml") }
  }

  static let changes = [
    requestChange("another organisation", "type1", "type2"),
    requestChange("another site", "media: auto", "media: auto\nsite: S7"),
    requestChange("another requester", "Thoracic Imaging Lab", "Other Imaging Lab"),
    requestChange("another date handling", "dates: keep", "dates: shift"),
    requestChange("another date", "2026-11-22", "2026-11-23"),
    Change(what: "another study number") {
      _ = try $0.request(from: "two.yaml", [("LS-204", "LS-205")], as: "two.yaml")
      try FileManager.default.removeItem(atPath: $0.path("made/private/key.csv"))
    },
    Change(what: "another time point", stale: [2]) {
      _ = try $0.request(from: "subjects.csv", [("LS-031-05,Baseline", "LS-031-05,Week 1")], as: "subjects.csv")
    },
    Change(what: "another header", stale: [2]) { bench in
      try bench.patch(file) { bytes in
        let place = try #require(bytes.range(of: Data("20240611".utf8)))
        bytes.replaceSubrange(place, with: Data("20240612".utf8))
      }
    },
    Change(what: "other pixels", stale: [2]) { try $0.patch(file) { $0[$0.count - 1] ^= 1 } },
    Change(what: "a file less", stale: [2]) { try FileManager.default.removeItem(atPath: $0.path(file)) },
    // Each disc says how many there are.
    Change(what: "an exam less", discs: 1) {
      try FileManager.default.removeItem(atPath: $0.path("exams-small/EXAM09/SER001"))
      try FileManager.default.removeItem(atPath: $0.path("exams-small/EXAM09/SER002"))
    },
    Change(what: "an exam more", discs: 3) {
      _ = try $0.request(
        from: "two.yaml", [("EXAM08,", "EXAM07, exams-small/EXAM08, exams-small/EXAM04,")], as: "two.yaml")
    },
  ]

  @Test(arguments: changes)
  func stopsAndIsMadeAnewWhenAsked(_ change: Change) throws {
    let bench = try Workbench(ownExams: true)
    _ = try bench.request(Workbench.few + [("discs: fill", "discs: per-subject")], as: "two.yaml")
    try #require(bench.spindle("master", "two.yaml", "--into", "made").status == 0)
    let names = ["disc-01.iso", "disc-02.iso", "labels.pdf", "manifest.json", "packing-list.pdf"]
    let files = names.map { "made/outgoing/" + $0 }
    let before = try files.map(bench.trace)
    let plan = try bench.data("made/private/plan.json")
    try change.make(bench)

    let refused = try bench.spindle("master", "two.yaml", "--into", "made")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("--remake"))
    for disc in 1...2 {
      #expect(refused.errors.contains("disc-0\(disc).iso") == change.stale.contains(disc), "\(refused.errors)")
    }
    #expect(try files.map(bench.trace) == before)
    #expect(try bench.data("made/private/plan.json") == plan)

    let remade = try bench.spindle("master", "two.yaml", "--into", "made", "--remake", "--json")
    try #require(remade.status == 0, "\(remade.errors)")
    let new = change.stale.filter { $0 <= change.discs } + (1...change.discs).filter { $0 > 2 }
    #expect(try bench.outcome(remade).discs.filter(\.new).map(\.number) == new)
    #expect(bench.images().count == change.discs)
    let last = "disc-0\(change.discs).iso"
    let contents = try bench.oracle(
      "image_contents.py", bench.path("made/outgoing/" + last), bench.path("made/outgoing/manifest.json"))
    #expect(contents.status == 0, "\(contents.output)")
    #expect(try bench.manifest().discs.map(\.file) == bench.images())
    // Made anew is made as if for the first time.
    try #require(bench.spindle("master", "two.yaml", "--into", "fresh").status == 0)
    let same = try bench.oracle("same_bytes.sh", bench.path("made/outgoing"), bench.path("fresh/outgoing"))
    #expect(same.status == 0, "\(same.output)")
  }

  /// Two discs that the request's new requester makes stale.
  private static func stale(_ requester: String) throws -> (Workbench, [[Int]]) {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few + [("discs: fill", "discs: per-subject")], as: "two.yaml")
    try #require(bench.spindle("master", "two.yaml", "--into", "made").status == 0)
    let before = try bench.names("made/outgoing").map { try bench.trace("made/outgoing/" + $0) }
    let text = try bench.text("two.yaml").split(separator: "\n").map { line in
      line.hasPrefix("requester:") ? "requester: \"\(requester)\"" : String(line)
    }
    try bench.write(text.joined(separator: "\n") + "\n", to: "two.yaml")
    return (bench, before)
  }

  /// A text that no font draws is found before anything is removed.
  @Test func whatCannotBeMadeAnewStaysAsItWas() throws {
    let (bench, before) = try Self.stale("Lab \u{E000}")
    let run = try bench.spindle("master", "two.yaml", "--into", "made", "--remake")
    #expect(run.status == 65 && run.errors.contains("no installed font draws"), "\(run.errors)")
    #expect(try bench.names("made/outgoing").map { try bench.trace("made/outgoing/" + $0) } == before)
  }

  @Test func makingOneDiscAnewRemovesNoOther() throws {
    let (bench, before) = try Self.stale("Another Lab")
    try bench.write(try bench.text("two.yaml"), to: "made/private/request/request.yaml")
    let run = try bench.spindle("build", "made", "--disc", "2", "--remake")
    #expect(run.status == 65 && run.errors.contains("disc-01.iso would be removed as well"), "\(run.errors)")
    #expect(try bench.names("made/outgoing").map { try bench.trace("made/outgoing/" + $0) } == before)
  }
}

extension Workbench {
  /// Changes a file's bytes.
  func patch(_ name: String, _ change: (inout Data) throws -> Void) throws {
    var bytes = try data(name)
    try change(&bytes)
    try bytes.write(to: URL(fileURLWithPath: path(name)))
  }
}
