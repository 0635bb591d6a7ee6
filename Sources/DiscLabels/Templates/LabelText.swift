// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// A text of a template: letters, placeholders in braces, and parts in brackets that stand only where a placeholder in
/// them has a value: `{study_number}[ · Site {site}]`. Doubled, `{{` and `[[` are the characters themselves.
struct LabelText: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case letters(String)
    case placeholder(LabelPlaceholder)
  }

  struct Group: Hashable, Sendable {
    var pieces: [Piece]
    /// In brackets.
    var isOptional: Bool
  }

  private var groups: [Group]

  /// - Throws: with the line of the text, for an unknown placeholder or a brace that is not closed.
  init(_ text: String, _ reader: NodeReader) throws(DocumentError) {
    var parser = LabelTextParser(text)
    do throws(LabelTextParser.Fault) { groups = try parser.parse() } catch {
      switch error {
      case .unknown(let name):
        throw reader.refusal(
          "has the unknown placeholder {\(name.prefix(40))}", remedy: Self.remedy(name), rule: "label-placeholder")
      case .open(let mark):
        throw reader.refusal(
          "has a \(mark) that is not closed", remedy: "Close it, or double it to print it.", rule: "label-placeholder")
      }
    }
  }

  var placeholders: [LabelPlaceholder] {
    groups.flatMap(\.pieces).compactMap { if case .placeholder(let one) = $0 { one } else { nil } }
  }

  /// The letters that stand there whatever the label.
  var letters: [String] {
    groups.flatMap(\.pieces).compactMap { if case .letters(let text) = $0 { text } else { nil } }
  }

  /// The text with its values; empty where it has placeholders and none has a value. `count` is of the first.
  func filled(_ label: DiscLabel, _ summary: ExamSummary) -> (text: String, count: Int) {
    var text = ""
    var count: Int?
    var hasValue = false
    var isWhole = true
    for group in groups {
      var part = ""
      var isFilled = false
      for piece in group.pieces {
        switch piece {
        case .letters(let letters): part += letters
        case .placeholder(let placeholder):
          let value = placeholder.value(label, summary)
          count = count ?? value.count
          part += value.text
          if value.text.isEmpty { isWhole = false } else { isFilled = true }
        }
      }
      if isFilled { hasValue = true }
      if isFilled || !group.isOptional { text += part }
    }
    if count != nil && !hasValue { return ("", 0) }
    return (isWhole ? text : Self.withoutLooseEnds(text), count ?? 1)
  }

  /// Separators that a missing value left at the ends.
  private static func withoutLooseEnds(_ text: String) -> String {
    let loose: Set<Character> = [" ", "\u{A0}", "·", "|", ","]
    var rest = text[...]
    while let first = rest.first, loose.contains(first) { rest.removeFirst() }
    while let last = rest.last, loose.contains(last) { rest.removeLast() }
    return String(rest)
  }

  private static func remedy(_ name: String) -> String {
    let names = LabelPlaceholder.allCases.map(\.rawValue)
    let guess = Spelling.guess(name, among: names).map { "Did you mean {\($0)}? " } ?? ""
    return guess + "The placeholders are: " + Spelling.ranked(names, nearTo: name).joined(separator: ", ") + "."
  }
}
