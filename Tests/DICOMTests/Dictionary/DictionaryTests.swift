// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

@Suite("Dictionary and UIDs")
struct DictionaryTests {
  @Test("Tags, keywords, repeating groups")
  func entries() throws {
    let name = try #require(DataDictionary.entry(.patientName))
    #expect((name.vr, name.keyword, name.multiplicity, name.isRetired) == (.PN, "PatientName", "1", false))
    #expect(DataDictionary.entry(DataElementTag(0x6012, 0x3000))?.keyword == "OverlayData")
    #expect(DataDictionary.vr(of: DataElementTag(0x5002, 0x0005)) == .US)
    #expect(DataDictionary.entry(DataElementTag(0x0020, 0x3142))?.keyword == "SourceImageIDs")
    #expect(DataDictionary.entry(DataElementTag(0x0009, 0x0010)) == nil)
    #expect(DataDictionary.entry(DataElementTag(0x0008, 0x0003)) == nil)
    #expect(DataDictionary.vr(of: .smallestImagePixelValue) == .US)
    #expect(DataDictionary.vr(of: .pixelData) == .OW)
    #expect(DataDictionary.tag(keyword: "PatientName") == .patientName)
    #expect(DataDictionary.tag(keyword: "Name") == nil)
    #expect(DataDictionary.tag(keyword: "") == nil)
    #expect(DataElementTag.sopClassUID == DataElementTag(0x0008, 0x0016))
    #expect(DataElementTag.ctdiVol == DataElementTag(0x0018, 0x9345))
  }

  @Test("Every row of the table is found, with its VR")
  func all() throws {
    let table = try String(contentsOfFile: Self.room + "/Tables/ps3.6.tsv", encoding: .utf8)
    var rows = 0
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let number = UInt32(fields[0].filter(\.isHexDigit), radix: 16), !fields[0].contains("x") else { continue }
      rows += 1
      let entry = try #require(DataDictionary.entry(DataElementTag(rawValue: number)), "\(fields[0])")
      #expect(entry.keyword == fields[2])
      #expect(fields[3].count != 2 || entry.vr.description == fields[3])
    }
    #expect(rows > 5200)
  }

  @Test("UIDs of the standard are told from others")
  func uids() {
    #expect(UIDRegistry.entry("1.2.840.10008.1.2")?.name == "Implicit VR Little Endian")
    #expect(UIDRegistry.entry("1.2.840.10008.5.1.4.1.1.2")?.kind == "SOP Class")
    #expect(UIDRegistry.isWellKnown("1.2.840.10008.5.1.4.1.1.2"))
    #expect(!UIDRegistry.isWellKnown("1.2.840.113619.2.1"))
    #expect(UIDRegistry.entry("1.2.3") == nil)
  }

  private static let room = PackageRoot.path + "/Sources/DICOM"
}
