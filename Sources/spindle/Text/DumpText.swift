// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// A header as people read it: a line an element, nested ones indented.
struct DumpText {
  /// Columns that a line may take; nil where it may be as long as it is.
  let columns: Int?
  let ellipsis: String

  /// Deeper than this nothing moves to the right any more.
  private static let deepest = 8

  func heading(_ path: String, _ summary: String) -> String {
    cut(TerminalText.printable(path)) + "\n" + cut(TerminalText.printable(summary)) + "\n"
  }

  /// Tag, VR, length (`u/l` where it is undefined), name, value.
  func line(_ line: HeaderLine) -> String {
    let indent = String(repeating: "  ", count: min(line.depth, Self.deepest))
    guard line.kind != .item else { return cut(indent + "  - item" + (line.length == nil ? ", u/l" : "")) + "\n" }
    let number = line.length.map { "\($0)" } ?? "u/l"
    let length = String(repeating: " ", count: max(0, 7 - number.utf8.count)) + number
    var text = "\(indent)\(line.tag) \(TerminalText.printable(line.vr)) \(length) "
    text += name(line, after: text)
    let value = TerminalText.printable(line.value)
    if let meaning = line.meaning {
      // Where there is no room for both, the name says more than the start of a UID.
      let whole = "\(text)\(value) = \(meaning)"
      let fits = columns.map { TerminalText.width(whole) <= $0 } ?? true
      return cut(fits ? whole : "\(text)= \(meaning)") + "\n"
    }
    if value.isEmpty { while text.last == " " { text.removeLast() } }
    return cut(text + value) + "\n"
  }

  /// The name in a column of its own: as wide as leaves the value a half of what there is.
  private func name(_ line: HeaderLine, after text: String) -> String {
    let name = TerminalText.printable(line.name)
    guard let columns else {
      return TerminalText.fitted(name, to: max(32, TerminalText.width(name)), ellipsis: "") + " "
    }
    let room = max(12, min(36, (columns - text.utf8.count) / 2))
    return TerminalText.fitted(name, to: room, ellipsis: ellipsis) + " "
  }

  private func cut(_ text: String) -> String {
    guard let columns else { return text }
    let width = TerminalText.width(text)
    guard width > columns else { return text }
    // Before a wide character that does not fit, `fitted` fills up with a space.
    var cut = TerminalText.fitted(text, to: columns, ellipsis: ellipsis)
    while cut.last == " " { cut.removeLast() }
    return cut
  }
}
