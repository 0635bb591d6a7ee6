// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

extension IdentityMatcher {
  /// Adds every form under which a value may stand in a text.
  mutating func insert(_ text: String, kind: RuleKind) {
    for value in kind.values(text) where kind.isSecret(Word.words(of: value)) {
      switch kind {
      case .patient: insertName(value, .patient)
      case .staff: insertName(value, .staff)
      case .patientID, .accession, .identifier: insertIdentifier(value, .patient)
      case .birthDate: insertDate(value, .patient)
      case .date: insertDate(value, .date)
      case .contact: insertLines(value, .patient)
      case .institution: insertLines(value, .institution)
      case .device: insertPhrase(Word.words(of: value), .device)
      case .none, .narrative, .uid, .text: break
      }
    }
  }

  /// A name with its parts and their orders (PS3.5 6.2.1): component groups at `=`, components at `^`.
  private mutating func insertName(_ text: Substring, _ owner: IdentityPattern.Owner) {
    for spelling in Self.spellings(text) {
      for group in spelling.split(separator: "=") {
        let parts = group.split(separator: "^", omittingEmptySubsequences: false).prefix(5).map { Word.words(of: $0) }
        for part in parts { insertPart(part, owner) }
        guard let family = parts.first, !family.isEmpty, parts.count > 1, !parts[1].isEmpty else { continue }
        insertPair(family, parts[1], owner)
        if parts.count > 2, !parts[2].isEmpty {
          insertPair(family, parts[2], owner)
          // A middle initial goes with the name that it stands in.
          insert(IdentityPattern(family + parts[1] + parts[2], owner))
          insert(IdentityPattern(parts[1] + parts[2] + family, owner))
        }
      }
    }
    for piece in text.split(whereSeparator: { "=^ ".contains($0) }) where !piece.utf8.allSatisfy({ $0 < 0x80 }) {
      insert(needle: Array(piece.utf8))
      insert(needle: Array(piece.uppercased().utf8))
      insert(needle: Array(piece.lowercased().utf8))
      let latin = piece.unicodeScalars.map(\.value)
      if latin.allSatisfy({ $0 < 0x100 }) { insert(needle: latin.map { UInt8(truncatingIfNeeded: $0) }) }
    }
  }

  private mutating func insertPart(_ part: [Word], _ owner: IdentityPattern.Owner) {
    let length = Word.length(part)
    guard length >= 2, !CommonWords.areAll(part) else { return }
    if part.contains(where: \.isDigits) {
      if length >= 4 { insert(IdentityPattern(part, owner)) }
    } else {
      insert(IdentityPattern(part, owner))
      if part.count > 1 { insert(IdentityPattern(Word.joined(part), owner)) }
    }
    // A name with a number in it is an identifier: its words are no names (`HEADNECK-01-0003`).
    guard part.count > 1, part.lazy.filter(\.isDigits).reduce(0, { $0 + $1.units.count }) < 3 else { return }
    for word in part where word.units.count >= 2 && !word.isDigits && !CommonWords.contains(word) {
      insert(IdentityPattern([word], owner))
    }
  }

  /// Both orders, apart and written together, and with an initial: `janedoe`, `jdoe`, `doej`.
  private mutating func insertPair(_ family: [Word], _ given: [Word], _ owner: IdentityPattern.Owner) {
    for pair in [family + given, given + family] where Word.length(pair) >= 4 || pair.contains(where: \.isIdeograph) {
      insert(IdentityPattern(pair, owner))
      insert(IdentityPattern(Word.joined(pair), owner))
    }
    guard let first = given.first, !first.isDigits, !first.isIdeograph, let letter = first.units.first else { return }
    let initial = Word(units: [letter], isDigits: false, isIdeograph: false)
    for pair in [Word.joined([initial] + family), Word.joined(family + [initial])] where Word.length(pair) >= 4 {
      insert(IdentityPattern(pair, owner))
    }
  }

  /// The text, and the text with umlauts written out.
  private static func spellings(_ text: Substring) -> [String] {
    let written: [Character: String] = [
      "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa", "ø": "oe", "Ø": "Oe",
    ]
    let other = text.map { written[$0] ?? String($0) }.joined()
    return other == text ? [other] : [String(text), other]
  }

  private mutating func insertIdentifier(_ value: Substring, _ owner: IdentityPattern.Owner) {
    let words = Word.words(of: value)
    insert(IdentityPattern(words, owner))
    let joined = Word.joined(words)
    insert(IdentityPattern(joined, owner))
    // The number without the letters around it; a day among them is no number.
    for word in joined where joined.count > 1 && word.isDigits && word.units.count >= 5 {
      if CalendarDate(da: word.text) == nil { insert(IdentityPattern([word], owner)) }
    }
    if joined.count == 1, let number = joined.first, number.isDigits {
      insert(number: number)
      let significant = Word(units: Array(number.units.drop { $0 == 0x30 }), isDigits: true, isIdeograph: false)
      if significant.units.count >= 5, significant != number {
        insert(IdentityPattern([significant], owner))
        insert(number: significant)
      }
    }
  }

  private mutating func insertPhrase(_ words: [Word], _ owner: IdentityPattern.Owner) {
    insert(IdentityPattern(words, owner))
    insert(IdentityPattern(Word.joined(words), owner))
  }

  /// The whole, and each of its lines and parts that is more than one word.
  private mutating func insertLines(_ text: Substring, _ owner: IdentityPattern.Owner) {
    insertPhrase(Word.words(of: text), owner)
    for part in text.split(whereSeparator: { "\r\n,;".contains($0) }) {
      let words = Word.words(of: part)
      if words.count > 1, Word.length(words) >= 8 { insertPhrase(words, owner) }
    }
  }

  /// A day, `YYYYMMDD` as DA has it, in the forms people write.
  private mutating func insertDate(_ text: Substring, _ owner: IdentityPattern.Owner) {
    guard let day = CalendarDate(da: String(text)) else { return }
    let year = String(day.year)
    let short = String(year.suffix(2))
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let month = two(day.month)
    let date = two(day.day)
    for form in [year + month + date, month + date + year, date + month + year] {
      insert(IdentityPattern(Word.words(of: form), owner))
    }
    if let number = Word.words(of: year + month + date).first { insert(number: number) }
    for (m, d) in [(month, date), (String(day.month), String(day.day))] {
      for form in ["\(year)-\(m)-\(d)", "\(m)-\(d)-\(year)", "\(d)-\(m)-\(year)"] {
        insert(IdentityPattern(Word.words(of: form), owner))
      }
      for form in ["\(m)-\(d)-\(short)", "\(d)-\(m)-\(short)"] {
        insert(IdentityPattern(Word.words(of: form), owner, needsSlashes: true))
      }
    }
    for name in [Self.months[day.month - 1], String(Self.months[day.month - 1].prefix(3))] {
      for d in [date, String(day.day)] {
        for form in ["\(d) \(name) \(year)", "\(name) \(d) \(year)", "\(year) \(name) \(d)"] {
          insert(IdentityPattern(Word.words(of: form), owner))
        }
      }
    }
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
