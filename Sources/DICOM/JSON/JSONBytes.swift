// SPDX-License-Identifier: GPL-3.0-or-later

/// JSON text on its way to a sink: handed over in pieces, so that a long header is never held twice.
struct JSONBytes {
  private static let piece = 64 << 10
  private var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Text that is JSON as it stands.
  mutating func append(plain text: String) { bytes.append(contentsOf: text.utf8) }

  /// A string in quotes. Beyond what JSON asks for, all that could command a terminal or turn its text around is
  /// escaped.
  mutating func append(string text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, UInt8(truncatingIfNeeded: scalar.value)])
      case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.isUnprintable: appendEscape(scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(0x22)
  }

  /// As `\u` and four hexadecimal digits; twice where UTF-16 takes two units.
  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16, uppercase: true)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    }
  }

  /// Base64 (RFC 4648) in quotes, in units of a size turned around where the source is big endian.
  mutating func append(base64 value: UnsafeRawBufferPointer, swapping size: Int) {
    bytes.append(0x22)
    var position = 0
    while position < value.count {
      let count = min(3, value.count - position)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(value[Self.place(position + offset, size, value.count)]) : 0)
      }
      for digit in 0..<4 {
        bytes.append(digit <= count ? Self.digit(UInt8(truncatingIfNeeded: group >> (18 - 6 * digit) & 63)) : 0x3D)
      }
      position += 3
    }
    bytes.append(0x22)
  }

  /// Where the byte of a position comes from when units change their order; what fills no unit stays.
  private static func place(_ position: Int, _ size: Int, _ count: Int) -> Int {
    guard size > 1, position / size < count / size else { return position }
    return position / size * size + (size - 1 - position % size)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    switch value {
    case 0..<26: 0x41 + value
    case 26..<52: 0x61 + value - 26
    case 52..<62: 0x30 + value - 52
    case 62: 0x2B
    default: 0x2F
    }
  }

  /// Hands over what has gathered, if it is a piece or shall be emptied.
  mutating func flush(_ sink: (UnsafeRawBufferPointer) -> Void, all: Bool = false) {
    guard all || bytes.count >= Self.piece else { return }
    bytes.withUnsafeBytes { sink($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}

extension Unicode.Scalar {
  /// Controls of C0 and C1, line and paragraph separators, and what changes the direction of text.
  var isUnprintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
