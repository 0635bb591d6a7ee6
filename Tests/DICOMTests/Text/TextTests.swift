// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Text and character sets")
struct TextTests {
  private func decode(_ terms: [String], _ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { SpecificCharacterSet(terms: terms).decode($0, vr: .PN) }
  }

  /// Examples of PS3.5 annexes H, I, J and of the single-byte parts, by code tables.
  @Test("Each set decodes, and encodes back to the same bytes")
  func sets() {
    let examples: [(terms: [String], bytes: [UInt8], text: String)] = [
      (["ISO_IR 100"], [0x42, 0x75, 0x63, 0x5E, 0x4A, 0xE9, 0x72, 0xF4, 0x6D, 0x65], "Buc^Jérôme"),
      (["ISO_IR 101"], [0x57, 0x61, 0xB3], "Wał"), (["ISO_IR 109"], [0xA1], "Ħ"), (["ISO_IR 110"], [0xA2], "ĸ"),
      (["ISO_IR 144"], [0xBB, 0xEE, 0xDA, 0x63], "Люкc"), (["ISO_IR 127"], [0xE2, 0xC8], "قب"),
      (["ISO_IR 126"], [0xC4, 0xE9], "Δι"), (["ISO_IR 138"], [0xF9, 0xF8], "שר"), (["ISO_IR 148"], [0xC7, 0xFD], "Çı"),
      (["ISO_IR 203"], [0xA4], "€"), (["ISO_IR 166"], [0xA1], "ก"), (["ISO_IR 13"], [0xD4, 0xCF, 0xC0, 0xDE], "ﾔﾏﾀﾞ"),
      (["ISO_IR 192"], Array("Wang^小東".utf8), "Wang^小東"), (["GB18030"], [0xCD, 0xF5], "王"),
      (["GBK"], [0xCD, 0xF5], "王"),
      (
        ["", "ISO 2022 IR 87"],
        Array("Yamada^Tarou=".utf8) + [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x45, 0x44, 0x1B, 0x28, 0x42, 0x5E]
          + [0x1B, 0x24, 0x42, 0x42, 0x40, 0x4F, 0x3A, 0x1B, 0x28, 0x42], "Yamada^Tarou=山田^太郎"
      ),
      (
        ["", "ISO 2022 IR 149"],
        Array("Hong=".utf8) + [
          0x1B, 0x24, 0x29, 0x43, 0xFB, 0xF3, 0x5E, 0x1B, 0x24, 0x29, 0x43, 0xD1, 0xCE, 0xD4, 0xD7,
        ],
        "Hong=洪^吉洞"
      ),
      (["", "ISO 2022 IR 58"], [0x1B, 0x24, 0x29, 0x41, 0xCD, 0xF5], "王"),
      (["", "ISO 2022 IR 144"], [0x41, 0x1B, 0x2D, 0x4C, 0xBB], "AЛ"),
      (["ISO 2022 IR 6", "ISO 2022 IR 159"], [0x1B, 0x24, 0x28, 0x44, 0x30, 0x21, 0x1B, 0x28, 0x42], "丂"),
    ]
    for example in examples {
      #expect(decode(example.terms, example.bytes) == example.text, "\(example.terms)")
      #expect(
        SpecificCharacterSet(terms: example.terms).encode(example.text, vr: .PN) == example.bytes, "\(example.terms)")
    }
  }

  @Test("Kana and kanji of annex H.3.2: the first set is not ASCII")
  func kana() {
    let bytes: [UInt8] =
      [
        0xD4, 0xCF, 0xC0, 0xDE, 0x5E, 0xC0, 0xDB, 0xB3, 0x3D, 0x1B, 0x24, 0x42, 0x3B, 0x33, 0x45, 0x44, 0x1B, 0x28,
        0x4A,
      ]
      + [0x5E, 0x1B, 0x24, 0x42, 0x42, 0x40, 0x4F, 0x3A, 0x1B, 0x28, 0x4A]
    let terms = ["ISO 2022 IR 13", "ISO 2022 IR 87"]
    #expect(decode(terms, bytes) == "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎")
    #expect(SpecificCharacterSet(terms: terms).encode("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎", vr: .PN) == bytes)
  }

  @Test("Bytes that mean nothing become U+FFFD, whatever the set")
  func badBytes() {
    #expect(decode(["ISO_IR 192"], [0x41, 0xFF, 0x42]) == "A\u{FFFD}B")
    #expect(decode(["GB18030"], [0x41, 0xFF, 0x42]) == "A\u{FFFD}B")
    #expect(decode(["ISO_IR 127"], [0x41, 0xA1]) == "A\u{FFFD}")
    #expect(decode(["", "ISO 2022 IR 87"], [0x41, 0x1B, 0x42]) == "A\u{FFFD}B")
    #expect(decode(["", "ISO 2022 IR 87"], [0x1B]) == "\u{FFFD}")
    #expect(decode(["", "ISO 2022 IR 87"], [0x1B, 0x24, 0x42, 0x3B]).count == 1)
    for term in ["ISO_IR 13", "ISO_IR 100", "ISO 2022 IR 149", "GBK", "nonsense"] {
      for first in UInt8.min...UInt8.max {
        #expect(!decode([term, "ISO 2022 IR 159"], [first, 0x1B, 0x24, 0xFF, first]).isEmpty)
      }
    }
  }

  /// PS3.5 6.1.2.5.3: `^` and `=` are delimiters in names only, the backslash where there may be several values.
  @Test("After which characters the first set is in force again depends on the VR")
  func delimiters() throws {
    let set = SpecificCharacterSet(terms: ["ISO 2022 IR 100", "ISO 2022 IR 126"])
    let greek: [UInt8] = [0x1B, 0x2D, 0x46, 0xE1]
    for (vr, delimiter, isDelimiter) in [
      (VR.PN, "^", true), (.PN, "=", true), (.PN, "\\", true), (.LO, "^", false), (.LO, "=", false),
      (.LO, "\\", true), (.UC, "\\", true), (.LT, "\\", false), (.LT, "\r", true), (.UT, "\t", true), (.ST, "^", false),
    ] {
      let bytes = greek + Array(delimiter.utf8) + [0xE1]
      let text = "α\(delimiter)\(isDelimiter ? "á" : "α")"
      #expect(bytes.withUnsafeBytes { set.decode($0, vr: vr) } == text)
      #expect(set.encode(text, vr: vr) == bytes)
    }
  }

  @Test("What a set cannot hold is not encoded")
  func unencodable() {
    #expect(SpecificCharacterSet(terms: ["ISO_IR 100"]).encode("王", vr: .LO) == nil)
    #expect(SpecificCharacterSet.default.encode("é", vr: .LO) == nil)
    #expect(SpecificCharacterSet(terms: ["", "ISO 2022 IR 87"]).encode("é", vr: .LO) == nil)
    #expect(SpecificCharacterSet.utf8.encode("é王", vr: .LO) == Array("é王".utf8))
  }

  @Test("An item's own character set holds in it and below, and nowhere else")
  func inheritance() throws {
    let deep = DataSetBuilder.content { $0.add(.patientName, "PN", [0xCD, 0xF5]) }
    let own = DataSetBuilder.content { builder in
      builder.add(.specificCharacterSet, "CS", "GB18030")
      builder.sequence(.purposeOfReferenceCodeSequence, [deep])
    }
    let without = DataSetBuilder.content { $0.add(.patientName, "PN", [0xE9, 0x20]) }
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.specificCharacterSet, "CS", "ISO_IR 100")
      builder.sequence(.referencedImageSequence, [own, without])
      builder.add(.patientName, "PN", [0xE9, 0x20])
    }
    let data = try read(FileBuilder.file(FileBuilder.explicit, dataSet)).dataSet
    let names = data.elements.indices.filter { data.elements[$0].tag == .patientName }
    #expect(names.map { data.string($0) } == ["王", "é", "é"])
  }

  @Test("Values are split and trimmed as their VR wants")
  func values() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.specificCharacterSet, "CS", "GB18030")
      builder.add(.imageType, "CS", " ORIGINAL\\PRIMARY \\")
      builder.add(.sopInstanceUID, "UI", "1.2.3")
      // 0x8D5C is one character: its second byte is no backslash.
      builder.add(.otherPatientNames, "PN", [0x8D, 0x5C, 0x5C, 0x41])
      builder.add(.patientComments, "LT", " C:\\dir ")
      builder.add(.rows, unsigned: 3)
      builder.add(.instanceNumber, "IS", " 12 ")
      builder.add(.sliceThickness, "DS", "2.50")
      builder.add(.kvp, "DS", "120.0")
      builder.add(DataElementTag(0x0009, 0x1001), "UN", "some text")
      builder.add(DataElementTag(0x0009, 0x1002), "UN", [1, 2])
      builder.add(.patientID, "UN", "77")
    }
    let data = try read(FileBuilder.file(FileBuilder.explicit, dataSet)).dataSet
    #expect(data.strings(1) == ["ORIGINAL", "PRIMARY", ""])
    #expect(data.string(.sopInstanceUID) == "1.2.3")
    #expect(data.strings(3).count == 2 && data.strings(3)[1] == "A")
    #expect(data.strings(4) == [" C:\\dir"])
    #expect(data.string(.rows) == nil)
    #expect(data.integer(.instanceNumber) == 12)
    #expect(data.integer(.sliceThickness) == nil)
    #expect(data.integer(.kvp) == 120)
    #expect(data.string(9) == "some text")
    #expect(data.string(10) == nil)
    #expect(data.string(.patientID) == "77")
    #expect(data.string(10_000) == nil && data.value(-1).isEmpty && data.strings(-5).isEmpty)
  }
}
