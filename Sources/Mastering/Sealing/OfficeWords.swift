// SPDX-License-Identifier: GPL-3.0-or-later

import Requests

/// The words of the office's identity, none of which may go out with a clinical trial's discs.
struct OfficeWords: Sendable {
  private let words: Set<String>
  private let phrases: [String]

  init(_ office: OfficeSettings) {
    let texts = [office.name, office.organisation, office.contact].compactMap { $0 }
    words = Set(texts.flatMap(Self.words)).subtracting(Self.common)
    phrases = texts.flatMap { $0.split(separator: "\n") }.map { Self.words(String($0)).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// Words that name nobody.
  private static let common: Set<String> = ["the", "and", "for", "von", "der", "des", "und"]

  /// Whether a text has any one of the words.
  func areTouched(by text: String) -> Bool { !words.isDisjoint(with: Self.words(text)) }

  /// Whether a text has the office's name, its organisation's, or a line of its address, whole.
  func areNamed(in text: String) -> Bool {
    let text = " \(Self.words(text).joined(separator: " ")) "
    return phrases.contains { text.contains(" \($0) ") }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
  }
}
