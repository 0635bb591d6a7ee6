// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Names of persons")
struct PersonNameTests {
  /// The examples of PS3.5 6.2.1.1 and annex H.
  @Test("Three component groups of five components")
  func parts() {
    let adams = PersonName("Adams^John Robert Quincy^^Rev.^B.A. M.Div.")
    #expect(
      (adams.alphabetic.family, adams.alphabetic.given, adams.alphabetic.middle) == ("Adams", "John Robert Quincy", ""))
    #expect((adams.alphabetic.prefix, adams.alphabetic.suffix) == ("Rev.", "B.A. M.Div."))
    let yamada = PersonName("Yamada^Tarou=山田^太郎=やまだ^たろう")
    #expect(yamada.ideographic.family == "山田" && yamada.ideographic.given == "太郎")
    #expect(yamada.phonetic.given == "たろう" && yamada.alphabetic.text == "Yamada^Tarou")
    #expect(yamada.description == "Yamada^Tarou=山田^太郎=やまだ^たろう")
  }

  @Test("Empty groups, spaces, too many parts and characters that combine with a delimiter")
  func odd() {
    #expect(PersonName("=山田==").description == "=山田")
    #expect(PersonName("==").isEmpty && PersonName("").isEmpty && PersonName("  ").isEmpty)
    #expect(PersonName(" Ogg ^ Nanny ").alphabetic.given == "Nanny")
    #expect(PersonName("a^b^c^d^e^f=1=2=3").alphabetic.suffix == "e")
    #expect(PersonName("a^b^c^d^e^f=1=2=3").description == "a^b^c^d^e^f=1=2")
    // U+0301 stands on the delimiter: as characters neither would be found.
    #expect(PersonName("a^\u{301}b=\u{301}c").alphabetic.given == "\u{301}b")
    #expect(PersonName("a").alphabetic.suffix.isEmpty)
  }

  @Test("Values of an element, in the character set in force")
  func element() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.specificCharacterSet, "CS", "ISO_IR 192")
      builder.add(.otherPatientNames, "PN", "Ogg^Nanny\\Weatherwax^Esmé=エズメ\\")
      builder.add(.patientID, "LO", "7\\\u{301}8")
    }
    let data = try read(FileBuilder.file(FileBuilder.explicit, dataSet)).dataSet
    #expect(data.personNames(1).map(\.alphabetic.given) == ["Nanny", "Esmé", ""])
    #expect(data.personNames(1)[1].ideographic.text == "エズメ")
    #expect(data.personNames(2).isEmpty && data.personNames(-1).isEmpty)
    #expect(data.strings(2) == ["7", "\u{301}8"])
  }
}
