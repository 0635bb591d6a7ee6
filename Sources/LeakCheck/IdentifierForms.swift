// SPDX-License-Identifier: GPL-3.0-or-later

/// The spellings of identifiers, institutions, devices and free text.
enum IdentifierForms {
  /// Patient IDs and accession numbers: as they are, without leading zeros, and without separators.
  static func identifier(_ text: String, _ kind: Secret.Kind, _ vocabulary: Vocabulary) -> [SecretForm] {
    let text = Folding.spaced(text)
    guard !vocabulary.isStandIn(text) else { return [] }
    var spellings = [text]
    let bare = String(text.filter { $0.isLetter || $0.isNumber })
    if bare != text, bare.utf8.count >= 6 { spellings.append(bare) }
    let unpadded = String(bare.drop { $0 == "0" })
    if unpadded != bare, unpadded.utf8.count >= 6 { spellings.append(unpadded) }
    return spellings.compactMap { spelling in
      var form = form(spelling, kind)
      form?.isCommon = isCommon(spelling)
      return form
    }
  }

  /// Fewer than six digits, or fewer than eight characters of which not six are digits.
  private static func isCommon(_ text: String) -> Bool {
    text.unicodeScalars.count < 8 && text.unicodeScalars.count(where: \.isASCIIDigit) < 6
  }

  private static func form(_ spelling: String, _ kind: Secret.Kind) -> SecretForm? {
    let count = spelling.unicodeScalars.count
    if isNumber(spelling) {
      // Up to three digits are a count, a series, an angle: nothing tells them from an identifier.
      guard count > 3 else { return nil }
      return SecretForm(spelling, kind, count >= 6 ? [.all, .binary] : .all, isWord: false)
    }
    if count <= 3 { return SecretForm(spelling, kind, .strings, isWord: true) }
    return SecretForm(spelling, kind, count >= 6 ? [.all, .binary] : .all, isWord: count < 6)
  }

  /// Institutions and devices: in headers; in names and print only when two words or eight characters long.
  static func place(_ text: String, _ kind: Secret.Kind, _ vocabulary: Vocabulary) -> [SecretForm] {
    let text = Folding.spaced(text)
    let count = text.unicodeScalars.count
    guard count > 1, !vocabulary.isStandIn(text), !vocabulary.isTerm(text), !(isNumber(text) && count < 4)
    else { return [] }
    var reach: Reach = [.text, .code]
    if text.contains(" ") || count >= 8 { reach.formUnion([.name, .document, .binary]) }
    var form = SecretForm(text, kind, reach, isWord: true)
    form?.isCommon = isCommon(text)
    return [form].compactMap { $0 }
  }

  /// Free text: from sixteen characters and three words on; less than that is a phrase that others use as well.
  static func freeText(_ text: String) -> [SecretForm] {
    let text = Folding.spaced(text)
    guard text.unicodeScalars.count >= 16, text.split(separator: " ").count >= 3 else { return [] }
    return [SecretForm(text, .freeText, [.strings, .binary], isWord: true)].compactMap { $0 }
  }

  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
