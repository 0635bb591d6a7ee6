// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import FileSets

@Suite struct DirectoryKeysTests {
  private static let ct = "1.2.840.10008.5.1.4.1.1.2"
  private static let sr = "1.2.840.10008.5.1.4.1.1.88.11"

  private static func sample(_ type: DirectoryRecordType = .image, _ sopClass: String = ct) -> SampleInstance {
    SampleInstance(sopClass: sopClass, type: type, patient: 1, study: 2, series: 3, instance: 4)
  }

  private static func read(_ bytes: [UInt8]) throws -> DataSet {
    var reader = PartTenReader()
    var file = PartTenFile()
    try reader.read(bytes: bytes, name: "test", into: &file)
    return file.dataSet
  }

  private static func keys(
    _ type: DirectoryRecordType, _ instance: SampleInstance, syntax: String = "1.2.840.10008.1.2.1", number: Int = 9
  ) throws -> DirectoryKeys {
    try .extract(type, from: read(TestElement.partTen(instance.elements, syntax: syntax)), number: number)
  }

  @Test func keysAreCopiedInTheOrderOfTheirTags() throws {
    let keys = try Self.keys(.study, Self.sample())
    let expected = TestElement.encode([
      TestElement(0x0008_0020, "DA", "20200102"), TestElement(0x0008_0030, "TM", "101500"),
      TestElement(0x0008_0050, "SH", ""), TestElement(0x0008_1030, "LO", "CT CHEST WO"),
      TestElement(0x0020_000D, "UI", "2.25.81.2"), TestElement(0x0020_0010, "SH", "2"),
    ])
    #expect(keys.bytes == expected)
    #expect(keys.standIns == [])
  }

  /// Nobody could read such a record: the validator refuses it, so nothing of it may be written.
  @Test(arguments: [nil, "ISO_IR 999", "ISO 2022 IR 6\\ISO_IR 999"])
  func textOfNoKnownCharacterSetIsShownAsQuestionMarks(_ terms: String?) throws {
    var instance = Self.sample()
    instance[0x0008_0005] = terms.map { .text($0) }
    instance[0x0008_1030] = .bytes(Array("Th".utf8) + [0xF6, 0x1B] + Array("rax ".utf8))
    let keys = try Self.keys(.study, instance)
    #expect(keys.hasUndeclaredText)
    let expected = TestElement.encode([TestElement(0x0008_1030, "LO", "Th??rax")])
    #expect(keys.bytes.contains(expected))
    #expect(!keys.bytes.contains(Array("ISO".utf8)))
    instance[0x0008_0005] = .text("ISO_IR 100")
    #expect(try !Self.keys(.study, instance).hasUndeclaredText)
  }

