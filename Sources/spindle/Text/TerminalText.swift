// SPDX-License-Identifier: GPL-3.0-or-later

/// Text from files on its way to a terminal: nothing that commands it, and as wide as it will be seen.
enum TerminalText {
  /// Control characters, and those that turn the reading direction, spelled out: a name must not move the cursor.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Columns that the text takes.
  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// The text in just so many columns: spaces behind it, or cut with an ellipsis.
  static func fitted(_ text: String, to columns: Int, ellipsis: String) -> String {
    let whole = width(text)
    if whole <= columns { return text + String(repeating: " ", count: columns - whole) }
    var result = ""
    var used = 0
    let room = columns - width(ellipsis)
    for character in text {
      let next = width(String(character))
      guard used + next <= room else { break }
      result.append(character)
      used += next
    }
    return result + ellipsis + String(repeating: " ", count: max(0, room - used))
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// 2 for what East Asian terminals show wide, 0 for what stands on the character before.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark ? 0 : 1
    }
  }
}
