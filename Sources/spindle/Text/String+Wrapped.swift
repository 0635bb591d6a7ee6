// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// Lines of at most so many columns, broken between words; a longer word has a line of its own.
  /// - Parameters:
  ///   - indent: stands before the first line.
  ///   - next: before each further line; nil for the same.
  func wrapped(to width: Int = 80, indent: String = "", next: String? = nil) -> [String] {
    var lines: [String] = []
    var line = indent
    var used = 0
    for word in split(separator: " ") {
      let columns = TerminalText.width(String(word))
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        line = next ?? indent
        used = 0
      }
      if used == 0 {
        line += word
        used = TerminalText.width(line)
      } else {
        line += " " + word
        used += 1 + columns
      }
    }
    return used == 0 ? lines : lines + [line]
  }
}
