// SPDX-License-Identifier: GPL-3.0-or-later

/// A word of an identity, folded: what patterns are made of.
struct Word: Hashable {
  var units: [UInt32]
  var isDigits: Bool
  var isIdeograph: Bool

  /// As the tokenizer makes it.
  var hash: UInt64 {
    if isDigits, let hash = TokenHash.withoutZeros(units) { return hash }
    return units.reduce(TokenHash.start) { TokenHash.adding($1, to: $0) }
  }

  /// The words of a text, cut where the tokenizer cuts.
  static func words(of text: some StringProtocol) -> [Word] {
    var words: [Word] = []
    var open = false
    for scalar in text.unicodeScalars {
      let kind = FoldedScalar.kind(scalar)
      switch kind {
      case .mark: continue
      case .other: open = false
      case .digit, .letter, .ideograph:
        if !open || kind == .ideograph || words.last?.isIdeograph == true || words.last?.isDigits != (kind == .digit) {
          words.append(Word(units: [], isDigits: kind == .digit, isIdeograph: kind == .ideograph))
        }
        open = true
        FoldedScalar.forEachUnit(scalar) { words[words.count - 1].units.append($0) }
      }
    }
    return words
  }

  /// Letters and digits in all.
  static func length(_ words: some Sequence<Word>) -> Int { words.reduce(0) { $0 + $1.units.count } }

  /// Written together: `van der Berg` as `vanderberg`. Letters join, digits stay words of their own.
  static func joined(_ words: [Word]) -> [Word] {
    words.reduce(into: []) { result, word in
      if let last = result.last, last.isDigits == word.isDigits, !word.isIdeograph, !last.isIdeograph {
        result[result.count - 1].units += word.units
      } else {
        result.append(word)
      }
    }
  }

  var text: String {
    String(String.UnicodeScalarView(units.compactMap(Unicode.Scalar.init)))
  }
}
