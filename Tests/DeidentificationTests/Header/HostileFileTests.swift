// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import TestSupport
import Testing

@testable import Deidentification

/// No byte of a file may stop the program, and none of its identities may leave through a damaged place.
@Suite struct HostileFileTests {
  typealias Element = ExamMaker.Element

  @Test(arguments: ExamMaker.Encoding.allCases)
  func damagedFilesNeitherTrapNorHang(encoding: ExamMaker.Encoding) throws {
    let good = ExamMaker(encoding: encoding).file(
      Element.base() + DateModeTests.elements.filter { $0.tag != 0x0008_0020 } + [
        Element(0x0040_A730, "SQ", .items([[Element(0x0040_A160, "UT", "Jane Doe")]])),
        Element(0x0029_0010, "LO", "SIEMENS CSA HEADER"),
        Element(0x0029_1010, "OB", .bytes([UInt8](repeating: 65, count: 64))),
        Element(0x0008_1110, "UN", .hidden([[Element(0x0008_1155, "UI", "1.2.3")]])),
      ])
    var numbers = SeededGenerator(seed: 42)
    var reader = PartTenReader()
    var file = PartTenFile()
    var edits = DataSetEdits()
    var account = DeidentificationAccount()
    let deidentifier = try Deidentifier(profile: .office(), key: Deidentified.key)
    var readable = 0
    for round in 0..<1500 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        bytes[Int.random(in: 132..<bytes.count, using: &numbers)] = UInt8.random(in: .min ... .max, using: &numbers)
      }
      if round % 5 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count - 140, using: &numbers)) }
      guard (try? reader.read(bytes: bytes, name: "damaged", into: &file)) != nil else { continue }
      readable += 1
      let mode = DateMode.allCases[round % 3]
      _ = try? deidentifier.edits(
        for: file, exam: ExamContext(subjectID: "S", dates: mode, dateShift: -40), into: &edits, account: &account)
      _ = deidentifier.holdReason(for: file.dataSet)
    }
    #expect(readable > 500)
  }

  @Test func manyElementsAndDeepNestingTakeLinearTime() throws {
    var nested = [Element(0x0008_103E, "LO", "Jane Doe")]
    for _ in 0..<200 { nested = [Element(0x0008_1140, "SQ", .items([nested]))] }
    let items = (0..<3000).map { _ in [Element(0x0008_1155, "UI", "1.2.3.4"), Element(0x0018_0015, "CS", "CHEST")] }
    let result = try Deidentified([nested[0], Element(0x0054_0016, "SQ", .items(items))])
    #expect(!result.holds("Doe"))
    #expect(result.after.elements.count > 9000)
  }

  @Test func moreNamesThanCanBeSearchedForAreRefused() throws {
    let names = (0..<6000).map { "AB^\(Canary.word($0))" }.joined(separator: "\\")
    let error = #expect(throws: DeidentificationError.self) {
      try Deidentified([Element(0x0010_1001, "PN", names)], encoding: .implicitLittle)
    }
    #expect(error?.kind == .badInput)
  }

  @Test func aLongBinaryValueIsSearchedInLinearTime() throws {
    let block = Array("\u{1}a@b 1.3.12.2.1107.5.2.32.35162\u{1}x".utf8)
    let value = [[UInt8]](repeating: block, count: 20_000).flatMap { $0 }
    let result = try Deidentified([
      Element(0x0019_0010, "LO", "GEMS_ACQU_01"), Element(0x0019_10A7, "OB", .bytes(value)),
    ])
    #expect(!result.holds("35162"))
    #expect(result.after.index(of: DataElementTag(0x0019, 0x10A7)) != nil)
  }

  @Test func aLongTextIsCutThroughout() throws {
    let line = "Thorax of Jane Doe, MRN4711001; "
    let result = try Deidentified([Element(0x0040_A160, "UT", String(repeating: line, count: 2000))])
    #expect(!result.holds("Doe"))
    #expect(!result.holds("4711001"))
    #expect(result.holds("Thorax"))
  }
}
