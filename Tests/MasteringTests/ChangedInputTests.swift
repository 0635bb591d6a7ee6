// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Input that changed after discs were sealed stops the job and names the discs, unless they are to be made again.
@Suite struct ChangedInputTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var what: String
    var stale: [Int]
    var make: @Sendable (Workbench) throws -> Void
    var testDescription: String { what }
  }

  private static let file = "exams-small/EXAM09/SER001/000001"

  static let changes = [
    Change(what: "another organisation", stale: [1, 2, 3, 4, 5]) {
      _ = try $0.request(from: "small-trial.yaml", [("media: auto", "media: auto\norganization: type1")], as: "small-trial.yaml")
    },
    Change(what: "another site", stale: [1, 2, 3, 4, 5]) {
      _ = try $0.request(from: "small-trial.yaml", [("\"031\"", "\"032\"")], as: "small-trial.yaml")
    },
    Change(what: "another study number", stale: [1, 2, 3, 4, 5]) {
      _ = try $0.request(from: "small-trial.yaml", [("LS-204", "LS-205")], as: "small-trial.yaml")
      try FileManager.default.removeItem(atPath: $0.path("made/private/key.csv"))
    },
    Change(what: "another date handling", stale: [1, 2, 3, 4, 5]) {
      _ = try $0.request(from: "small-trial.yaml", [("dates: shift", "dates: keep")], as: "small-trial.yaml")
    },
    Change(what: "another time point", stale: [5]) {
      _ = try $0.request(from: "subjects.csv", [("LS-031-05,Baseline", "LS-031-05,Week 1")], as: "subjects.csv")
    },
    Change(what: "another header", stale: [5]) { bench in
      try bench.patch(file) { bytes in
        let place = try #require(bytes.range(of: Data("20240611".utf8)))
        bytes.replaceSubrange(place, with: Data("20240612".utf8))
      }
    },
    Change(what: "other pixels", stale: [5]) { try $0.patch(file) { $0[$0.count - 1] ^= 1 } },
    Change(what: "a file less", stale: [5]) { try FileManager.default.removeItem(atPath: $0.path(file)) },
    Change(what: "an exam less", stale: [5]) { try FileManager.default.removeItem(atPath: $0.path("exams-small/EXAM09")) },
  ]

  @Test(arguments: changes)
  func stopsAndIsMadeAnewWhenAsked(_ change: Change) throws {
    let bench = try Workbench(ownExams: true)
    try #require(bench.spindle("master", "small-trial.yaml", "--into", "made").status == 0)
    let images = bench.images().map { "made/outgoing/" + $0 }
    let documents = ["labels.pdf", "manifest.json"].map { "made/outgoing/" + $0 } + ["made/private/plan.json"]
    let before = try (images + documents).map(bench.trace)
    try change.make(bench)

    let refused = try bench.spindle("master", "small-trial.yaml", "--into", "made")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("--remake"))
    // Fewer discs: each says "of how many", so all are stale.
    let stale = change.what == "an exam less" ? [1, 2, 3, 4, 5] : change.stale
    for disc in 1...5 {
      #expect(refused.errors.contains("disc-0\(disc).iso") == stale.contains(disc), "\(refused.errors)")
    }
    #expect(try (images + documents).map(bench.trace) == before)

    let remade = try bench.spindle("master", "small-trial.yaml", "--into", "made", "--remake", "--json")
    try #require(remade.status == 0, "\(remade.errors)")
    #expect(try bench.outcome(remade).discs.filter(\.new).map(\.number) == stale.filter { bench.images().count >= $0 })
    for disc in try bench.manifest().discs {
      let contents = try bench.oracle(
        "image_contents.py", bench.path("made/outgoing/" + disc.file), bench.path("made/outgoing/manifest.json"))
      #expect(contents.status == 0, "\(contents.output)")
    }
    #expect(try bench.manifest().discs.map(\.file) == bench.images())
  }

  /// The file is opened again when the disc is made: what changed meanwhile must not go unseen.
  @Test func anAddedExamMakesTheDiscStale() throws {
    let bench = try Workbench()
    let request = try bench.request([("[exams-small]", "[exams-small/EXAM08]")], as: "grows.yaml")
    try #require(bench.spindle("master", request, "--into", "made").status == 0)
    _ = try bench.request([("[exams-small]", "[exams-small/EXAM08, exams-small/EXAM09]")], as: "grows.yaml")
    #expect(try bench.spindle("master", request, "--into", "made").status == 65)
    #expect(try bench.spindle("master", request, "--into", "made", "--remake").status == 0)
    #expect(try bench.plan().exams.count == 2)
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
