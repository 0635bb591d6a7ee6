// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// YAML text made safe for a parser that unfolds aliases while it reads.
///
/// Yams compares the keys of a mapping by hashing whole subtrees, aliases followed: a key that is an alias of an alias
/// of an alias costs time without bound before a tree is there to be measured. So every `*` is replaced by a character
/// that the text does not hold. A plain scalar cannot begin with `*`, so a plain scalar that begins with the stand-in
/// was an alias; anywhere else the stand-in was a star and becomes one again. Lines and columns stay as they were.
struct YAMLSource {
  let text: String
  /// What stands for `*`, or nil if the text has none.
  let standIn: Unicode.Scalar?

  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    let original = try TextDecoding.text(bytes, path: path)
    var privateUse: Set<Unicode.Scalar> = []
    var line = 1
    var column = 1
    var hasStar = false
    for scalar in original.unicodeScalars {
      guard Self.isAllowed(scalar) else {
        throw DocumentError(
          rule: "yaml-control-character", at: Place(path: path, line: line, column: column),
          "The character U+\(String(scalar.value, radix: 16, uppercase: true)) is not allowed in YAML.",
          remedy: "Remove it; it may be invisible.")
      }
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      if scalar == "*" { hasStar = true }
      if (0xE000...0xF8FF).contains(scalar.value) { privateUse.insert(scalar) }
    }
    guard hasStar else {
      text = original
      standIn = nil
      return
    }
    // Nor may it come out of an escape, which the parser unfolds after this.
    let lower = original.lowercased()
    let free = (0xE000...0xF8FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .first { !privateUse.contains($0) && !lower.contains(String($0.value, radix: 16)) }
    guard let free else {
      throw DocumentError(
        rule: "yaml-private-use", at: Place(path: path), "The text uses every private-use character there is.")
    }
    var replaced = String.UnicodeScalarView()
    for scalar in original.unicodeScalars { replaced.append(scalar == "*" ? free : scalar) }
    text = String(replaced)
    standIn = free
  }

  /// The scalar's text as it was written.
  func restored(_ text: String) -> String {
    guard let standIn, text.unicodeScalars.contains(standIn) else { return text }
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { restored.append(scalar == standIn ? "*" : scalar) }
    return String(restored)
  }

  /// What follows the star if a plain scalar of this text is an alias, else nil.
  func aliasName(_ text: String) -> String? {
    guard let standIn, text.unicodeScalars.first == standIn else { return nil }
    return restored(String(text.unicodeScalars.dropFirst()))
  }

  /// The printable characters of YAML 1.2, 5.1; a byte order mark inside the text is not among them.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
