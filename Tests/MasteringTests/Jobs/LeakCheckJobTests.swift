// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `spindle leak-check`: what lies in `outgoing/` against what the folder keeps of its secrets.
@Suite struct LeakCheckJobTests {
  private struct Outcome: Decodable {
    struct Finding: Decodable {
      var rule: String
      var path: String?
      var offset: Int?
      var tag: String?
      var message: String
    }
    var clean: Bool
    var files: Int
    var findings: [Finding]
  }

  private static func made(_ organization: String = "type1") throws -> Workbench {
    let bench = try Workbench()
    let request = try bench.request(
      Workbench.few + [("organization: type1", "organization: \(organization)")], as: "few.yaml")
    let run = try bench.spindle("master", request, "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    return bench
  }

  private static func check(_ bench: Workbench, _ arguments: String...) throws -> (Outcome, Workbench.Run) {
    let run = try bench.spindle(["leak-check"] + (arguments.isEmpty ? ["made"] : arguments) + ["--json"])
    return (try JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8)), run)
  }

  @Test(arguments: ["type1", "type2", "fileset"])
  func whatWasSealedIsClean(_ organization: String) throws {
    let bench = try Self.made(organization)
    let (outcome, run) = try Self.check(bench)
    #expect(run.status == 0 && outcome.clean && outcome.findings.isEmpty && outcome.files == 4)
  }

  /// Overwrites the first of `text` on the image by as many bytes of another text.
  private static func overwrite(_ bench: Workbench, _ text: [UInt8], by other: [UInt8], last: Bool = false) throws {
    try bench.patch("made/outgoing/disc-01.iso") { image in
      let range = try #require(image.range(of: Data(text), options: last ? .backwards : []))
      image.replaceSubrange(range.lowerBound..<range.lowerBound + other.count, with: other)
    }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
  }

  @Test func aNameInAHeaderIsFoundWithItsElement() throws {
    let bench = try Self.made()
    try Self.overwrite(bench, Array("CT HEAD WO CONTRAST".utf8), by: Array("MRN-SAMPLE-0004".utf8), last: true)
    let (outcome, run) = try Self.check(bench)
    #expect(run.status == 1 && !outcome.clean)
    let hits = outcome.findings.filter { $0.rule == "leak-patient-identifier" && $0.tag != nil }
    #expect(hits.contains { $0.offset ?? 0 > 0 && $0.path?.contains("disc-01.iso: ") == true })
    #expect(!run.output.contains("MRN-SAMPLE") && !run.errors.contains("MRN-SAMPLE"))
  }

  /// Rock Ridge, Joliet, and the volume identifier.
  @Test(arguments: [
    ("CT-HEAD-WO-CONTRAST", "MRN-SAMPLE-0004", false), ("CT-HEAD-WO-CONTRAST", "MRN-SAMPLE-0004", true),
    ("2026_0147_D01", "77005512_____", false),
  ])
  func namesAreSearchedInEveryTreeAndDescriptor(_ old: String, _ new: String, _ isWide: Bool) throws {
    let bench = try Self.made()
    let bytes = [old, new].map { isWide ? Self.utf16($0) : Array($0.utf8) }
    try Self.overwrite(bench, bytes[0], by: bytes[1])
    let (outcome, run) = try Self.check(bench)
    #expect(run.status == 1)
    #expect(outcome.findings.contains { $0.path?.hasSuffix("disc-01.iso") == true })
  }

  @Test func everyOtherFileIsSearched() throws {
    let bench = try Self.made()
    try bench.write("from 08.09.1949 on", to: "made/outgoing/note.txt")
    try bench.patch("made/outgoing/manifest.json") { manifest in
      let range = try #require(manifest.range(of: Data("\"request\": \"".utf8)))
      manifest.insert(contentsOf: Array("ACCSAMPLE70088 ".utf8), at: range.upperBound)
    }
    try bench.write("nothing", to: "made/outgoing/MRN-SAMPLE-0004.txt")
    let (outcome, run) = try Self.check(bench)
    #expect(run.status == 1)
    let rules = Set(outcome.findings.map { "\($0.rule) \(($0.path ?? "").split(separator: "/").last ?? "")" })
    #expect(rules.isSuperset(of: ["leak-birth-date note.txt", "leak-patient-identifier manifest.json"]))
    #expect(outcome.findings.contains { $0.path == "made/outgoing" })
  }

  @Test func labelsAreSearchedByWhatWasLaidOut() throws {
    let bench = try Self.made()
    let text = try bench.text("made/private/printed.json")
    try bench.write(
      text.replacingOccurrences(of: "\"Lung Screening\"", with: "\"for MRN-SAMPLE-0004\""),
      to: "made/private/printed.json")
    #expect(try Self.check(bench).1.status == 1)
    // Sheets that nothing is known of are no clean ones.
    try bench.write(text, to: "made/private/printed.json")
    try bench.patch("made/outgoing/labels.pdf") { $0.append(0x0A) }
    let (outcome, run) = try Self.check(bench)
    #expect(run.status == 1 && outcome.findings.map(\.rule) == ["not-searched"])
  }

  @Test func anyFolderIsSearchedForATable() throws {
    let bench = try Workbench()
    try bench.write("kind,value\npersonName,NOBODY^AT ALL\npatientIdentifier,MRN-SAMPLE-0004\n", to: "who.csv")
    let (outcome, run) = try Self.check(bench, "exams-small/EXAM08", "--secrets", "who.csv")
    #expect(run.status == 1 && outcome.findings.allSatisfy { $0.rule == "leak-patient-identifier" })
    #expect(try bench.spindle("leak-check", "exams-small/EXAM09", "--secrets", "who.csv").status == 0)
    try bench.write("kind,value\nfriend,X\n", to: "wrong.csv")
    let wrong = try bench.spindle("leak-check", "exams-small", "--secrets", "wrong.csv")
    #expect(wrong.status == 65 && wrong.errors.contains("wrong.csv:2:1"))
    #expect(try bench.spindle("leak-check", "exams-small").status == 65)
    #expect(try bench.spindle("leak-check", "nowhere").status == 66)
  }
}
