// SPDX-License-Identifier: GPL-3.0-or-later

/// One spelling of a secret, with the places where it counts and what may stand beside it.
struct SecretForm: Sendable {
  /// As written, white space folded to blanks; searched in any case.
  var text: String
  var kind: Secret.Kind
  var reach: Reach
  /// A whole word is meant: no letter or digit may touch a letter at either end.
  var isWord: Bool
  /// Short enough to mean something else in another subject's text: one word of a name (a patient called Brain), a
  /// number of a few digits, a station called CT2.
  var isCommon = false
  /// The subjects in whose text a common form counts; nil for all.
  var owners: Set<Int32>?

  /// More of a text than this is not searched for.
  static let longest = 64

  init?(_ text: String, _ kind: Secret.Kind, _ reach: Reach, isWord: Bool) {
    var text = Folding.spaced(text)
    var isWord = isWord
    if text.unicodeScalars.count > Self.longest {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
      // Cut somewhere in a word.
      isWord = false
    }
    guard !text.isEmpty else { return nil }
    self.text = text
    self.kind = kind
    self.reach = reach
    self.isWord = isWord
  }
}

/// What may stand beside a match, worked out once for each form.
struct Edges: Sendable {
  var startsWithDigit: Bool
  var endsWithDigit: Bool
  var needsWordStart: Bool
  var needsWordEnd: Bool

  init(_ form: SecretForm) {
    let scalars = form.text.unicodeScalars
    startsWithDigit = scalars.first?.isASCIIDigit ?? false
    endsWithDigit = scalars.last?.isASCIIDigit ?? false
    // A script without blanks has no word ends to go by; a single sign of it is too common to do without them.
    let isLong = scalars.count > 1
    needsWordStart = form.isWord && !(isLong && scalars.first?.isUnspaced ?? false)
    needsWordEnd = form.isWord && !(isLong && scalars.last?.isUnspaced ?? false)
  }
}
