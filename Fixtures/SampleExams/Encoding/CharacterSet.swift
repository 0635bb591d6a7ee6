// SPDX-License-Identifier: GPL-3.0-or-later

/// The repertoires of the sample exams, each with the bytes that its text takes (PS3.3 C.12.1.1.2, PS3.5 6.1).
enum CharacterSet: Sendable {
  case latin1
  case greek
  case cyrillic
  /// Code extension: ASCII first, JIS X 0208 by escape sequence.
  case japanese
  case utf8

  /// The value of Specific Character Set (0008,0005).
  var definedTerm: String {
    switch self {
    case .latin1: "ISO_IR 100"
    case .greek: "ISO_IR 126"
    case .cyrillic: "ISO_IR 144"
    case .japanese: "\\ISO 2022 IR 87"
    case .utf8: "ISO_IR 192"
    }
  }

  /// The text's bytes; what the repertoire lacks becomes a question mark, which no sample text needs.
  func encode(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .latin1: text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x3F }
    case .greek: text.unicodeScalars.map { Self.shifted($0.value, by: 0x2D0, from: 0x384, through: 0x3CE) }
    case .cyrillic: text.unicodeScalars.map { Self.shifted($0.value, by: 0x360, from: 0x401, through: 0x44F) }
    case .japanese: Self.japaneseBytes(of: text)
    }
  }

  /// The 8859 parts for Greek and Cyrillic hold their letters in Unicode's order, a constant apart.
  private static func shifted(_ scalar: UInt32, by distance: UInt32, from first: UInt32, through last: UInt32) -> UInt8
  {
    if scalar < 0x80 { return UInt8(scalar) }
    return (first...last).contains(scalar) ? UInt8(scalar - distance) : 0x3F
  }

  /// Each run of Japanese stands between its escape sequence and the return to ASCII: every delimiter is met in ASCII.
  private static func japaneseBytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var isJapanese = false
    for scalar in text.unicodeScalars {
      let code = jisX0208(scalar.value)
      if (code != nil) != isJapanese {
        isJapanese.toggle()
        bytes += isJapanese ? [0x1B, 0x24, 0x42] : [0x1B, 0x28, 0x42]
      }
      if let code {
        bytes += [UInt8(code >> 8), UInt8(code & 0xFF)]
      } else {
        bytes.append(scalar.value < 0x80 ? UInt8(scalar.value) : 0x3F)
      }
    }
    return isJapanese ? bytes + [0x1B, 0x28, 0x42] : bytes
  }

  private static func jisX0208(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x3041...0x3093: 0x2421 + (scalar - 0x3041)
    case 0x30A1...0x30F3: 0x2521 + (scalar - 0x30A1)
    default: kanji[scalar]
    }
  }

  /// Unicode to JIS X 0208, only what the sample texts use.
  private static let kanji: [UInt32: UInt32] = [
    0x898B: 0x382B, 0x672C: 0x4B5C, 0x4E09: 0x3B30, 0x756A: 0x4856, 0x533B: 0x3065, 0x5E2B: 0x3B55, 0x691C: 0x3821,
    0x67FB: 0x3A3A, 0x4E73: 0x467D, 0x623F: 0x4B3C, 0x9020: 0x4224, 0x5F71: 0x3146, 0x76F8: 0x416A, 0x4F8B: 0x4E63,
    0x984C: 0x426A, 0x524D: 0x4130, 0x5F8C: 0x3865,
  ]
}
