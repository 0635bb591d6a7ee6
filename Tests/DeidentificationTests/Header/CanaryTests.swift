// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import Testing

@testable import Deidentification

/// A value planted in every place that files have, and searched for in the bytes that come out.
@Suite struct CanaryTests {
  typealias Element = ExamMaker.Element

  /// The rows of PS3.15 E.1-1 whose value stays in some form, by the office's decisions: what the table lets a
  /// profile keep as patient characteristic, date, description, content or graphic, without what is narrative about
  /// the person, and with four device rows that are imaging settings.
  static func stays(_ row: [Substring]) -> Bool {
    let tag = row[0].filter { $0.isHexDigit }
    if narrative.contains(String(tag)) { return false }
    return settings.contains(String(tag)) || accepted.contains(String(tag)) || row[9...14].contains { !$0.isEmpty }
  }

  static let narrative: Set<String> = [
    "00081080", "00081084", "00081301", "00081302", "00081303", "00081304", "00084000", "00100016", "00100045",
    "00102000", "00102110", "00102180", "001021B0", "00104000", "00120051", "00120072", "00120086", "00120087",
    "0016002B", "00321030", "00321033", "00321066", "00321067", "00324000", "00380040", "00380050", "00380062",
    "00380500", "00384000", "00400280", "00401002", "0040100A", "00401400", "00402001", "00402400", "22000002",
    "3010005A", "3010005C", "3010007A", "3010007B", "3010007F", "30100081", "4008010B", "40080115", "40080300",
    "40084000", "00101010",
  ]
  /// A document leaves only where a person accepted the whole instance.
  static let accepted: Set<String> = ["00420011"]
  static let settings: Set<String> = ["0016004E", "0016004F", "00160050", "300A0216", "00500020"]

