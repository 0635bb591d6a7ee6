// SPDX-License-Identifier: GPL-3.0-or-later

extension IdentityMatcher {
  /// A name with its parts and their orders (PS3.5 6.2.1): component groups at `=`, components at `^`.
  mutating func insertName(_ text: Substring, _ owner: IdentityPattern.Owner) {
    for spelling in Self.spellings(text) {
      for group in spelling.split(separator: "=") {
        let parts = group.split(separator: "^", omittingEmptySubsequences: false).prefix(5).map { Word.words(of: $0) }
        for part in parts { insertPart(part, owner) }
        let whole = parts.flatMap { $0 }
        if whole.count > 1 { insert(IdentityPattern(whole, owner)) }
        if parts.count > 1 {
          insertOrders(of: parts, owner)
        } else {
          let typed = Self.typedParts(of: group)
          insertOrders(of: typed, owner)
          // Which of two words is the family's name is not known.
          if typed.count > 1 { insertInitials(typed[1], typed[0], owner) }
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

  /// "Doe, Jane" and "Jane Doe" as components: a name that was not typed as a PN.
  private static func typedParts(of group: Substring) -> [[Word]] {
    let byComma = group.split(separator: ",").map { Word.words(of: $0) }.filter { !$0.isEmpty }
    if byComma.count > 1 { return byComma }
    return group.split(whereSeparator: { " _".contains($0) }).map { Word.words(of: $0) }.filter { !$0.isEmpty }
  }

  private mutating func insertOrders(of parts: [[Word]], _ owner: IdentityPattern.Owner) {
    guard let family = parts.first, !family.isEmpty, parts.count > 1, !parts[1].isEmpty else { return }
    insertPairs(family, parts[1], owner)
    guard parts.count > 2, !parts[2].isEmpty else { return }
    insertPairs(family, parts[2], owner)
    // A middle initial goes with the name that it stands in.
    let initials = Self.initials(of: parts[1...2])
    let middles = [parts[2]] + (initials.isEmpty ? [] : [[initials[1]]])
    for middle in middles {
      for order in [family + parts[1] + middle, parts[1] + middle + family] {
        insert(IdentityPattern(order, owner))
        if Self.isJoinable(order) { insert(IdentityPattern(Word.joined(order), owner)) }
      }
    }
    if !initials.isEmpty, Word.length(family) > 2, !CommonWords.areAll(family) {
      for order in [initials + family, family + initials] { insert(IdentityPattern(Word.joined(order), owner)) }
    }
  }

  /// The whole of both, and each word of the one with each of the other: Meyer-Schulz, Anna Maria as `MeyerAnna`.
  private mutating func insertPairs(_ family: [Word], _ given: [Word], _ owner: IdentityPattern.Owner) {
    insertPair(family, given, owner)
    insertInitials(family, given, owner)
    guard family.count > 1 || given.count > 1, !(family + given).contains(where: { $0.isIdeograph || $0.isDigits })
    else { return }
    let telling = { (words: [Word]) in words.filter { $0.units.count > 1 && !CommonWords.contains($0) }.prefix(4) }
    for word in telling(family) {
      for other in telling(given) {
        insertPair([word], [other], owner)
        insertInitials([word], [other], owner)
      }
    }
  }

  /// One letter of each part; none where a part begins with none.
  private static func initials(of parts: ArraySlice<[Word]>) -> [Word] {
    let letters = parts.compactMap { part -> Word? in
      guard let first = part.first, !first.isDigits, !first.isIdeograph, let letter = first.units.first else {
        return nil
      }
      return Word(units: [letter], isDigits: false, isIdeograph: false)
    }
    return letters.count == parts.count ? letters : []
  }

  private mutating func insertPart(_ part: [Word], _ owner: IdentityPattern.Owner) {
    let length = Word.length(part)
    guard length >= 2, part.count > 1 || !CommonWords.areAll(part) else { return }
    if part.contains(where: \.isDigits) {
      if length >= 4 { insert(IdentityPattern(part, owner)) }
    } else {
      insert(IdentityPattern(part, owner))
      if part.count > 1, Self.isJoinable(part) { insert(IdentityPattern(Word.joined(part), owner)) }
    }
    // A name with a number in it is an identifier: its words are no names (`HEADNECK-01-0003`).
    guard part.count > 1, part.lazy.filter(\.isDigits).reduce(0, { $0 + $1.units.count }) < 3 else { return }
    for word in part where word.units.count >= 2 && !word.isDigits && !CommonWords.contains(word) {
      insert(IdentityPattern([word], owner))
    }
  }

  /// Both orders, apart and written together: `janedoe`.
  private mutating func insertPair(_ family: [Word], _ given: [Word], _ owner: IdentityPattern.Owner) {
    for pair in [family + given, given + family] {
      insert(IdentityPattern(pair, owner))
      if Self.isJoinable(pair) { insert(IdentityPattern(Word.joined(pair), owner)) }
    }
  }

  /// With an initial: `jdoe`, `doej`.
  private mutating func insertInitials(_ family: [Word], _ given: [Word], _ owner: IdentityPattern.Owner) {
    guard let initial = Self.initials(of: [given]).first, !CommonWords.areAll(family) else { return }
    for pair in [Word.joined([initial] + family), Word.joined(family + [initial])] where Word.length(pair) >= 4 {
      insert(IdentityPattern(pair, owner))
    }
  }

  /// Whether words written together still are a name: `lean` is none of Le An's.
  private static func isJoinable(_ words: [Word]) -> Bool {
    words.contains(where: \.isIdeograph) || Word.length(words) >= (CommonWords.areAll(words) ? 6 : 4)
  }

  /// The text, and the text with umlauts written out.
  private static func spellings(_ text: Substring) -> [String] {
    let written: [Character: String] = [
      "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa", "ø": "oe", "Ø": "Oe",
    ]
    let other = text.map { written[$0] ?? String($0) }.joined()
    return other == text ? [other] : [String(text), other]
  }
}
