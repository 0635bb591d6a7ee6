// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import FileSets

/// Each test breaks one thing of a sound DICOMDIR and names the finding that must say so.
@Suite struct FileSetCheckTests {
  private static let shape = [[[2, 1]], [[1]]]

  private static func rules(
    _ bytes: [UInt8], lookup: (String) -> SOPInstanceReference? = SmallDirectory.lookup
  ) throws -> Set<String> {
    Set(SmallDirectory.findings(bytes, lookup: lookup).map(\.rule))
  }

  /// Position of the value of the element in the record at `index`.
  private static func value(_ element: UInt8, inRecord index: Int, of bytes: [UInt8]) throws -> Int {
    let start = BasicDirectoryReader.read(bytes, name: "").records[index].offset
    for offset in start..<(start + 90)
    where bytes[offset] == 4 && bytes[offset + 1] == 0 && bytes[offset + 2] == element && bytes[offset + 3] == 0x14 {
      return offset + 8
    }
    return try #require(nil as Int?)
  }

  private static func put(_ value: Int, at offset: Int, in bytes: inout [UInt8]) {
    bytes.put32(UInt32(value), at: offset)
  }

  private static func offsets(_ bytes: [UInt8]) -> [Int] {
    BasicDirectoryReader.read(bytes, name: "").records.map(\.offset)
  }

  @Test func aSoundOneHasNoFindings() throws {
    #expect(try Self.rules(SmallDirectory.build(Self.shape)) == [])
  }

  @Test func aFileThatIsMissing() throws {
    let rules = try Self.rules(SmallDirectory.build(Self.shape)) { $0.hasSuffix("2") ? nil : SmallDirectory.lookup($0) }
    #expect(rules == ["reference-unresolved"])
  }

  @Test(arguments: [0, 1, 2])
  func aFileThatIsAnother(field: Int) throws {
    let bytes = try SmallDirectory.build(Self.shape)
    let findings = SmallDirectory.findings(bytes) { fileID in
      var found = SmallDirectory.lookup(fileID)
      guard fileID.hasSuffix("1") else { return found }
      if field == 0 { found?.sopClassUID = "1.2.840.10008.5.1.4.1.1.4" }
      if field == 1 { found?.sopInstanceUID = "2.25.5" }
      if field == 2 { found?.transferSyntaxUID = "1.2.840.10008.1.2" }
      return found
    }
    #expect(findings.map(\.rule) == ["reference-mismatch"])
    #expect(findings.first?.message.contains(["SOP class", "SOP instance", "transfer syntax"][field]) == true)
    #expect(findings.first?.severity == .error)
  }

  @Test func aRecordOfTheWrongTypeForItsFile() throws {
    let rules = try Self.rules(SmallDirectory.build(Self.shape)) { fileID in
      var found = SmallDirectory.lookup(fileID)
      if fileID.hasSuffix("1") { found?.sopClassUID = "1.2.840.10008.5.1.4.1.1.88.11" }
      return found
    }
    #expect(rules == ["reference-mismatch", "record-type"])
  }

