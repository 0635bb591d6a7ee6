// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The main job over the sample exams, judged by programs that no one here wrote.
@Suite struct MainJobTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var request: String
    var discs: Int
    var testDescription: String { request }
  }

  static let cases = [Case(request: "small.yaml", discs: 1), Case(request: "small-trial.yaml", discs: 5)]

  @Test("A request becomes discs on which every judge agrees", arguments: cases)
  func judged(_ request: Case) throws {
    let bench = try Workbench()
    let run = try bench.spindle("master", request.request, "--into", "made")
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

  @Test("The search for identities finds one in each place that it looks at")
  func searchIsAwake() throws {
    let bench = try Workbench()
    try #require(try bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    let search = try bench.oracle("no_identities.py", bench.path("made/outgoing"), bench.exams, "--self-test")
    #expect(search.status == 0, "\(search.output)\(search.errors)")
  }
}

extension Workbench {
  /// Every disc's files as xorriso reads them, each disc in a folder of its own under `extracted`.
  func extractAll(discs: Int) throws -> [String] {
    try (1...discs).map { disc in
      let target = path("extracted/\(disc)")
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
      let run = try Self.run(
        "/usr/bin/env",
        ["xorriso", "-osirrox", "on", "-indev", path("made/outgoing/disc-0\(disc).iso"), "-extract", "/", target])
      guard run.status == 0 else { throw Failure(run.errors) }
      _ = try Self.run("/bin/chmod", ["-R", "u+w", target])
      return target
    }
  }
}
