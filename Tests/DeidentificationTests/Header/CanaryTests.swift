// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

/// A value planted in every place that files have, and searched for in the bytes that come out.
@Suite struct CanaryTests {
  typealias Element = ExamMaker.Element

  /// A planted value for each row of PS3.15 E.1-1 that the office removes or replaces: tag, VR, text.
  static let planted: [(tag: UInt32, vr: String, text: String)] = {
    var planted: [(UInt32, String, String)] = []
    for line in RuleTable.lines(ConfidentialityTables.profile) {
      guard let raw = UInt32(line.prefix(8), radix: 16) else { continue }
      let tag = DataElementTag(rawValue: raw)
      guard let rule = RuleTable.office.stated(tag), let vr = DataDictionary.vr(of: tag), tag.group >= 8 else {
        continue
      }
      guard rule.nested != .keep, rule.nested != .date, vr != .SQ, raw != 0xFFFC_FFFC else { continue }
      let number = "\(planted.count + 1000)"
      switch vr {
      case .UI: planted.append((raw, "UI", "1.2.826.0.1.99.\(number)"))
      case .LO, .SH, .PN, .LT, .ST, .UT, .UC, .CS, .AE: planted.append((raw, "\(vr)", "KANARI\(number)"))
      case .OB, .UN: planted.append((raw, "\(vr)", "KANARI\(number)"))
      default: continue
      }
    }
    return planted
  }()

  private func elements(_ suffix: String) -> [Element] {
    Self.planted.map { Element($0.tag, $0.vr, $0.vr == "UI" ? $0.text + ".\(suffix.count)" : $0.text + suffix) }
  }

  @Test func thereIsACanaryForNearlyEveryRow() {
    #expect(Self.planted.count > 250)
  }

  @Test(arguments: ExamMaker.Encoding.allCases)
  func nothingPlantedInATableRowSurvives(encoding: ExamMaker.Encoding) throws {
    let top = elements("T").filter { $0.tag != 0x0008_0018 && $0.tag != 0x0010_0010 && $0.tag != 0x0010_0020 }
    let result = try Deidentified(
      top + [
        // In a sequence that stays, two deep; in one that PS3.6 knows but the table does not; hidden in UN.
        Element(0x0008_1140, "SQ", .items([elements("N") + [Element(0x0008_2112, "SQ", .items([elements("NN")]))]])),
        Element(0x0054_0016, "SQ", .items([elements("S")])),
        Element(0x0040_0260, "UN", .hidden([elements("H")])),
      ], encoding: encoding)
    let survivors = Self.planted.filter { result.holds($0.text) }
    #expect(survivors.map { String($0.tag, radix: 16) } == [])
    #expect(!result.holds("CANARYMETA"))
    #expect(!result.holds("CANARYPREAMBLE"))
    // The sequences themselves are still there.
    #expect(result.after.index(of: .referencedImageSequence) != nil)
    #expect(result.after.index(of: DataElementTag(0x0054, 0x0016)) != nil)
    #expect(result.after.index(of: DataElementTag(0x0040, 0x0260)) != nil)
  }

  @Test(arguments: ExamMaker.Encoding.allCases)
  func thePatientsValuesAreCutOutOfEverythingThatStays(encoding: ExamMaker.Encoding) throws {
    let text = "SET 7 of DOE^JANE, MRN4711001, b 28.02.1950"
    let private1: [Element] = [
      Element(0x0019_0010, "LO", "GEMS_ACQU_01"), Element(0x0019_1002, "SL", .bytes([1, 0, 0, 0])),
      Element(0x0019_109E, "LO", "PULSE Jane Doe"),
      Element(0x0019_109C, "UN", .bytes(Array("EFGRE3D DOE".utf8))),
      Element(0x0019_10A7, "OB", .bytes([0xFF, 0xFE, 0, 1] + Array("xx Jane Doe xx".utf8))),
    ]
    let result = try Deidentified(
      [
        Element(0x0008_1030, "LO", "CT CHEST WO 2.0 B30f"), Element(0x0008_103E, "LO", text),
        Element(0x0018_1030, "LO", "Protocol for J. Doe"), Element(0x0020_4000, "LT", text),
        Element(0x0018_0015, "CS", "CHEST"), Element(0x0008_0090, "PN", "HOUSE^GREGORY"),
        Element(0x0018_1160, "SH", "by HOUSE"), Element(0x0018_1000, "LO", "SN998877"),
        Element(0x0018_1020, "LO", "10.2.3.4"), Element(0x0028_6190, "OB", .bytes([0, 1] + Array("SN998877".utf8))),
        Element(0x0008_1140, "SQ", .items([[Element(0x0008_103E, "LO", text)]])),
        Element(0x0054_0016, "SQ", .hidden([[Element(0x0018_0031, "LO", "FDG for Doe, Jane")]])),
      ] + private1, encoding: encoding)
    for value in ["DOE", "JANE", "4711001", "19500228", "28.02.1950", "HOUSE", "GREGORY", "SN998877", "9.1234."] {
      #expect(!result.holds(value), "\(value)")
    }
    #expect(result[0x0008_1030] == "CT CHEST WO 2.0 B30f")
    #expect(result[0x0008_103E] == "SET 7 of b")
    #expect(result[0x0018_0015] == "CHEST")
    #expect(result[0x0018_1020] == "10.2.3.4")
    #expect(result[0x0019_1002] != nil)
    #expect(result[0x0019_109E] == "PULSE")
    #expect(result[0x0019_109C] == "EFGRE3D")
    #expect(result[0x0019_10A7] == nil)
  }

