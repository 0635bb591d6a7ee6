// SPDX-License-Identifier: GPL-3.0-or-later

/// How letters are compared: without case, width and diacritics.
enum FoldedScalar {
  enum Kind { case other, digit, letter, ideograph, mark }

  static func kind(_ scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x80 {
      if (value | 0x20) &- 0x61 < 26 { return .letter }
      return value &- 0x30 < 10 ? .digit : .other
    }
    switch value {
    // Those of kana besides.
    case 0x300...0x36F, 0x3099...0x309C, 0xFF9E...0xFF9F: return .mark
    case 0xFF10...0xFF19: return .digit
    // Scripts written without spaces: each sign stands for itself.
    case 0x0E00...0x0E7F, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0xFF66...0xFF9D, 0x20000...0x3FFFF:
      return .ideograph
    // What a decoder puts for a byte that it could not read; part of the word it stands in.
    case 0xFFFD: return .letter
    default: return scalar.properties.isAlphabetic ? .letter : .other
    }
  }

  /// One to three units that stand for the scalar in a hash.
  static func forEachUnit(_ scalar: Unicode.Scalar, _ body: (UInt32) -> Void) {
    let value = scalar.value
    if value < 0x80 { return body(value &- 0x41 < 26 ? value | 0x20 : value) }
    if value >= 0xFF01 && value <= 0xFF5E {
      let narrow = value &- 0xFEE0
      return body(narrow &- 0x41 < 26 ? narrow | 0x20 : narrow)
    }
    if value >= 0xC0 && value <= 0x17F, let plain = latin(value) {
      for unit in plain.utf8 { body(UInt32(unit)) }
      return
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where kind(lower) != .mark {
      body(FoldedLetters.plain(lower.value) ?? lower.value)
    }
  }

  /// The letters of Latin-1 and Latin Extended-A without their marks; nil for signs among them.
  private static func latin(_ value: UInt32) -> String? {
    switch value {
    case 0xD7, 0xF7: nil
    case 0xC6, 0xE6: "ae"
    case 0xDE, 0xFE: "th"
    case 0xDF: "ss"
    case 0x132, 0x133: "ij"
    case 0x152, 0x153: "oe"
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xD0, 0xF0, 0x10E...0x111: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0x11C...0x123: "g"
    case 0x124...0x127: "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0x134, 0x135: "j"
    case 0x136...0x138: "k"
    case 0x139...0x142: "l"
    case 0xD1, 0xF1, 0x143...0x14B: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
    case 0x154...0x159: "r"
    case 0x15A...0x161, 0x17F: "s"
    case 0x162...0x167: "t"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0x174, 0x175: "w"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
    case 0x179...0x17E: "z"
    default: nil
    }
  }
}
