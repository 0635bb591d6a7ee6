// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Sex, laterality, modality and the like: terms stay, whatever else is typed there does not.
@Suite struct FixedElementTests {
  typealias Element = ExamMaker.Element

  @Test(arguments: [
    (0x0010_0040 as UInt32, "JANE"), (0x0020_0060, "DOE"), (0x0008_0061, "CT\\JANE"), (0x0008_0060, "ct of the head"),
    (0x0020_0062, "LEFT SIDE OF THE HEAD"), (0x0008_0068, "é"),
  ])
  func whatIsNoTermGoes(tag: UInt32, text: String) throws {
    #expect(try Deidentified([Element(tag, "CS", text)])[tag] == "")
  }

  @Test(arguments: [
    (0x0010_0040 as UInt32, "F"), (0x0020_0060, "R"), (0x0008_0061, "CT\\RTSTRUCT"), (0x0028_0004, "YBR_FULL_422"),
    (0x0008_0005, "\\ISO 2022 IR 87"), (0x0008_0068, "FOR PRESENTATION"),
  ])
  func termsStay(tag: UInt32, text: String) throws {
    #expect(try Deidentified([Element(tag, "CS", text)])[tag] == text)
  }

  /// Without its modality an object belongs to no series.
  @Test func aTermOfTheStandardStaysThoughAPatientIsCalledSo() throws {
    let name = Element(0x0010_0010, "PN", "KO^MIN")
    #expect(try Deidentified([name, Element(0x0008_0060, "CS", "KO")])[0x0008_0060] == "KO")
    #expect(try Deidentified([name, Element(0x0020_0060, "CS", "MIN")])[0x0020_0060] == "")
  }
}