  /// A planted value for each row of the table itself, not of what was generated from it, that the office removes or
  /// replaces: tag, VR, text.
  static let planted: [(tag: UInt32, vr: String, text: String)] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Deidentification/Tables/ps3.15-e1.tsv").path
    var planted: [(UInt32, String, String)] = []
    let table = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    for line in table.split(separator: "\n").dropFirst() {
      let row = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard row.count == 15, !stays(row), let raw = UInt32(row[0].filter { $0.isHexDigit }, radix: 16) else { continue }
      let tag = DataElementTag(rawValue: raw)
      guard let vr = DataDictionary.vr(of: tag), tag.group >= 8, raw != 0xFFFC_FFFC else { continue }
      let number = planted.count
      switch vr {
      case .UI: planted.append((raw, "UI", "1.2.826.0.1.99.\(number + 1000)"))
      case .LO, .SH, .PN, .LT, .ST, .UT, .UC, .CS, .AE, .OB, .UN, .UR:
        planted.append((raw, "\(vr)", Canary.word(number)))
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
        Element(
          0x0054_0016, "SQ",
          .items([
            elements("S")
              + [Element(0x0054_0300, "SQ", .items([[Element(0x0008_0121, "SQ", .items([elements("SS")]))]]))]
          ])),
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
      Element(0x0019_10FE, "LO", Canary.word(5001)),
      Element(0x0021_0010, "LO", "NOBODY KNOWS \(Canary.word(5002))"), Element(0x0021_1001, "LO", Canary.word(5003)),
      Element(0x0023_1001, "LO", "\(Canary.word(5004)) without creator"), Element(0x0025_0001, "LO", Canary.word(5005)),
      Element(0x0029_0010, "LO", "SIEMENS MEDCOM HEADER"), Element(0x0029_1031, "LO", Canary.word(5006)),
      Element(0x2001_0010, "LO", "Philips Imaging DD 001"),
      Element(
        0x2001_105F, "SQ",
        .items([
          [
            Element(0x2001_0010, "LO", "Philips Imaging DD 001"), Element(0x2001_1025, "SH", "4.6"),
            Element(0x0010_0010, "PN", Canary.word(5007)), Element(0x2005_1001, "LO", Canary.word(5008)),
            Element(0x0020_000D, "UI", "1.2.826.0.1.3680043.9.1234.2"),
          ]
        ])),
    ])
    #expect((5000..<5020).filter { result.holds(Canary.word($0)) } == [])
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
      Element(0x5000_3000, "OW", .bytes(Array(Canary.word(5001).utf8))), Element(0x5000_0022, "LO", Canary.word(5002)),
      Element(0x6000_0010, "US", .bytes([1, 0])), Element(0x6000_3000, "OW", .bytes(Array(Canary.word(5003).utf8))),
      Element(0x6002_4000, "LT", Canary.word(5004)), Element(0x6000_0022, "LO", Canary.word(5005)),
      Element(
        0x0088_0200, "SQ", .items([[Element(0x7FE0_0010, "OW", .bytes(Array(Canary.word(5006).utf8)))]])),
      Element(0x4FFE_0001, "SQ", .items([[Element(0x0400_0005, "US", .bytes([1, 0]))]])),
      Element(0xFFFA_FFFA, "SQ", .items([[Element(0x0400_0115, "OB", .bytes(Array(Canary.word(5007).utf8)))]])),
      Element(0xFFFC_FFFC, "OB", .bytes(Array(Canary.word(5008).utf8))),
      Element(
        0x0400_0561, "SQ",
        .items([[Element(0x0400_0550, "SQ", .items([[Element(0x0010_0010, "PN", Canary.word(5009))]]))]])),
      Element(0x0400_0500, "SQ", .items([[Element(0x0400_0520, "OB", .bytes(Array(Canary.word(5010).utf8)))]])),
      // Tags that nobody lists, and values of another kind than their tag's.
      Element(0x0008_0FFE, "LO", Canary.word(5011)), Element(0x0018_0050, "DS", Canary.word(5012)),
      Element(0x0028_1050, "LO", "DOE^JANE"), Element(0x0008_0022, "DA", Canary.word(5013)),
      Element(0x0018_1041, "PN", Canary.word(5014)), Element(0x0008_0016 + 4, "UI", Canary.word(5015)),
      Element(0x0008_1150, "UI", Canary.word(5016)), Element(0x0010_1010, "AS", "KNRI"),
      Element(0x0004_1500, "CS", Canary.word(5017)),
    ])
    #expect((5000..<5020).filter { result.holds(Canary.word($0)) } == [])
    #expect(!result.holds("KNRI"))
    #expect(!result.holds("DOE"))
    #expect(
      !result.after.elements.contains {
        [0x5000, 0x6000, 0x6002, 0xFFFA, 0xFFFC, 0x4FFE, 0x0004].contains($0.tag.group)
      })
  }

  /// Behind the data set, behind a value's NUL, and around what a reader takes of the meta information.
  @Test(arguments: ExamMaker.Encoding.allCases)
  func whatPadsAFileGoes(encoding: ExamMaker.Encoding) throws {
    let hidden = Array("X\0\(Canary.word(5001))".utf8)
    let elements =
      Element.base() + [
        Element(0x0008_1032, "SQ", .items([[Element(0x0008_0100, "SH", .bytes(hidden))]])),
        Element(0x0018_0015, "CS", .bytes(hidden)), Element(0x0018_1160, "SH", .bytes(hidden)),
        Element(0x0008_1150, "UI", .bytes(Array("1.2.840.10008.5.1.4.1.1.2\0\(Canary.word(5002))".utf8))),
        Element(0x0018_0050, "DS", .bytes(Array("2\0\(Canary.word(5003))".utf8))),
        Element(0x0008_0032, "TM", .bytes(Array("101010\0\(Canary.word(5004))".utf8))),
      ]
    let file = ExamMaker(encoding: encoding).file(elements.sorted { $0.tag < $1.tag })
    for padding in [[], Array(Canary.word(5005).utf8), [UInt8](repeating: 0, count: 64) + Array("DOE^JANE".utf8)] {
      guard let result = try? Deidentified(file + padding) else { continue }
      #expect((5001..<5006).filter { result.holds(Canary.word($0)) } == [])
      #expect(!result.holds("DOE"))
    }
    #expect(throws: Never.self) { try Deidentified(file) }
  }

  /// A name in the file's own character set, in an element that stays.
  @Test(arguments: [
    ("ISO_IR 100", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72] as [UInt8]),
    ("ISO_IR 192", Array("Müller".utf8)),
    ("ISO_IR 192", Array("山田".utf8)),
    // ISO 2022: JIS X 0208, entered and left by escapes.
    ("\\ISO 2022 IR 87", [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x45, 0x44, 0x1B, 0x28, 0x42]),
    ("ISO_IR 144", [0xB8, 0xD2, 0xD0, 0xDD, 0xDE, 0xD2]),
  ])
  func namesInOtherCharactersGo(set: String, name: [UInt8]) throws {
    let given = Array("^Q".utf8)
    let result = try Deidentified([
      Element(0x0008_0005, "CS", set), Element(0x0010_0010, "PN", .bytes(name + given)),
      Element(0x0008_103E, "LO", .bytes(Array("SET 7 ".utf8) + name)),
      Element(0x0018_1030, "LO", .bytes(name + Array(" head".utf8))),
    ])
    #expect(result[0x0008_103E] == "SET 7")
    #expect(result[0x0018_1030] == "head")
    #expect(!result.bytes.indices.contains { result.bytes[$0...].starts(with: name) })
  }

  /// A document that a person accepted is its maker's, and leaves as it is; one that names the patient does not leave.
  @Test func anAcceptedDocumentStaysAsItIs() throws {
    let sopClass = "1.2.840.10008.5.1.4.1.1.104.1"
    let document = Array("%PDF-1.4 figures of the scanner 1.2.840.113619.2.1.99.8001.2\n%%EOF".utf8)
    let result = try Deidentified([Element(0x0042_0011, "OB", .bytes(document))], sopClass: sopClass)
    let index = try #require(result.after.index(of: .encapsulatedDocument))
    #expect(result.after.value(index) == document)
    let error = #expect(throws: DeidentificationError.self) {
      _ = try Deidentified([Element(0x0042_0011, "OB", "%PDF-1.4 report of Jane Doe")], sopClass: sopClass)
    }
    #expect(error?.finding.rule == "document-holds-identity")
  }

  @Test func pixelsStay() throws {
    let result = try Deidentified([Element(0x7FE0_0010, "OW", .bytes(Array("DOE^JANE".utf8)))])
    #expect(result.bytes.suffix(8).elementsEqual("DOE^JANE".utf8))
  }
}
