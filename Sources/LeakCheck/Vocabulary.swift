// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of which a match says nothing, or that hide nothing: the caller's, since de-identification leaves the same.
public struct Vocabulary: Sendable {
  /// What stands where a value is wanted and none is known.
  private let standIns: Set<String>
  private let titles: Set<String>
  /// Words that stand in most headers for something else than a name.
  private let terms: Set<String>
  /// Words that stand in descriptions of exams everywhere.
  private let everyday: Set<String>

  /// All in small letters.
  public init(
    standIns: Set<String> = [], titles: Set<String> = [], terms: Set<String> = [], everyday: Set<String> = []
  ) {
    self.standIns = standIns
    self.titles = titles
    self.terms = terms
    self.everyday = everyday
  }

  /// Words of a name that are searched for alone: at least two letters (one, if it is a sign such as 李), no digits
  /// only, no title, and none that stands in most headers for something else. Together with the rest of the name
  /// all of them are searched for.
  func tells(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, scalars.contains(where: { $0.isWord && !$0.isASCIIDigit }) else { return false }
    if scalars.count < 2 && !first.isUnspaced { return false }
    let folded = word.lowercased()
    return !titles.contains(folded) && !terms.contains(folded) && !standIns.contains(folded)
  }

  /// A station or an institution that is called by such a word alone.
  func isTerm(_ text: String) -> Bool {
    let folded = text.lowercased()
    return terms.contains(folded) || everyday.contains(folded)
  }

  func isStandIn(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) })
    return words.allSatisfy { standIns.contains(String($0)) || $0.allSatisfy { $0 == "0" } }
  }

  /// A name made of such words alone ("Modality^LUT", a patient of the service people's) is looked for in its own
  /// subject's files only.
  func isOfTrade(_ word: String) -> Bool { isTerm(word) || standIns.contains(word.lowercased()) }

  /// Single letters, and titles and particles such as "de" and "la", which follow each other in other texts, too.
  func isParticle(_ word: String) -> Bool {
    titles.contains(word.lowercased())
      || word.unicodeScalars.count < 2 && !word.unicodeScalars.contains(where: \.isUnspaced)
  }
}
