// SPDX-License-Identifier: GPL-3.0-or-later

/// Text as HTML, XHTML and SVG have it, as content and in attributes.
enum MarkupText {
  /// What XML 1.0 cannot hold, not even escaped (controls, noncharacters at the end of a plane), becomes a space.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default:
        let isControl = scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE
        escaped.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    return escaped
  }
}
