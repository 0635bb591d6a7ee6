// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Nothing is copied to a temporary tree: an image grows from headers in memory and ranges of the sources.
@Suite struct NoStagingTests {
  private static let canTrace = Strace.works

  @Test("Only the image and the documents are ever written", .enabled(if: canTrace, "strace may not trace here"))
  func writesNothingElse() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("temporary"), withIntermediateDirectories: true)
    let run = try bench.spindle(
      "master", "small-trial.yaml", "--into", "made", environment: ["TMPDIR": bench.path("temporary")],
      through: Strace.opening)
    try #require(run.status == 0, "\(run.errors)")
    var written: Set<String> = []
    for call in try Strace.writers(in: bench.text(Strace.file)) { written.insert(call) }
    let inside = written.filter { $0.hasPrefix("made/") }
    #expect(
      written.subtracting(inside).allSatisfy { $0.hasPrefix(bench.path("config/")) || $0 == "/dev/null" }, "\(written)")
    let building = Set(inside.filter { $0.contains("/building/") })
    #expect(
      building
        == Set(
          (1...5).map { "made/private/building/disc-0\($0).iso" }
            + [".labels.pdf.part", ".manifest.json.part", ".packing-list.pdf.part"].map {
              "made/private/building/" + $0
            }))
    let documents = inside.subtracting(building)
    #expect(documents.allSatisfy { $0.hasPrefix("made/private/") }, "\(documents)")
    #expect(bench.names("temporary").isEmpty)
    // A source, or a header made of one, would have another ending; the rest is what a person or the next run reads.
    let kinds = Set(documents.map { $0.replacing(".part", with: "").split(separator: ".").last.map(String.init) ?? $0 })
    #expect(kinds == ["csv", "html", "json", "jsonl", "lock", "made/private/lock", "svg", "yaml"], "\(documents)")
  }
}
