// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What standard output can show: colour on terminals alone and never with NO_COLOR, signs beyond ASCII where the
/// locale is of UTF-8.
struct TerminalStyle: Sendable {
  var hasColour: Bool
  var isUnicode: Bool

  static var ofStandardOutput: TerminalStyle {
    let environment = ProcessEnvironment.variables
    let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let locale =
      [environment["LC_ALL"], environment["LC_CTYPE"], environment["LANG"]]
      .compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let folded = locale.uppercased()
    return TerminalStyle(
      hasColour: isatty(STDOUT_FILENO) == 1 && !noColour && environment["TERM"] != "dumb",
      isUnicode: folded.contains("UTF-8") || folded.contains("UTF8"))
  }

  /// The first if the locale has it.
  func sign(_ unicode: String, _ ascii: String) -> String { isUnicode ? unicode : ascii }

  func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// White or black on one of the terminal's 256 colours.
  func painted(_ text: String, _ colour: Int, isDark: Bool = true) -> String {
    hasColour ? "\u{1B}[38;5;\(isDark ? 231 : 16);48;5;\(colour)m\(text)\u{1B}[0m" : text
  }
}
