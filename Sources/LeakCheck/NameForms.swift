// SPDX-License-Identifier: GPL-3.0-or-later

/// The spellings of a person's name: "DOE^JANE", "Jane Doe", "Doe, Jane", "DOE JANE", and its words alone.
enum NameForms {
  /// - Parameter text: a PN value (groups by `=`, components by `^`, several values by a backslash) or plain text.
  static func forms(_ text: String, _ vocabulary: Vocabulary) -> [SecretForm] {
    var forms: [SecretForm] = []
    for group in text.split(whereSeparator: { $0 == "=" || $0 == "\\" }) {
      append(String(group), vocabulary, to: &forms)
    }
    return forms
  }

  private static func append(_ group: String, _ vocabulary: Vocabulary, to forms: inout [SecretForm]) {
    var components = group.split(separator: "^", omittingEmptySubsequences: false).map { Folding.spaced(String($0)) }
    if components.count == 1 { components = plainComponents(components[0]) }
    // Prefix and suffix ("DR", "MR", "III") are no secrets of their own.
    let parts = components.prefix(3).filter { !$0.isEmpty }
    guard parts.contains(where: { !vocabulary.isStandIn($0) }) else { return }

    let whole = components.filter { !$0.isEmpty }
    guard whole.count > 1 else {
      appendWords(of: parts, vocabulary, to: &forms)
      return
    }
    forms += spellings(of: Array(parts), as: group).compactMap { spelling, inBytes in
      let isLong = spelling.unicodeScalars.count >= 6
      var form = SecretForm(spelling, .personName, isLong && inBytes ? [.all, .binary] : .all, isWord: true)
      // Carets stand in names only.
      let isWritten = spelling.contains("^")
      form?.isCommon = spelling.split(whereSeparator: { !($0.isLetter || $0.isNumber) })
        .allSatisfy { vocabulary.isOfTrade(String($0)) || !isWritten && vocabulary.isParticle(String($0)) }
      return form
    }
    appendWords(of: parts, vocabulary, to: &forms)
  }

  /// Each spelling, and whether binary data is searched for it as well: the odder ones stand in text only.
  private static func spellings(of parts: [String], as group: String) -> [(String, inBytes: Bool)] {
    let given = parts.dropFirst()
    var result = [(group, true)]
    guard let family = parts.first, let first = given.first else { return result }
    for (a, b) in [(family, first), (first, family)] {
      result += [("\(a)^\(b)", true), ("\(a) \(b)", true), ("\(a)_\(b)", true), ("\(a), \(b)", true)]
      result += [("\(a),\(b)", false), ("\(a)-\(b)", false), ("\(a).\(b)", false)]
      if a.unicodeScalars.last?.isUnspaced ?? false { result += [(a + b, true), ("\(a)\u{3000}\(b)", false)] }
    }
    if given.count > 1 { result.append(((given + [family]).joined(separator: " "), true)) }
    return result
  }

  private static func appendWords(of parts: [String], _ vocabulary: Vocabulary, to forms: inout [SecretForm]) {
    // Of a code such as PANCREAS_0001 the words are no names.
    if parts.contains(where: { $0.contains(where: \.isNumber) }) {
      if parts.count == 1, let form = SecretForm(parts[0], .personName, .all, isWord: true) { forms.append(form) }
      return
    }
    for part in parts {
      var words = part.split(whereSeparator: { " -'.,".contains($0) }).map(String.init)
      if words.count > 1 { words.append(part) }
      for word in words where vocabulary.tells(word) {
        guard var form = SecretForm(word, .personName, .strings, isWord: true) else { continue }
        form.isCommon = true
        forms.append(form)
      }
    }
  }

  /// "Doe, Jane" and "Jane Doe" as components: a name that was not typed as a PN.
  private static func plainComponents(_ text: String) -> [String] {
    let byComma = text.split(separator: ",").map { Folding.spaced(String($0)) }.filter { !$0.isEmpty }
    if byComma.count > 1 { return byComma }
    let byBlank = text.split(whereSeparator: { $0 == " " || $0 == "_" }).map(String.init)
    return byBlank.count > 1 ? byBlank : [text]
  }
}
