// SPDX-License-Identifier: GPL-3.0-or-later

/// Text brought to one form before it is compared: lower case in UTF-8.
enum Folding {
  /// Lower case, white space and controls as single blanks, none at the ends.
  static func folded(_ text: String) -> String { spaced(text).lowercased() }

  /// White space and controls as single blanks, none at the ends.
  static func spaced(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(" ") }
        isPending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Printable ASCII with single blanks within: most texts, told without looking at Unicode's tables.
  private static func isPlain(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      if byte < 0x20 || byte >= 0x7F || byte == 0x20 && before == 0x20 { return false }
      before = byte
    }
    return before != 0x20
  }

  /// Appends the text in lower case; ASCII capitals stay, for the search takes both.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: { $0 >= 0x80 }) {
      bytes.removeSubrange(start...)
      bytes.append(contentsOf: text.lowercased().utf8)
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }
}

extension Unicode.Scalar {
  /// A letter or a digit of any script: what makes a word go on.
  var isWord: Bool {
    isASCII
      ? (value | 0x20 >= 0x61 && value | 0x20 <= 0x7A) || isASCIIDigit
      : properties.isAlphabetic || properties.numericType != nil
  }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A letter of a script that sets no blanks between words, or glues particles to them.
  var isUnspaced: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3130...0x318F, 0x3400...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
