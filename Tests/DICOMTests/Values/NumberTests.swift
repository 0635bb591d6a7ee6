// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Numbers, tags and UIDs")
struct NumberTests {
  @Test(
    "Words of every size and sign, in both byte orders",
    arguments: [(DataSetBuilder.Encoding.explicit, FileBuilder.explicit), (.bigEndian, FileBuilder.bigEndian)])
  func words(encoding: DataSetBuilder.Encoding, syntax: String) throws {
    func bytes(_ word: some FixedWidthInteger) -> [UInt8] {
      withUnsafeBytes(of: encoding == .bigEndian ? word.bigEndian : word.littleEndian) { Array($0) }
    }
    let values: [(String, [UInt8])] = [
      ("US", bytes(UInt16(0xFFFE)) + bytes(UInt16(1))), ("SS", bytes(Int16(-2)) + bytes(Int16.max)),
      ("UL", bytes(UInt32.max)), ("SL", bytes(Int32.min)), ("SV", bytes(Int64.min)), ("UV", bytes(UInt64.max)),
      ("FL", bytes(Float(1.5).bitPattern)), ("FD", bytes(Double(-0.1).bitPattern) + bytes(Double.nan.bitPattern)),
      ("OB", [1, 255]), ("OW", bytes(UInt16(258))), ("OL", bytes(UInt32(7))), ("OV", bytes(UInt64.max)),
      ("OF", bytes(Float(0.25).bitPattern)), ("OD", bytes(Double(3).bitPattern)),
    ]
    let dataSet = DataSetBuilder.content(encoding) { builder in
      for (number, value) in values.enumerated() {
        builder.add(DataElementTag(0x0009, UInt16(0x1000 + number)), value.0, value.1)
      }
      builder.add(DataElementTag(0x0009, 0x1100), "AT", bytes(UInt16(0x0028)) + bytes(UInt16(0x0010)) + [1])
    }
    let data = try read(FileBuilder.file(syntax, dataSet)).dataSet
    #expect(data.integers(0) == [65_534, 1])
    #expect(data.integers(1) == [-2, 32_767])
    #expect(data.integers(2) == [4_294_967_295] && data.integers(3) == [-2_147_483_648])
    #expect(data.integers(4) == [.min] && data.integers(5) == [nil])
    #expect(data.unsignedIntegers(5) == [.max] && data.unsignedIntegers(4) == [nil])
    #expect(data.unsignedIntegers(0) == [65_534, 1] && data.unsignedIntegers(11) == [.max])
    #expect(data.reals(6) == [1.5] && data.reals(7).first == -0.1 && data.reals(7).last??.isNaN == true)
    #expect(data.reals(1) == [-2, 32_767] && data.integers(6) == [nil])
    #expect(data.integers(8) == [1, 255] && data.integers(9) == [258] && data.integers(10) == [7])
    #expect(data.reals(12) == [0.25] && data.reals(13) == [3])
    #expect(data.tags(14) == [.rows] && data.tags(0).isEmpty && data.integers(14).isEmpty)
    #expect(data.integer(0) == 65_534 && data.integer(3) == -2_147_483_648 && data.integer(14) == nil)
  }

  @Test("Words that a value is too short for are no values")
  func cut() throws {
    let dataSet = DataSetBuilder.content { builder in
      for (number, vr) in ["US", "UL", "UV", "FL", "FD", "AT", "SS", "SL", "SV", "OF", "OD", "OV"].enumerated() {
        builder.add(DataElementTag(0x0009, UInt16(0x1000 + number)), vr, [1])
        builder.add(DataElementTag(0x0009, UInt16(0x1100 + number)), vr, [])
      }
    }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    for index in file.dataSet.elements.indices {
      #expect(file.dataSet.integers(index).isEmpty && file.dataSet.reals(index).isEmpty)
      #expect(file.dataSet.unsignedIntegers(index).isEmpty && file.dataSet.tags(index).isEmpty)
      #expect(file.dataSet.integer(index) == nil)
    }
    #expect(file.dataSet.integers(9999).isEmpty && file.dataSet.integer(-1) == nil && file.dataSet.tags(-3).isEmpty)
  }

  private func decimals(_ vr: String, _ text: String) throws -> (whole: [Int?], reals: [Double?]) {
    let dataSet = DataSetBuilder.content { $0.add(DataElementTag(0x0009, 0x1000), vr, text) }
    let data = try read(FileBuilder.file(FileBuilder.explicit, dataSet)).dataSet
    return (data.integers(0), data.reals(0))
  }

  @Test("IS and DS: signs, spaces, exponents; garbage is nil, never a trap")
  func decimals() throws {
    #expect(try decimals("IS", " +12\\-7 \\\\2147483648").whole == [12, -7, nil, 2_147_483_648])
    #expect(try decimals("DS", "1.5\\-.5E2\\+3.\\1e-3").reals == [1.5, -50, 3, 0.001])
    #expect(try decimals("DS", "120.0\\2.5").whole == [120, nil])
    let bad = ["abc", "1,5", "0x10", "nan", "inf", "-", "+", ".", "1e", "1e+", "--1", "1 2", "1e999", "٣", "1\u{0}2"]
    for text in bad {
      #expect(try decimals("DS", text).reals == [nil], "\(text)")
      #expect(try decimals("IS", text).whole == [nil], "\(text)")
    }
    #expect(try decimals("IS", "99999999999999999999999").whole == [nil])
    #expect(
      try decimals("IS", "-9223372036854775808\\9223372036854775807\\9223372036854775808").whole == [.min, .max, nil])
    #expect(try decimals("IS", "").whole.isEmpty)
  }

  @Test("UN of a public element counts as its VR, little endian even in a big endian file")
  func unknownVR() throws {
    let dataSet = DataSetBuilder.content(.bigEndian) { builder in
      builder.add(.rows, "UN", [2, 1])
      builder.add(.columns, "US", [1, 2])
    }
    let data = try read(FileBuilder.file(FileBuilder.bigEndian, dataSet)).dataSet
    #expect(data.integer(.rows) == 258 && data.integer(.columns) == 258)
  }

  @Test("UIDs of up to 64 characters, without zeros in front")
  func uids() {
    for good in ["1", "1.2.840.10008.1.2", "0.0", "2.25." + String(repeating: "9", count: 39)] {
      #expect(UIDRegistry.isWellFormed(good), "\(good)")
    }
    for bad in ["", ".", "1.", ".1", "1..2", "1.02", "1.2a", "1 .2", "１.2", "1." + String(repeating: "2", count: 63)] {
      #expect(!UIDRegistry.isWellFormed(bad), "\(bad)")
    }
  }
}
