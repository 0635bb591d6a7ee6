// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Reads one value of a document as what it should be; anything else is refused with line and column.
public struct NodeReader: Sendable, Hashable {
  public let node: DocumentNode
  /// The document's name in errors.
  public let path: String
  /// The value's own name in errors: `media`, `study.name`, `sources[2]`.
  public let name: String

  public init(_ node: DocumentNode, of path: String, named name: String) {
    self.node = node
    self.path = path
    self.name = name
  }

  public var place: Place { node.position.place(in: path) }

  /// A refusal of this value: `message` goes on from the value's name.
  public func refusal(_ message: String, remedy: String? = nil, rule: String = "document-value") -> DocumentError {
    DocumentError(rule: rule, at: place, "\(name) \(message).", remedy: remedy)
  }

  /// The scalar's text exactly as written, whether it looks like a number or not.
  public func scalar(_ wanted: String) throws(DocumentError) -> (text: String, quoted: Bool) {
    guard case .scalar(let text, let quoted) = node.value else {
      throw refusal("must be \(wanted), but is \(node.value.name)", rule: "document-type")
    }
    guard !node.isNull else { throw refusal("must be \(wanted), but nothing is given", rule: "document-type") }
    return (text, quoted)
  }

  /// One line of text with something in it, at most `limit` characters, without spaces at its ends.
  public func string(limit: Int = 1000) throws(DocumentError) -> String {
    let text = try scalar("text").text
    guard text.contains(where: { !$0.isWhitespace }) else { throw refusal("is empty") }
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace else {
      throw refusal("begins or ends with a space", remedy: "Remove the space.")
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0.breaksTheLine }) else {
      throw refusal("must be one line of text without control characters")
    }
    guard text.count <= limit else { throw refusal("is \(text.count) characters long; at most \(limit) fit") }
    return text
  }

  /// Text that may have several lines, such as an address; without control characters, no spaces at its ends.
  public func lines(limit: Int = 10_000) throws(DocumentError) -> String {
    let text = try scalar("text").text
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { throw refusal("is empty") }
    let trimmed = String(text[first...last])
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control && scalar != "\n" }
    guard !trimmed.unicodeScalars.contains(where: isControl) else { throw refusal("must not hold control characters") }
    guard trimmed.count <= limit else { throw refusal("is \(trimmed.count) characters long; at most \(limit) fit") }
    return trimmed
  }

  /// A whole number in decimal digits, unquoted.
  public func integer(in range: ClosedRange<Int>) throws(DocumentError) -> Int {
    let (text, quoted) = try scalar("a whole number")
    if quoted { throw refusal("must be a whole number, but is text in quotes", rule: "document-type") }
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw refusal("must be a whole number, but is \(quotation(text))", rule: "document-type")
    }
    guard let number = Int(text), range.contains(number) else {
      throw refusal("must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number in decimal digits with or without a point, unquoted.
  /// - Parameter unit: for the messages: "millimetres".
  public func decimal(in range: ClosedRange<Double>, unit: String) throws(DocumentError) -> Double {
    let (text, quoted) = try scalar("a number of \(unit)")
    let digits = (text.first == "-" ? text.dropFirst() : text[...]).utf8
    let isPlain = digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && digits.count <= 12
    guard !quoted, isPlain, let number = Double(text) else {
      throw refusal("must be a number of \(unit), but is \(quotation(text))", rule: "document-type")
    }
    guard range.contains(number) else {
      throw refusal("must be from \(plain(range.lowerBound)) to \(plain(range.upperBound)) \(unit)")
    }
    return number
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }

  /// `true` or `false`, unquoted. The other words that old YAML took for these are refused, not guessed.
  public func boolean() throws(DocumentError) -> Bool {
    switch try scalar("true or false") {
    case ("true", quoted: false): return true
    case ("false", quoted: false): return false
    case (let text, let quoted):
      throw refusal(
        "must be true or false, but is \(quotation(text))\(quoted ? " in quotes" : "")", rule: "document-type")
    }
  }

  /// One of the words of `Choice`.
  public func choice<Choice>(_: Choice.Type = Choice.self) throws(DocumentError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let words = Choice.allCases.map(\.rawValue)
    let text = try scalar("one of \(words.joined(separator: ", "))").text
    if let choice = Choice(rawValue: text) { return choice }
    throw refusal(unknown: text, among: words)
  }

  /// The refusal of a word that is none of `words`; `other` says what else would do.
  public func refusal(unknown text: String, among words: [String], orElse other: String? = nil) -> DocumentError {
    let choices = Spelling.ranked(words, nearTo: text).joined(separator: ", ") + (other.map { ", or \($0)" } ?? "")
    let guess = Spelling.guess(text, among: words).map { "Did you mean \($0)?" }
    return refusal(
      "must be one of \(choices), but is \(quotation(text))", remedy: guess,
      rule: "document-choice")
  }

  /// A day of the calendar, `YYYY-MM-DD`.
  public func date() throws(DocumentError) -> CalendarDate {
    let text = try scalar("a date such as 2026-11-22").text
    if let date = CalendarDate(text) { return date }
    throw refusal("must be a day of the calendar written like 2026-11-22, but is \(quotation(text))")
  }

  /// The items of a list, each with its number (from 1) in its name.
  public func list() throws(DocumentError) -> [NodeReader] {
    guard case .list(let items) = node.value else {
      throw refusal(
        "must be a list, but is \(node.value.name)", remedy: "Write it as [first, second].", rule: "document-type")
    }
    return items.enumerated().map { NodeReader($0.element, of: path, named: "\(name)[\($0.offset + 1)]") }
  }

  /// The entries of a mapping whose keys are the writer's own, in the order of the document.
  public func entries() throws(DocumentError) -> [(key: NodeReader, value: NodeReader)] {
    guard case .mapping(let entries) = node.value else {
      throw refusal("must be a group of keys with values, but is \(node.value.name)", rule: "document-type")
    }
    return entries.enumerated().map { number, entry in
      let key = DocumentNode(.scalar(entry.key, quoted: false), at: entry.keyPosition)
      let name = "\(name)[\(number + 1)]"
      return (NodeReader(key, of: path, named: "\(name)'s key"), NodeReader(entry.node, of: path, named: name))
    }
  }

  /// A mapping of which `keys` are all the keys known.
  public func mapping(keys: [String]) throws(DocumentError) -> MappingReader {
    try MappingReader(self, keys: keys)
  }

  private func quotation(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(40).map { $0.properties.generalCategory == .control ? "?" : String($0) }
    return "\"\(shown.joined())\(text.unicodeScalars.count > 40 ? "…" : "")\""
  }
}

extension Unicode.Scalar {
  /// Line and paragraph separators, and what turns the direction of the text around it: no control characters to Unicode,
  /// and never meant in one line.
  fileprivate var breaksTheLine: Bool { (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}
