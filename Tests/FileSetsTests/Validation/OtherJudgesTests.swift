// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import FileSets

/// Where `dciodvfy` (dicom3tools) judges a DICOMDIR by the same rules, it judges the same; images that other programs
/// make are judged as they are.
@Suite struct OtherJudgesTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var tag: UInt32
    var number = 1
    /// From the start of the value; below 0 lies the element's header.
    var offset = 0
    var byte: UInt8
    /// What `dciodvfy` says of it.
    var says: String
    var rule: String
    var testDescription: String { says }
  }

  private static let faults = [
    Fault(tag: 0x0020_0010, byte: 0x20, says: "Element=<StudyID>", rule: "record-key"),
    Fault(tag: 0x0008_0060, offset: -6, byte: 0x61, says: "Element=<Modality>", rule: "record-key"),
    Fault(tag: 0x0008_0020, offset: -6, byte: 0x21, says: "Element=<StudyDate>", rule: "record-key"),
    Fault(tag: 0x0020_0011, offset: -6, byte: 0x12, says: "Element=<SeriesNumber>", rule: "record-key"),
    Fault(tag: 0x0004_1410, number: 2, byte: 1, says: "<Record In-use Flag>", rule: "dicomdir-in-use"),
    Fault(
      tag: 0x0004_1430, number: 3, byte: UInt8(ascii: "X"), says: "<Directory Record Type>",
      rule: "dicomdir-record-type"),
  ]

  private func errors(_ disc: TestDisc) throws -> String {
    let answer = try Tool.run("dciodvfy", disc.folder.file("DICOMDIR"))
    return (answer.output + answer.errors).split(separator: "\n").filter { $0.hasPrefix("Error") }
      .joined(separator: "\n")
  }

  @Test(arguments: faults)
  func dciodvfySaysTheSame(_ fault: Fault) throws {
    let disc = try TestDisc()
    #expect(try errors(disc) == "")
    try disc.change("DICOMDIR") { bytes in
      bytes[try bytes.value(of: fault.tag, number: fault.number) + fault.offset] = fault.byte
    }
    #expect(try errors(disc).contains(fault.says))
    // What stands below a record of no known type stands in the wrong place as well.
    #expect(try disc.report().toldWithoutNotes.subtracting(["error record-level"]) == ["error \(fault.rule)"])
  }

  /// genisoimage names a system unless told otherwise, and takes its own volume identifier.
  @Test func whatGenisoimageMakes() throws {
    let disc = try TestDisc()
    func made(_ options: String...) throws -> MediumReport {
      let folder = try TemporaryFolder()
      let path = folder.file("disc.iso")
      try Tool.run("genisoimage", ["-quiet", "-iso-level", "1", "-o", path] + options + [disc.folder.path])
      return try TestDisc.report(path)
    }
    #expect(try made().told == ["error iso-system-identifier", "error file-set-id"])
    #expect(try made("-sysid", "", "-V", "SAMPLE_D01").told == [])
    #expect(
      try made("-sysid", "", "-V", "SAMPLE_D01", "-R", "-J", "-udf").told == [
        "note iso-alternate-trees", "note iso-udf",
      ])
    // Without versions, as many programs write them.
    #expect(try made("-sysid", "", "-V", "SAMPLE_D01", "-N").told == ["error iso-level-1"])
  }

  /// xorriso's hard links become two names of one extent.
  @Test func twoNamesOfOneExtent() throws {
    let disc = try TestDisc()
    try Tool.run("ln", disc.folder.file(try TestDisc.images[0]), disc.folder.file("OTHER"))
    let report = try disc.image(["-R", "--hardlinks"]).report()
    #expect(report.toldWithoutNotes == [])
    #expect(report.told.contains("note alternate-names"))
    #expect(report.mediumClass == .alternateNames)
    #expect(report.instances == 2)
  }
}
