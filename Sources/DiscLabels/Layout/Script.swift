// SPDX-License-Identifier: GPL-3.0-or-later

/// What the letters of a text ask of fonts.
enum Script {
  /// The language that chooses among the shapes of Han: told by kana and hangul, else Chinese.
  static func language(of text: String) -> String {
    var language = "en"
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3040...0x30FF: return "ja"
      case 0x1100...0x11FF, 0xAC00...0xD7AF: return "ko"
      case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: language = "zh-cn"
      default: break
      }
    }
    return language
  }

  /// The Debian package whose fonts have letters of this text, or nil for pictographs: their fonts are pictures, and
  /// the labels hold none.
  static func fontPackage(for text: String) -> String? {
    if hasPictographs(text) { return nil }
    return language(of: text) == "en" ? "fonts-noto-core" : "fonts-noto-cjk"
  }

  static func hasPictographs(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
  }

  /// The words of a short text held together, so that no line ends within it.
  static func glued(_ text: String) -> String {
    let line = singleLine(text)
    return line.unicodeScalars.count > 24 ? line : String(line.map { $0 == " " ? "\u{A0}" : $0 })
  }

  /// The text with plain blanks, as it is drawn and searched.
  static func unglued(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  /// One line of text: controls and white space as single blanks, none at the ends. Glue stays.
  static func singleLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && scalar != "\u{A0}" || scalar.properties.generalCategory == .control {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(" ") }
        isPending = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
