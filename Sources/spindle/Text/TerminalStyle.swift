// SPDX-License-Identifier: GPL-3.0-or-later

/// What an output can show: colour on terminals alone and never with NO_COLOR, signs beyond ASCII where the
/// locale is of UTF-8.
struct TerminalStyle: Sendable {
  var hasColour: Bool
  var isUnicode: Bool

  static var ofStandardOutput: TerminalStyle { TerminalStyle(isTerminal: StandardOutput.isTerminal) }
  static var ofStandardError: TerminalStyle { TerminalStyle(isTerminal: StandardError.isTerminal) }

  private init(isTerminal: Bool) {
    let variables = ProcessEnvironment.variables
    let isPlain = !(variables["NO_COLOR"] ?? "").isEmpty || variables["TERM"] == "dumb"
    hasColour = isTerminal && !isPlain
    isUnicode = StandardOutput.isUTF8
  }

  /// The first if the locale has it.
  func sign(_ unicode: String, _ ascii: String) -> String { isUnicode ? unicode : ascii }

  func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// White on one of the terminal's 256 colours.
  func painted(_ text: String, _ colour: Int) -> String {
    hasColour ? "\u{1B}[38;5;231;48;5;\(colour)m\(text)\u{1B}[0m" : text
  }
}