  @Test func emptyKeysOfTypeOneGetTheirStandIns() throws {
    var instance = Self.sample()
    for tag: UInt32 in [0x0008_0020, 0x0008_0060, 0x0020_0011] { instance[tag] = nil }
    for tag: UInt32 in [0x0008_0030, 0x0020_0010, 0x0020_0013] { instance[tag] = .text("  ") }
    let study = try Self.keys(.study, instance, number: 5)
    #expect(study.standIns == [.studyDate, .studyTime, .studyID])
    #expect(
      study.bytes
        == TestElement.encode([
          TestElement(0x0008_0020, "DA", "19000101"), TestElement(0x0008_0030, "TM", "000000"),
          TestElement(0x0008_0050, "SH", ""), TestElement(0x0008_1030, "LO", "CT CHEST WO"),
          TestElement(0x0020_000D, "UI", "2.25.81.2"), TestElement(0x0020_0010, "SH", "5"),
        ]))
    let series = try Self.keys(.series, instance, number: 7)
    #expect(
      series.bytes
        == TestElement.encode([
          TestElement(0x0008_0060, "CS", "OT"), TestElement(0x0020_000E, "UI", "2.25.91.2.3"),
          TestElement(0x0020_0011, "IS", "7"),
        ]))
    let image = try Self.keys(.image, instance, number: 8)
    #expect(image.standIns == [.instanceNumber])
    #expect(image.bytes.suffix(10) == TestElement.encode([TestElement(0x0020_0013, "IS", "8")])[...])
  }

  @Test func withoutADocumentsTitleAStandInCodeIsWritten() throws {
    var instance = Self.sample(.srDocument, Self.sr)
    instance[0x0040_A043] = nil
    let keys = try Self.keys(.srDocument, instance)
    #expect(keys.standIns == [.conceptNameCodeSequence])
    let item = [
      TestElement(0x0008_0100, "SH", "UNKNOWN"), TestElement(0x0008_0102, "SH", "99SPINDLE"),
      TestElement(0x0008_0104, "LO", "Not given"),
    ]
    #expect(keys.bytes.contains(TestElement.encode([TestElement(0x0040_A043, "SQ", .items([item]))])))
  }

  /// Every type, with nothing but UIDs: each key of type 1 has a value and is told, each of type 2 is there.
  @Test func noTypeIsEverLeftWithoutAKey() throws {
    for type in DirectoryRecordType.allCases {
      var instance = Self.sample()
      instance.elements.removeAll { ![0x0020_000D, 0x0020_000E, 0x0008_0016, 0x0008_0018].contains($0.tag) }
      let keys = try Self.keys(type, instance)
      let read = try Self.readKeys(keys.bytes)
      for key in DirectoryKey.keys(of: type) where key.requirement == .required || key.requirement == .mayBeEmpty {
        #expect(read[key.tag] != nil, "\(type) \(key.tag)")
        guard key.requirement == .required, key.tag != .hangingProtocolDefinitionSequence else { continue }
        #expect((read[key.tag] ?? 0) > 0, "\(type) \(key.tag)")
        #expect(keys.standIns.contains(key.tag) || key.tag == .seriesInstanceUID, "\(type) \(key.tag)")
      }
    }
  }

  /// Lengths by tag.
  private static func readKeys(_ bytes: [UInt8]) throws -> [DataElementTag: Int] {
    let head = TestElement.partTen([])
    let dataSet = try read(head + bytes)
    let top = dataSet.elements.filter { $0.depth == 0 && !$0.isItem }
    return [DataElementTag: Int](uniqueKeysWithValues: top.map { ($0.tag, Int($0.valueLength)) })
  }

  @Test func withoutTheUIDsThatHoldTheTreeTogetherAnInstanceIsRefused() {
    var instance = Self.sample()
    instance[0x0020_000D] = nil
    #expect(throws: FileSetError.self) { try Self.keys(.study, instance) }
    #expect(throws: Never.self) { try Self.keys(.series, instance) }
    instance[0x0020_000E] = .text("")
    #expect(throws: FileSetError.self) { try Self.keys(.series, instance) }
  }

  @Test func theCharacterSetStandsWhereTheTextNeedsIt() throws {
    var instance = Self.sample()
    instance[0x0008_0005] = .text("ISO_IR 192")
    #expect(try Self.keys(.study, instance).bytes.starts(with: [8, 0, 5, 0]) == false)
    instance[0x0008_1030] = .text("胸部CT")
    let bytes = try Self.keys(.study, instance).bytes
    #expect(bytes.starts(with: TestElement.encode([TestElement(0x0008_0005, "CS", "ISO_IR 192")])))
    #expect(bytes.contains(Array("胸部CT".utf8)))
    #expect(try Self.keys(.series, instance).bytes.starts(with: [8, 0, 5, 0]) == false)
    instance[0x0008_1030] = .bytes([0x1B, 0x24, 0x42, 0x3B, 0x33, 0x1B, 0x28, 0x42])
    instance[0x0008_0005] = .text("\\ISO 2022 IR 87")
    #expect(
      try Self.keys(.study, instance).bytes
        .starts(with: TestElement.encode([TestElement(0x0008_0005, "CS", "\\ISO 2022 IR 87")])))
  }

  @Test func nestedTextNeedsTheCharacterSetToo() throws {
    var instance = Self.sample(.srDocument, Self.sr)
    instance[0x0008_0005] = .text("ISO_IR 192")
    #expect(try Self.keys(.srDocument, instance).bytes.starts(with: [8, 0, 5, 0]) == false)
    instance[0x0040_A043] = .items([SampleInstance.code("1", "Größe")])
    #expect(try Self.keys(.srDocument, instance).bytes.starts(with: [8, 0, 5, 0]))
  }

  @Test func ofTheContentOnlyModifiersOfTheConceptAreCopied() throws {
    let bytes = try Self.keys(.srDocument, Self.sample(.srDocument, Self.sr)).bytes
    #expect(bytes.contains(Array("English".utf8)))
    #expect(!bytes.contains(Array("Not for the directory".utf8)))
    var instance = Self.sample(.srDocument, Self.sr)
    instance[0x0040_A730] = .items([[TestElement(0x0040_A010, "CS", "CONTAINS")]])
    #expect(try Self.readKeys(Self.keys(.srDocument, instance).bytes)[.contentSequence] == nil)
  }

  @Test func theLatestVerificationCounts() throws {
    var instance = Self.sample(.srDocument, Self.sr)
    instance[0x0040_A073] = .items(
      ["20210206", "20210207", "20210205"].map { [TestElement(0x0040_A030, "DT", $0)] })
    #expect(try Self.keys(.srDocument, instance).bytes.contains(Array("20210207".utf8)))
    instance[0x0040_A073] = nil
    #expect(try Self.keys(.srDocument, instance).standIns == [.verificationDateTime])
    instance[0x0040_A493] = .text("UNVERIFIED")
    let keys = try Self.keys(.srDocument, instance)
    #expect(try keys.standIns == [] && Self.readKeys(keys.bytes)[.verificationDateTime] == nil)
  }

  @Test(arguments: ["1.2.840.10008.5.1.4.1.1.4.2", "1.2.840.10008.5.1.4.1.1.11.1", "1.2.840.10008.5.1.4.1.1.88.11"])
  func bigEndianFilesGiveTheSameKeys(sopClass: String) throws {
    let type = try #require(DirectoryRecordType(sopClassUID: sopClass))
    let instance = Self.sample(type, sopClass)
    let little = try Self.keys(type, instance)
    #expect(try Self.keys(type, instance, syntax: "1.2.840.10008.1.2.2") == little)
    #expect(little.standIns == [])
  }

  @Test func deepNestingIsCopiedWithoutRecursion() throws {
    var item = [TestElement(0x0040_A010, "CS", "HAS CONCEPT MOD")]
    for _ in 0..<40 {
      item = [
        TestElement(0x0040_A010, "CS", "HAS CONCEPT MOD"),
        TestElement(0x0040_A730, "SQ", .items([item, item.prefix(1) + []])),
      ]
    }
    var instance = Self.sample(.srDocument, Self.sr)
    instance[0x0040_A730] = .items([item])
    let expected = TestElement.encode([TestElement(0x0040_A730, "SQ", .items([item]))])
    #expect(try Self.keys(.srDocument, instance).bytes.suffix(expected.count) == expected[...])
  }

  /// What mastering does: the keys come from the head that is about to be written, pixel data left where they are.
  @Test func keysComeOutOfARewrittenHead() throws {
    var reader = PartTenReader()
    var file = PartTenFile()
    let bytes = TestElement.partTen(Self.sample().elements)
    try reader.read(bytes: bytes, name: "test", into: &file)
    var edits = DataSetEdits()
    edits.replace(try #require(file.dataSet.index(of: .studyDescription)), with: Array("CLEAN".utf8))
    let meta = NewMeta(sopClassUID: Self.ct, sopInstanceUID: "2.25.3")
    let rewritten = try PartTenWriter.rewrite(file, edits: edits, syntax: .conformant, meta: meta)
    // The head ends with the 12 bytes of Pixel Data's tag, VR and length, whose value is elsewhere.
    try reader.read(bytes: rewritten.head.dropLast(12), name: "head", into: &file)
    #expect(try DirectoryKeys.extract(.study, from: file.dataSet, number: 1).bytes.contains(Array("CLEAN".utf8)))
  }
}
