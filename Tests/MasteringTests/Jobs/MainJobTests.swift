// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The main job over the sample exams, judged by programs that no one here wrote.
@Suite struct MainJobTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var request = "small.yaml"
    var changes: [(String, String)] = []
    var discs = 1
    var testDescription: String { what }
  }

  static let cases = [
    Case(what: "research"), Case(what: "trial, shifted dates", request: "small-trial.yaml", discs: 5),
    Case(
      what: "file-set, numbered subjects, a site",
      changes: [("type1", "fileset"), ("subjects: subjects.csv", "site: S7")]),
    Case(what: "Type 2, no dates", changes: [("dates: keep", "dates: remove"), ("type1", "type2")]),
  ]

  @Test("A request becomes discs on which every judge agrees", arguments: cases)
  func judged(_ request: Case) throws {
    let bench = try Workbench()
    let name = try bench.request(from: request.request, request.changes, as: "asked.yaml")
    let run = try bench.spindle("master", name, "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    let planted = try Workbench.planted
    for disc in 1...request.discs {
      let image = bench.path("made/outgoing/disc-0\(disc).iso")
      let contents = try bench.oracle(
        "image_contents.py", image, bench.path("made/outgoing/manifest.json"), "\(disc)")
      #expect(contents.status == 0, "\(contents.output)\(contents.errors)")
    }
    #expect(!bench.exists("made/outgoing/disc-0\(request.discs + 1).iso"))
    let extracted = try bench.extractAll(discs: request.discs)
    for folder in extracted {
      let fileSet = try bench.oracle("fileset_ok.py", folder)
      #expect(fileSet.status == 0, "\(fileSet.output)\(fileSet.errors)")
    }
    let uids = bench.path("made/private/uids.csv")
    let pixels = try bench.oracle("pixels_equal.py", bench.exams, bench.path("extracted"), uids)
    #expect(pixels.status == 0, "\(pixels.output)\(pixels.errors)")
    let conformance = try bench.oracle("iod_not_worse.py", bench.exams, bench.path("extracted"), uids)
    #expect(conformance.status == 0, "\(conformance.output)\(conformance.errors)")
    let identities = try bench.oracle(
      "no_identities.py", bench.path("made/outgoing"), bench.exams, "--planted", planted)
    #expect(identities.status == 0, "\(identities.output)\(identities.errors)")
  }

  /// Study dates of the sample, as eight digits and as days of the month, in all that leaves the office.
  @Test("Where dates do not stay, no date of an exam leaves", arguments: ["shift", "remove"])
  func datesOfExams(_ dates: String) throws {
    let bench = try Workbench()
    let request = try bench.request([("dates: keep", "dates: \(dates)")], as: "dates.yaml")
    try #require(bench.spindle("master", request, "--into", "made").status == 0)
    let rows = try bench.text("made/private/key.csv").split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    try #require(rows.count == 9 && rows.allSatisfy { $0[5].count == 8 })
    // A day that another exam was moved to stands on the disc by right.
    let days = rows.map { $0[5] }.filter { day in !rows.contains { $0[8] == day } }
    let image = try bench.data("made/outgoing/disc-01.iso")
    let sheet = try Tool.run("pdftotext", [bench.path("made/outgoing/labels.pdf"), "-"]).output
    for day in days {
      #expect(image.range(of: Data(day.utf8)) == nil, "\(day)")
      let written = "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))"
      #expect(image.range(of: Data(written.utf8)) == nil && !sheet.contains(written), "\(day)")
    }
    // What is kept when dates are kept, so that the search above could find it.
    try #require(bench.spindle("master", "small.yaml", "--into", "kept").status == 0)
    #expect(try bench.data("kept/outgoing/disc-01.iso").range(of: Data(days[0].utf8)) != nil)
  }

  @Test("The search for identities finds one in each place that it looks at")
  func searchIsAwake() throws {
    let bench = try Workbench()
    let few = try bench.request(Workbench.few, as: "few.yaml")
    try #require(try bench.spindle("master", few, "--into", "made").status == 0)
    let sources = Workbench.fewExams.map { bench.exams + "/" + $0 }
    let search = try bench.oracle("no_identities.py", ["--self-test", bench.path("made/outgoing")] + sources)
    #expect(search.status == 0, "\(search.output)\(search.errors)")
  }
}

extension Workbench {
  /// Every disc's files as xorriso reads them, each disc in a folder of its own under `extracted`.
  func extractAll(discs: Int) throws -> [String] {
    try (1...discs).map { disc in
      let target = path("extracted/\(disc)")
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
      let run = try Tool.run(
        "xorriso",
        ["-osirrox", "on", "-indev", path("made/outgoing/disc-0\(disc).iso"), "-extract", "/", target])
      guard run.status == 0 else { throw Failure(run.errors) }
      _ = try Tool.run("chmod", ["-R", "u+w", target])
      return target
    }
  }
}
