// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `spindle validate` as a user runs it: on our own discs, on trees that others made, on what is no medium.
@Suite struct ValidateTests {
  struct Report: Decodable {
    struct Finding: Decodable {
      var severity: String
      var rule: String
      var clause: String?
      var path: String?
      var offset: Int?
      var message: String
      var remedy: String?
    }

    struct Summary: Decodable {
      var errors: Int
      var warnings: Int
      var instances: Int
      var referenced: Int
      var missing: Int
    }

    struct Medium: Decodable {
      var `class`: String
      var kind: String
      var profiles: [String]
      var volumeIdentifier: String?
      var fileSetID: String?
    }

    var findings: [Finding]
    var summary: Summary
    var medium: Medium
    var rules: Set<String> { Set(findings.filter { $0.severity != "note" }.map { "\($0.severity) \($0.rule)" }) }
  }

  private func validate(_ bench: Workbench, _ arguments: String...) throws -> (status: Int32, report: Report) {
    let run = try bench.spindle(["validate", "--json"] + arguments)
    return (run.status, try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)))
  }

  private func mastered(_ organization: String) throws -> Workbench {
    let bench = try Workbench()
    let request = try bench.request(
      Workbench.few + [("organization: type1", "organization: \(organization)")], as: "disc.yaml")
    #expect(try bench.spindle("master", request, "--into", "made").status == 0)
    return bench
  }

  private static let image = "made/outgoing/disc-01.iso"

  /// Text that no declared character set explains, in an exam of long ago: it is mastered, and said.
  @Test func anExamOfOddTextAndAgeIsMastered() throws {
    let bench = try Workbench(ownExams: true)
    let series = "exams-small/EXAM02/SER003"
    for name in bench.names(series) {
      try bench.patch("\(series)/\(name)") { bytes in
        let changes = [
          ("ISO_IR 100", Data("ISO_IR 999".utf8)), ("2024", Data("1900".utf8)),
          ("CHEST", Data("CH".utf8) + [0xD6] + Data("ST".utf8)),
        ]
        for (old, new) in changes {
          while let place = bytes.range(of: Data(old.utf8)) { bytes.replaceSubrange(place, with: new) }
        }
      }
    }
    let request = try bench.request(
      [("[exams-small]", "[exams-small/EXAM02/SER003]"), ("date: 2026-11-22\n", ""), ("subjects: subjects.csv\n", "")],
      as: "old.yaml")
    let run = try bench.spindle("master", request, "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("question marks"), "\(run.errors)")
    #expect(try validate(bench, Self.image).status == 0)
  }

  @Test func aPipeIsNoMedium() throws {
    let bench = try Workbench()
    try Tool.run("mkfifo", bench.path("pipe"))
    for command in ["validate", "verify"] {
      #expect(try bench.spindle(command, "pipe", through: ["timeout", "20"]).status == 65)
    }
  }

  /// What a medium says is never a command to the terminal.
  @Test func namesWithControlCharactersAreShownAsSuch() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("odd"), withIntermediateDirectories: false)
    try bench.write("no DICOM", to: "odd/a\u{1B}[31mred")
    let run = try bench.spindle("validate", "odd")
    #expect(!run.output.contains("\u{1B}") && run.output.contains("\\u{1B}"), "\(run.output)")
  }

  @Test(arguments: [("type1", "conformant, with alternate names"), ("fileset", "conformant")])
  func ourOwnDiscsAreConformant(_ organization: String, _ medium: String) throws {
    let bench = try mastered(organization)
    let (status, report) = try validate(bench, Self.image, "--strict")
    #expect(status == 0)
    #expect(report.rules == [])
    #expect(report.medium.class == medium)
    #expect(report.medium.kind == "CD")
    #expect(report.medium.volumeIdentifier == report.medium.fileSetID)
    #expect(report.summary.instances > 0)
    #expect(report.summary.referenced == report.summary.instances)
    #expect(report.summary.missing == 0)
  }

  /// One DICOMDIR an exam is what the office's Type 2 wants, and what PS3.12 does not: a warning.
  @Test func severalDirectoriesAreAWarning() throws {
    let bench = try mastered("type2")
    let (status, report) = try validate(bench, Self.image)
    #expect(status == 0)
    #expect(report.rules == ["warning dicomdir-several"])
    #expect(report.summary.warnings == 2)
    #expect(report.medium.class == "exam file-sets conformant, several DICOMDIR files on the medium")
    #expect(try bench.spindle("validate", Self.image, "--strict").status == 1)
    // The same tree in a folder: its second names are copies there.
    let tree = try Tool.run(
      "xorriso",
      ["-osirrox", "on", "-indev", bench.path(Self.image), "-extract", "/", bench.path("tree")])
    #expect(tree.status == 0)
    let folder = try validate(bench, "tree").report
    #expect(folder.rules == report.rules)
    #expect(folder.summary.instances == report.summary.instances)
    #expect(folder.summary.referenced == report.summary.referenced)
    // The exam folder by itself, and by its DICOMDIR.
    let exam = try #require(folder.findings.first { $0.rule == "dicomdir-several" }?.path)
    #expect(try validate(bench, "tree/" + exam).report.medium.class == "conformant")
    #expect(try validate(bench, "tree/" + exam.dropLast("/DICOMDIR".count)).status == 0)
    _ = try Tool.run("chmod", "-R", "u+w", bench.path("tree"))
  }

  @Test func aBrokenDiscIsTold() throws {
    let bench = try mastered("fileset")
    let path = URL(fileURLWithPath: bench.path(Self.image))
    var bytes = Array(try Data(contentsOf: path))
    // The first record's flag: FFFFH.
    let pattern: [UInt8] = [0x04, 0x00, 0x10, 0x14, 0x55, 0x53, 0x02, 0x00, 0xFF, 0xFF]
    let place = try #require(
      bytes.indices.dropLast(9).first { bytes[$0] == 4 && bytes[$0..<$0 + 10].elementsEqual(pattern) })
    bytes[place + 8] = 1
    try Data(bytes).write(to: path)
    let (status, report) = try validate(bench, Self.image)
    #expect(status == 1)
    #expect(report.rules == ["error dicomdir-in-use"])
    #expect(report.medium.class == "not conformant")
    let finding = try #require(report.findings.first)
    #expect(finding.path == "DICOMDIR")
    #expect(finding.clause == "PS3.3 F.3.2.2")
    #expect(finding.offset != nil)
    #expect(finding.remedy != nil)
    let text = try bench.spindle("validate", Self.image)
    #expect(text.status == 1)
    #expect(text.output.hasPrefix("Not conformant: 1 error"))
    for line in text.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func whatIsNoMedium() throws {
    let bench = try Workbench()
    #expect(try bench.spindle("validate", "none").status == 66)
    let furniture = try bench.spindle("validate", "subjects.csv")
    #expect(furniture.status == 65)
    #expect(furniture.errors.contains("ISO 9660"))
    let file = try bench.spindle("validate", "exams-small/EXAM06/SER006/000001")
    #expect(file.status == 65)
    #expect(file.errors.contains("no DICOMDIR"))
    #expect(try bench.spindle("validate", "exams-small/EXAM08").status == 1)
    #expect(try bench.spindle("validate").status == 64)
    #expect(try bench.spindle("validate", "exams-small", "--profile", "STD-GEN-CDX").status == 64)
  }

  @Test func aProfileThatIsDemanded() throws {
    let bench = try mastered("fileset")
    let (status, report) = try validate(bench, Self.image, "--profile", "std-gen-usb-jpeg")
    #expect(status == 1)
    #expect(report.rules.contains("error profile-medium"))
  }
}
