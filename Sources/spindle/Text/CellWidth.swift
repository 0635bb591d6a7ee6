// SPDX-License-Identifier: GPL-3.0-or-later

/// How many cells of a terminal a text takes: letters of East Asia take two, marks none.
enum CellWidth {
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  /// As much of the text as fits, with dots where something is left out.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      guard used + of(character) <= width - 3 else { break }
      result.append(character)
      used += of(character)
    }
    return result + "..."
  }

  private static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