  @Test func privateElementsStayOnlyIfATableCallsThemSafe() throws {
    let result = try Deidentified([
      Element(0x0019_0010, "LO", "GEMS_ACQU_01"), Element(0x0019_1002, "SL", .bytes([1, 0, 0, 0])),
      Element(0x0019_10FE, "LO", "KANARI1"),
      Element(0x0021_0010, "LO", "NOBODY KNOWS KANARI2"), Element(0x0021_1001, "LO", "KANARI3"),
      Element(0x0023_1001, "LO", "KANARI4 without creator"), Element(0x0025_0001, "LO", "KANARI5"),
      Element(0x0029_0010, "LO", "SIEMENS MEDCOM HEADER"), Element(0x0029_1031, "LO", "KANARI6"),
      Element(0x2001_0010, "LO", "Philips Imaging DD 001"),
      Element(
        0x2001_105F, "SQ",
        .items([
          [
            Element(0x2001_0010, "LO", "Philips Imaging DD 001"), Element(0x2001_1025, "SH", "4.6"),
            Element(0x0010_0010, "PN", "KANARI7"), Element(0x2005_1001, "LO", "KANARI8"),
            Element(0x0020_000D, "UI", "1.2.826.0.1.3680043.9.1234.2"),
          ]
        ])),
    ])
    #expect(!result.holds("KANARI"))
    #expect(result[0x0019_0010] == "GEMS_ACQU_01")
    #expect(result[0x0021_0010] == nil)
    #expect(result[0x0029_0010] == nil)
    let stack = try #require(result.after.index(of: DataElementTag(0x2001, 0x105F)))
    let item = try #require(result.after.children(of: stack).first { _ in true })
    let study = try #require(result.after.index(of: .studyInstanceUID, in: item))
    #expect(result.after.string(study) == result[0x0020_000D])
    #expect(result.after.index(of: DataElementTag(0x2001, 0x1025), in: item) != nil)
    #expect(result.account.unknownCreators.count == 1)
  }

  @Test func whatHidesBesideTheHeaderGoes() throws {
    let result = try Deidentified([
      Element(0x5000_3000, "OW", .bytes(Array("KANARI01".utf8))), Element(0x5000_0022, "LO", "KANARI02"),
      Element(0x6000_0010, "US", .bytes([1, 0])), Element(0x6000_3000, "OW", .bytes(Array("KANARI03".utf8))),
      Element(0x6002_4000, "LT", "KANARI04"), Element(0x6000_0022, "LO", "KANARI05"),
      Element(
        0x0088_0200, "SQ", .items([[Element(0x7FE0_0010, "OW", .bytes(Array("KANARI06".utf8)))]])),
      Element(0x4FFE_0001, "SQ", .items([[Element(0x0400_0005, "US", .bytes([1, 0]))]])),
      Element(0xFFFA_FFFA, "SQ", .items([[Element(0x0400_0115, "OB", .bytes(Array("KANARI07".utf8)))]])),
      Element(0xFFFC_FFFC, "OB", .bytes(Array("KANARI08".utf8))),
      Element(
        0x0400_0561, "SQ", .items([[Element(0x0400_0550, "SQ", .items([[Element(0x0010_0010, "PN", "KANARI09")]]))]])),
      Element(0x0400_0500, "SQ", .items([[Element(0x0400_0520, "OB", .bytes(Array("KANARI10".utf8)))]])),
      // Tags that nobody lists, and values of another kind than their tag's.
      Element(0x0008_0FFE, "LO", "KANARI11"), Element(0x0018_0050, "DS", "KANARI12"),
      Element(0x0028_1050, "LO", "DOE^JANE"), Element(0x0008_0022, "DA", "KANARI13"),
      Element(0x0018_1041, "PN", "KANARI14"), Element(0x0008_0016 + 4, "UI", "KANARI15"),
      Element(0x0008_1150, "UI", "KANARI16"), Element(0x0010_1010, "AS", "KNRI"),
      Element(0x0004_1500, "CS", "KANARI17"),
    ])
    #expect(!result.holds("KANARI"))
    #expect(!result.holds("KNRI"))
    #expect(!result.holds("DOE"))
    #expect(
      !result.after.elements.contains {
        [0x5000, 0x6000, 0x6002, 0xFFFA, 0xFFFC, 0x4FFE, 0x0004].contains($0.tag.group)
      })
  }

  @Test func pixelsStay() throws {
    let result = try Deidentified([Element(0x7FE0_0010, "OW", .bytes(Array("DOE^JANE".utf8)))])
    #expect(result.bytes.suffix(8).elementsEqual("DOE^JANE".utf8))
  }
}
