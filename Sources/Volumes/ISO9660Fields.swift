// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers and text as ECMA-119 records them, read from bytes that anyone may have made: what lies outside gives 0.
struct ISO9660Fields {
  var bytes: [UInt8]

  func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  func little16(_ offset: Int) -> UInt16 { UInt16(byte(offset)) | UInt16(byte(offset + 1)) << 8 }
  func big16(_ offset: Int) -> UInt16 { UInt16(byte(offset)) << 8 | UInt16(byte(offset + 1)) }
  func little32(_ offset: Int) -> UInt32 { UInt32(little16(offset)) | UInt32(little16(offset + 2)) << 16 }
  func big32(_ offset: Int) -> UInt32 { UInt32(big16(offset)) << 16 | UInt32(big16(offset + 2)) }

  /// A number in both byte orders (7.2.3, 7.3.3): the little-endian one, and whether the other agrees.
  func both16(_ offset: Int) -> (value: UInt16, agrees: Bool) {
    (little16(offset), little16(offset) == big16(offset + 2))
  }
  func both32(_ offset: Int) -> (value: UInt32, agrees: Bool) {
    (little32(offset), little32(offset) == big32(offset + 4))
  }

  /// Text as it stands, without the spaces and zeros that fill it up: one byte a character, or UCS-2 (Joliet).
  func text(_ range: Range<Int>, ucs2: Bool) -> String {
    let raw = bytes[range.clamped(to: bytes.indices)]
    let text: String
    if ucs2 {
      var units: [UInt16] = []
      var index = raw.startIndex
      while index + 1 < raw.endIndex {
        units.append(UInt16(raw[index]) << 8 | UInt16(raw[index + 1]))
        index += 2
      }
      while let last = units.last, last == 0x20 || last == 0 { units.removeLast() }
      text = String(decoding: units, as: UTF16.self)
    } else {
      let end = raw.lastIndex { $0 != 0x20 && $0 != 0 }.map { $0 + 1 } ?? raw.startIndex
      text = String(decoding: raw[..<end], as: UTF8.self)
    }
    return text
  }
}