  @Test func anOffsetIntoARecord() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    Self.put(Self.offsets(bytes)[4] + 2, at: try Self.value(0x00, inRecord: 3, of: bytes), in: &bytes)
    #expect(try Self.rules(bytes) == ["dicomdir-offset", "dicomdir-orphan"])
  }

  @Test func anOffsetPastTheEnd() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    Self.put(0xFFFF_FFF0, at: try Self.value(0x20, inRecord: 2, of: bytes), in: &bytes)
    #expect(try Self.rules(bytes) == ["dicomdir-offset", "dicomdir-orphan"])
  }

  @Test func linksInACircle() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    Self.put(Self.offsets(bytes)[3], at: try Self.value(0x00, inRecord: 4, of: bytes), in: &bytes)
    #expect(try Self.rules(bytes) == ["dicomdir-cycle"])
  }

  @Test func aRecordBelowItself() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    Self.put(Self.offsets(bytes)[2], at: try Self.value(0x20, inRecord: 4, of: bytes), in: &bytes)
    #expect(try Self.rules(bytes) == ["dicomdir-cycle"])
  }

  @Test func aChainCutShort() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    Self.put(0, at: try Self.value(0x00, inRecord: 0, of: bytes), in: &bytes)
    #expect(try Self.rules(bytes) == ["dicomdir-orphan", "dicomdir-last"])
  }

  @Test func anImageBelowAStudy() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    Self.put(Self.offsets(bytes)[3], at: try Self.value(0x20, inRecord: 1, of: bytes), in: &bytes)
    #expect(try Self.rules(bytes).contains("record-level"))
  }

  @Test func aTypeThatNoStandardKnows() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    bytes[try Self.value(0x30, inRecord: 3, of: bytes)] = UInt8(ascii: "X")
    #expect(try Self.rules(bytes) == ["dicomdir-record-type"])
  }

  @Test func flagsThatSayTheDirectoryIsNotToBeTrusted() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    bytes[try Self.value(0x10, inRecord: 3, of: bytes)] = 1
    #expect(try Self.rules(bytes) == ["dicomdir-in-use"])
    bytes = try SmallDirectory.build(Self.shape)
    let first = Self.offsets(bytes)[0]
    // Before the first item: the sequence's header of 12 bytes, the consistency flag's value of 2.
    bytes[first - 14] = 0xFF
    #expect(try Self.rules(bytes) == ["dicomdir-consistency"])
  }

  /// Other programs take these for granted, and read something else where they are otherwise.
  @Test(arguments: [(0x00, "SL"), (0x10, "SS"), (0x20, "FL"), (0x30, "LO")])
  func anElementOfARecordOfAnotherVR(_ element: Int, _ vr: String) throws {
    var bytes = try SmallDirectory.build(Self.shape)
    let value = try Self.value(UInt8(element), inRecord: 1, of: bytes)
    bytes.replaceSubrange(value - 4..<value - 2, with: Array(vr.utf8))
    #expect(try Self.rules(bytes).contains("record-element-form"))
  }

  @Test func anElementOfTheDirectoryOfAnotherVR() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    let tag: [UInt8] = [4, 0, 0x02, 0x12]
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: tag) })
    bytes.replaceSubrange(place + 4..<place + 6, with: Array("SL".utf8))
    #expect(try Self.rules(bytes) == ["dicomdir-element-form"])
  }

  @Test func aGroupLengthThatLeadsElsewhere() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    Self.put(9999, at: 132 + 8, in: &bytes)
    #expect(try Self.rules(bytes) == ["meta-length"])
  }

  @Test func aFileSetUIDThatIsNone() throws {
    let directory = BasicDirectoryReader.read(try SmallDirectory.build(Self.shape), name: "")
    var bytes = directory.bytes
    let uid = Array(directory.fileSetUID.utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: uid) })
    bytes[place] = UInt8(ascii: "x")
    #expect(try Self.rules(bytes) == ["dicomdir-uid"])
  }

  @Test func recordsOutOfUseCountForNothing() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    let flag = try Self.value(0x10, inRecord: 3, of: bytes)
    bytes[flag] = 0
    bytes[flag + 1] = 0
    #expect(try Self.rules(bytes) == ["dicomdir-inactive"])
  }

  @Test func anIllegalFileID() throws {
    var bytes = try SmallDirectory.build(Self.shape)
    bytes[try Self.value(0x00, inRecord: 3, of: bytes) + 4 + 10 + 12 + 14 + 8] = UInt8(ascii: "d")
    #expect(try Self.rules(bytes) == ["file-id", "reference-unresolved"])
  }

  @Test func aFileReferencedTwice() throws {
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(fileSetID: "X", fileSetUID: "2.25.1")
    try SmallDirectory.add(Self.shape, to: &builder, &store)
    let keys = SmallDirectory.keys(TestElement(0x0020_0013, "IS", "9"))
    try builder.add(try store.add(SmallDirectory.reference(1), keys: keys), file: SmallDirectory.fileID(1))
    #expect(try Self.rules(builder.build(store)) == ["file-referenced-twice", "instance-twice"])
  }

  @Test func whatIsNoDirectoryAtAll() throws {
    #expect(try Self.rules([]) == ["dicomdir-part10"])
    #expect(try Self.rules([UInt8](repeating: 0, count: 4000)) == ["dicomdir-part10"])
    let image = TestElement.partTen([
      TestElement(0x0008_0016, "UI", SmallDirectory.ct), TestElement(0x0008_0018, "UI", "2.25.3"),
    ])
    #expect(try Self.rules(image) == ["dicomdir-class", "dicomdir-element", "dicomdir-root"])
    let big = TestElement.partTen([TestElement(0x0008_0018, "UI", "2.25.3")], syntax: "1.2.840.10008.1.2.2")
    #expect(try Self.rules(big) == ["dicomdir-class", "dicomdir-syntax"])
  }

  @Test func findingsOfOneRuleAreCounted() throws {
    let bytes = try SmallDirectory.build([[[1000]]])
    let findings = SmallDirectory.findings(bytes, lookup: { _ in nil })
    #expect(findings.count == 101)
    #expect(findings.last?.message.hasPrefix("900 more") == true)
    #expect(findings.last?.severity == .error)
  }

  /// Truncated and mutated bytes end in findings, not in a trap.
  @Test func noBytesAreACrash() throws {
    let sound = try SmallDirectory.build(Self.shape)
    for count in 0..<sound.count where count > 100 {
      let directory = BasicDirectoryReader.read(Array(sound[..<count]), name: "")
      #expect(directory.findings.contains { $0.severity == .error }, "cut to \(count) bytes")
    }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<10_000 {
      var bytes = sound
      for _ in 0..<(1 + random.next() % 6) {
        let place = Int(random.next() % UInt64(bytes.count))
        bytes[place] = random.next() % 3 == 0 ? 0xFF : UInt8(truncatingIfNeeded: random.next())
      }
      _ = SmallDirectory.findings(bytes)
    }
  }
}
