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
      case .contact:
        insertLines(value, .patient)
        insertTelephone(Word.words(of: value), .patient)
      case .institution: insertLines(value, .institution)
      case .device: insertPhrase(Word.words(of: value), .device)
      case .none, .narrative, .uid, .text: break
      }
    }
  }

  private mutating func insertIdentifier(_ value: Substring, _ owner: IdentityPattern.Owner) {
    let words = Word.words(of: value)
    insert(IdentityPattern(words, owner))
    let joined = Word.joined(words)
    insert(IdentityPattern(joined, owner))
    // The number without the letters around it; a day among them is no number.
    for word in joined where word.isDigits && (joined.count == 1 || word.units.count >= 5) {
      if joined.count > 1, CalendarDate(da: word.text) != nil { continue }
      insert(IdentityPattern([word], owner))
      insert(number: word)
      insert(parted: word)
    }
  }

  /// A telephone number as it is dialled at home: without the country's code, with a zero before the area's.
  private mutating func insertTelephone(_ words: [Word], _ owner: IdentityPattern.Owner) {
    guard words.count > 1, words.allSatisfy(\.isDigits) else { return }
    let national = Array(words.dropFirst())
    guard let area = national.first, Word.length(national) >= 6 else { return }
    for area in [area, Word(units: [0x30] + area.units, isDigits: true, isIdeograph: false)] {
      let number = [area] + national.dropFirst()
      insert(IdentityPattern(number, owner))
      insert(IdentityPattern(Word.joined(number), owner))
    }
    for number in [words, national] {
      for word in Word.joined(number) { insert(number: word) }
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
}
