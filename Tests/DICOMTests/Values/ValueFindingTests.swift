// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Findings for values that break the rules of their VR")
struct ValueFindingTests {
  /// Rules by element of a data set with ASCII declared nowhere.
  private func rules(_ tag: DataElementTag, _ vr: String, _ value: String, set: String? = nil) throws -> [String] {
    try rules(tag, vr, Array(value.utf8), set: set)
  }

  private func rules(_ tag: DataElementTag, _ vr: String, _ value: [UInt8], set: String? = nil) throws -> [String] {
    let dataSet = DataSetBuilder.content { builder in
      if let set { builder.add(.specificCharacterSet, "CS", set) }
      builder.add(tag, vr, value)
      builder.add(.rows, unsigned: 1)
    }
    return try read(FileBuilder.file(FileBuilder.explicit, dataSet)).dataSet.valueFindings().map(\.rule)
  }

  @Test("Each VR of text: what it allows, and what breaks it")
  func text() throws {
    let long = String(repeating: "x", count: 66)
    let cases: [(tag: DataElementTag, vr: String, good: [String], bad: [(String, String)])] = [
      (.stationAETitle, "AE", ["PACS 1"], [("a\u{7}", "value-characters"), (long, "value-length")]),
      (.patientAge, "AS", ["003Y"], [("3Y", "value-form"), ("003y", "value-form")]),
      (.modality, "CS", ["CT_1 "], [("ct", "value-characters"), ("ABCDEFGHIJKLMNOPQ ", "value-length")]),
      (.studyDate, "DA", ["20240229", "2024.02.29"], [("20230229", "value-form"), ("2023", "value-form")]),
      (.patientWeight, "DS", [" 7.5E1", "-.5"], [("1,5", "value-form"), ("1.0000000000000000", "value-length")]),
      (.acquisitionDateTime, "DT", ["2024", "20240101120000.5+0100"], [("20241301", "value-form")]),
      (.instanceNumber, "IS", ["-12", "2147483647"], [("2147483648", "value-form"), ("1.0 ", "value-form")]),
      (.institutionName, "LO", ["St. Mungo's"], [("a\r\n", "value-characters"), (long, "value-length")]),
      (.patientComments, "LT", ["a\\b\r\n"], [("a\u{1}", "value-characters")]),
      (
        .patientName, "PN", ["A^B^C^D^E=F=G"],
        [
          ("A^B^C^D^E^F", "value-form"), ("A=B=C=D ", "value-form"), (long, "value-length"),
          ("A\n", "value-characters"),
        ]
      ),
      (.accessionNumber, "SH", ["1234567890123456"], [("12345678901234567 ", "value-length")]),
      (.studyTime, "TM", ["12", "120000.123456"], [("25", "value-form"), ("1:", "value-form")]),
      (.sopInstanceUID, "UI", ["1.2.0"], [("1.02", "value-form"), ("1..2", "value-form"), (long, "value-length")]),
      (.retrieveURL, "UR", ["http://a/b"], [("http://a b", "value-characters")]),
    ]
    for (tag, vr, good, bad) in cases {
      for value in good { #expect(try rules(tag, vr, value) == [], "\(vr) \(value)") }
      for (value, rule) in bad { #expect(try rules(tag, vr, value) == [rule], "\(vr) \(value)") }
    }
  }

  @Test("Counts of values, words, VRs that are not the dictionary's")
  func shape() throws {
    #expect(try rules(.pixelSpacing, "DS", "1\\2") == [])
    #expect(try rules(.pixelSpacing, "DS", "1\\2\\3 ") == ["value-multiplicity"])
    #expect(try rules(.imageOrientationPatient, "DS", "1\\2\\3\\4\\5\\6") == [])
    #expect(try rules(.frameIncrementPointer, "AT", [UInt8](repeating: 0, count: 8)) == [])
    #expect(try rules(.frameIncrementPointer, "AT", [0, 0]) == ["value-length"])
    // 3-3n of (3006,0050)
    #expect(try rules(.contourData, "DS", "1\\2\\3\\4\\5\\6") == [])
    #expect(try rules(.contourData, "DS", "1\\2\\3\\4") == ["value-multiplicity"])
    #expect(try rules(.smallestImagePixelValue, "SS", [1, 0]) == [])
    #expect(try rules(.smallestImagePixelValue, "UL", [1, 0, 0, 0]) == ["other-vr"])
    #expect(try rules(.patientName, "UN", "a") == [])
    #expect(try rules(DataElementTag(0x0009, 0x1001), "FD", [1, 2]) == ["value-length"])
    #expect(try rules(DataElementTag(0x0009, 0x1001), "DA", "2024\\2025") == ["value-form"])
    #expect(try rules(.redPaletteColorLookupTableData, "OW", [UInt8](repeating: 0, count: 512)) == [])
    // Of several values each may be empty.
    #expect(try rules(.imageType, "CS", "ORIGINAL\\\\AXIAL ") == [])
  }

  @Test("Character sets: none declared, one that is none, bytes that mean nothing, padding")
  func sets() throws {
    #expect(try rules(.patientName, "PN", [0xE9, 0x20]) == ["undeclared-character-set"])
    #expect(try rules(.patientName, "PN", [0xE9, 0x20], set: "ISO_IR 100") == [])
    #expect(try rules(.patientName, "PN", [0xFF, 0x20], set: "ISO_IR 192") == ["undecodable-text"])
    #expect(try rules(.modality, "CS", [0xE9, 0x20], set: "ISO_IR 100") == ["value-characters"])
    #expect(try rules(.rescaleSlope, "DS", "1 ", set: "ISO_IR 99") == ["unknown-character-set"])
    #expect(try rules(.patientID, "LO", [0x37, 0]) == ["value-padding"])
    #expect(try rules(.sopInstanceUID, "UI", [0x31, 0]) == [])
  }

  @Test("A finding names rule, clause, file, byte and tag path, and never the value; there is a limit")
  func places() throws {
    let item = DataSetBuilder.content { $0.add(.studyDate, "DA", "SECRET") }
    let dataSet = DataSetBuilder.content { $0.sequence(.referencedImageSequence, [[], item, item]) }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    let findings = file.dataSet.valueFindings()
    #expect(findings.map(\.place.tagPath) == ["(0008,1140)[2].(0008,0020)", "(0008,1140)[3].(0008,0020)"])
    let finding = try #require(findings.first)
    #expect(finding.place.path == "test.dcm" && finding.place.offset == file.dataSet.elements[3].headerOffset)
    #expect(finding.clause == "PS3.5 6.2" && finding.message == "the value is not of the form of VR DA")
    #expect(!finding.description.contains("SECRET"))
    #expect(file.dataSet.valueFindings(limit: 1).count == 1)
  }
}
