// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import FileSets

/// The media rules that are about the volume itself: an image that xorriso made, broken in one place.
@Suite struct ImageChecklistTests {
  private func told(
    _ options: [String] = [], inImage change: (inout [UInt8]) throws -> Void
  ) throws -> Set<String> {
    let image = try TestDisc().image(options)
    try image.change(change)
    return try image.report().told
  }

  @Test func aSoundImageHasNoFindings() throws {
    let report = try TestDisc().image().report()
    #expect(report.findings == [])
    #expect(report.mediumClass == .conformant)
    #expect(report.volumeIdentifier == "SAMPLE_D01")
    #expect(report.profiles == ["STD-GEN-CD", "STD-CTMR-CD"] || report.profiles.first == "STD-GEN-CD")
    #expect(report.instances == 2)
  }

  // Row 4
  @Test func aVersionThatIsNotOne() throws {
    #expect(try told { try $0.replace("I0000001.;1", with: "I0000001.;2") } == ["error iso-level-1"])
  }

  // Row 5
  @Test func aFileTooDeep() throws {
    let disc = try TestDisc()
    try disc.write("deep", to: "A/B/C/D/E/F/G/H/I.TXT")
    #expect(try disc.image(["-D"]).report().told == ["error iso-depth"])
    let right = try TestDisc()
    try right.write("deep", to: "A/B/C/D/E/F/G/I.TXT")
    #expect(try right.image().report().told == [])
  }

  // Row 6
  @Test func aVolumeIdentifierThatIsAnother() throws {
    #expect(try TestDisc().image(volumeIdentifier: "OTHER").report().told == ["error file-set-id"])
    // A DVD has no such rule.
    var options = MediumCheck.Options()
    options.medium = .dvd
    #expect(try TestDisc().image(volumeIdentifier: "OTHER").report(options).told == [])
  }

  // Row 16
  @Test func fieldsOfDirectoryRecords() throws {
    let start = 0x8000
    #expect(try told { $0[start + 8] = UInt8(ascii: "L") } == ["error iso-system-identifier"])
    #expect(
      try told { bytes in
        let record = try bytes.place(of: Array("I0000001.;1".utf8)) - 33
        bytes[record + 1] = 1
        // The extent begins behind the attributes: so that it stays where it is.
        bytes[record + 2] -= 1
        bytes[record + 9] -= 1
      } == ["error iso-extended-attribute"])
    #expect(
      try told { bytes in
        bytes[try bytes.place(of: Array("I0000001.;1".utf8)) - 33 + 25] |= 0x10
      } == ["error iso-file-flags"])
    #expect(
      try told { bytes in
        bytes[try bytes.place(of: Array("I0000001.;1".utf8)) - 33 + 19] = 13
      } == ["warning iso-recording-date"])
  }

  // Row 17
  @Test func otherTreesAndLongNames() throws {
    let disc = try TestDisc()
    #expect(try disc.image(["-J", "--emul-toc"]).report().told == ["note iso-alternate-trees"])
    try disc.write("long", to: "A_LONG_NAME.TEXT")
    let told = try disc.image(["-iso-level", "2"]).report().told
    #expect(told == ["error iso-level-1"])
    var options = MediumCheck.Options()
    options.medium = .dvd
    #expect(try disc.image(["-iso-level", "2"]).report(options).told == [])
  }

  // Row 18
  @Test func aBridgeDisc() throws {
    let report = try told { bytes in
      // Behind the terminator, where UDF announces itself.
      let end = try bytes.place(of: [0xFF] + Array("CD001".utf8), from: 0x8000) + 2048
      for (index, mark) in ["BEA01", "NSR02", "TEA01"].enumerated() {
        bytes.replaceSubrange(end + index * 2048 + 1..<end + index * 2048 + 6, with: mark.utf8)
      }
    }
    #expect(report.contains("note iso-udf"))
  }

  // Row 20
  @Test func structureOfTheVolume() throws {
    let table = { (bytes: [UInt8]) in Int(bytes[0x8000 + 140]) * 2048 }
    #expect(try told { $0[0x8000 + 80] ^= 1 }.contains("error iso-byte-orders"))
    #expect(try told { $0[table($0) + 6] = 9 } == ["error iso-path-table"])
    #expect(
      try told { bytes in
        let record = try bytes.place(of: Array("I0000002.;1".utf8)) - 33
        bytes[record + Int(bytes[record]) + 7] = 1
      } == ["error iso-slack"])
    #expect(
      try told { bytes in
        let record = try bytes.place(of: Array("I0000001.;1".utf8)) - 33
        let other = try bytes.place(of: Array("I0000002.;1".utf8)) - 33
        let length = Int(bytes[record])
        let first = Array(bytes[record..<record + length])
        bytes.replaceSubrange(record..<record + length, with: bytes[other..<other + length])
        bytes.replaceSubrange(other..<other + length, with: first)
      } == ["error iso-order"])
    #expect(
      try told { bytes in
        let record = try bytes.place(of: Array("I0000001.;1".utf8)) - 33
        bytes[record + 3] = 0x7F
        bytes[record + 8] = 0x7F
      }.contains("error iso-extent"))
    #expect(
      try told { bytes in
        let end = try bytes.place(of: [0xFF] + Array("CD001".utf8), from: 0x8000)
        bytes[end] = 3
      }.contains("error iso-terminator"))
  }

  // Row 20
  @Test func foldersOutOfOrderInThePathTables() throws {
    let disc = try TestDisc()
    for name in ["AAA", "BBB"] { try disc.write("x", to: "\(name)/X") }
    let image = try disc.image()
    #expect(try image.report().told == [])
    try image.change { bytes in
      for table in [0x8000 + 140, 0x8000 + 148] {
        let start = Int(table == 0x8000 + 140 ? bytes[table] : bytes[table + 3]) * 2048
        let first = try bytes.place(of: Array("AAA".utf8), from: start) - 8
        let second = try bytes.place(of: Array("BBB".utf8), from: start) - 8
        let entry = Array(bytes[first..<first + 12])
        bytes.replaceSubrange(first..<first + 12, with: bytes[second..<second + 12])
        bytes.replaceSubrange(second..<second + 12, with: entry)
      }
    }
    #expect(try image.report().told == ["error iso-path-table-order"])
  }

  // Row 21
  @Test func aJolietNameThatMayNotBe() throws {
    let told = try told(["-J"]) { bytes in
      let name = Array("README".utf16).flatMap { [UInt8(0), UInt8(truncatingIfNeeded: $0)] }
      let place = try bytes.place(of: name)
      bytes[place + 5] = UInt8(ascii: ":")
    }
    #expect(told.contains("error joliet-name"))
    #expect(told.filter { $0.hasPrefix("error") } == ["error joliet-name"])
  }
}
