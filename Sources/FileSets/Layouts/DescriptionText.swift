// SPDX-License-Identifier: GPL-3.0-or-later

/// Free text made into a part of a folder's name that Windows, macOS, Linux and Joliet can all hold.
///
/// Letters and digits of any script stay, with the marks that belong to them; so do a dot between two digits
/// (`1.25mm`) and `+` (`C+`). What Joliet's 16 bits cannot hold becomes `_`. All else parts words, and words are
/// joined with one `-`, as in `CT-CHEST-WO`. `_` parts the fields of a name, so in the text it parts words too. No
/// name made of this ends in a dot or a space, and none equals a reserved one, since a code precedes or follows it.
enum DescriptionText {
  /// At most `limit` units of UTF-16; `standIn`, cut likewise, where no letter or digit is left.
  static func safe(_ text: String, limit: Int, standIn: String) -> String {
    let characters = Array(text)
    var result = ""
    var units = 0
    var parted = false
    for (index, character) in characters.enumerated() {
      guard let kept = kept(character, at: index, of: characters) else {
        parted = true
        continue
      }
      let joint = parted && units > 0 ? 1 : 0
      let width = kept.utf16.count
      guard units + joint + width <= limit else { break }
      if joint == 1 { result += "-" }
      result += kept
      units += joint + width
      parted = false
    }
    while result.hasSuffix(".") { result.removeLast() }
    return result.isEmpty ? String(standIn.prefix(limit)) : result
  }

  /// What stands for the character, or nil where it parts words.
  private static func kept(_ character: Character, at index: Int, of all: [Character]) -> String? {
    if character == "+" { return "+" }
    if character == "." {
      let between = index > 0 && index + 1 < all.count && isDigit(all[index - 1]) && isDigit(all[index + 1])
      return between ? "." : nil
    }
    guard let first = character.unicodeScalars.first, isLetterOrDigit(first) else { return nil }
    let scalars = character.unicodeScalars.filter { isLetterOrDigit($0) || isMark($0) }
    guard scalars.allSatisfy({ $0.value <= 0xFFFF }) else { return "_" }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      return true
    default: return false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
