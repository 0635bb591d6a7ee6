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

  private static let who = "kind,value\npatientIdentifier,482913\npersonName,Doe^Jane\n"

  /// What is wrong in a folder of one file.
  private static func rules(_ bench: Workbench, _ name: String, _ bytes: [UInt8]) throws -> [String] {
    try? FileManager.default.removeItem(atPath: bench.path("any"))
    try bench.write(who, to: "who.csv")
    try FileManager.default.createDirectory(atPath: bench.path("any"), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: bench.path("any/" + name)))
    return try check(bench, "any", "--secrets", "who.csv").0.findings.map { "\($0.rule) \($0.offset ?? -1)" }
  }

  @Test func textIsSearchedHoweverItIsWritten() throws {
    let bench = try Workbench()
    let hit = "leak-patient-identifier "
    let cut = Array("MRN 482913 ".utf8) + [UInt8](repeating: 0x78, count: 1012) + Array("\u{FC} and more".utf8)
    #expect(try Self.rules(bench, "a.txt", cut) == [hit + "4"])
    #expect(try Self.rules(bench, "a.txt", Array("MRN 482913 M\u{FC}.\n".utf8)).count == 1)
    #expect(try Self.rules(bench, "a.txt", Array("x\nMRN 482913 M".utf8) + [0xFC, 0x0A]) == [hit + "6"])
    let wide = "x\nMRN 482913".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try Self.rules(bench, "a.txt", [0xFF, 0xFE] + wide) == [hit + "14"])
    let page = "<p>Patient Jan&#101; <b>D</b>r., MRN 48&#x32;913</p>"
    #expect(try Self.rules(bench, "a.htm", Array(page.utf8)).sorted() == [hit + "-1", "leak-person-name -1"])
  }

  @Test(arguments: [[0x42, 0x5A, 0x68, 0x39], [0x7F, 0x45, 0x4C, 0x46, 0xFF, 0, 1]])
  func whatCannotBeLookedIntoIsSaid(_ start: [UInt8]) throws {
    #expect(try Self.rules(Workbench(), "a.bin", start + (0...255).map { UInt8($0) }) == ["not-searched -1"])
  }

  @Test func aFileThatCannotBeReadStopsNoSearch() throws {
    let bench = try Workbench()
    let broken = Array(TestHeader([(0x0008_103E, "LO", "for Jane Doe")]).bytes.dropLast(4))
    #expect(try Self.rules(bench, "a.dcm", broken).map { $0.prefix(12) } == ["not-searched"])
    try bench.write("MRN 482913", to: "any/b.txt")
    let (outcome, run) = try Self.check(bench, "any", "--secrets", "who.csv")
    #expect(run.status == 1)
    #expect(Set(outcome.findings.map(\.rule)) == ["not-searched", "leak-patient-identifier"])
    let text = try bench.spindle("leak-check", "any", "--secrets", "who.csv")
    #expect(text.errors.contains("[leak-patient-identifier]") && text.errors.contains("a.dcm"))
  }
}
