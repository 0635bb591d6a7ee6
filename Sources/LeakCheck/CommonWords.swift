// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of which a match says nothing, or that hide nothing.
enum CommonWords {
  /// Words of a name that are searched for alone: at least two letters (one, if it is a sign such as 李), no digits
  /// only, no title, and none that stands in most headers for something else. Together with the rest of the name
  /// all of them are searched for.
  static func tells(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, scalars.contains(where: { $0.isWord && !$0.isASCIIDigit }) else { return false }
    if scalars.count < 2 && !first.isUnspaced { return false }
    let folded = word.lowercased()
    return !titles.contains(folded) && !headerWords.contains(folded) && !placeholders.contains(folded)
  }

  /// A station or an institution that is called by such a word alone.
  static func isHeaderWord(_ text: String) -> Bool { headerWords.contains(text.lowercased()) }

  /// What stands where a value is wanted and none is known.
  static func isPlaceholder(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) })
    return words.allSatisfy { placeholders.contains(String($0)) || $0.allSatisfy { $0 == "0" } }
  }

  /// Words that stand in descriptions of exams everywhere. A name made of such words alone ("Modality^LUT", a patient
  /// of the service people's) is looked for in its own subject's files only.
  static func isOfTrade(_ word: String) -> Bool {
    let folded = word.lowercased()
    return headerWords.contains(folded) || placeholders.contains(folded) || trade.contains(folded)
  }

  private static let trade: Set<String> = [
    "abdomen", "angio", "bone", "brain", "breast", "chest", "contrast", "demo", "image", "knee", "liver", "lung", "lut",
    "mammo", "modality", "neck", "overlay", "pancreas", "pelvis", "pet", "qc", "sample", "scan", "series", "shoulder",
    "skull", "spine", "study", "thorax", "thyroid", "voi", "whole", "body",
  ]

  private static let placeholders: Set<String> = [
    "anon", "anonymized", "anonymised", "anonymous", "deidentified", "dummy", "name", "nil", "no", "none", "not",
    "null", "a", "n", "na", "patient", "phantom", "qa", "qc", "removed", "subject", "test", "unknown", "unnamed",
    "volunteer", "x", "xx", "xxx", "xxxx", "xxxxx",
  ]

  private static let titles: Set<String> = [
    "dr", "prof", "mr", "mrs", "ms", "sir", "md", "phd", "rn", "rt", "jr", "sr", "ii", "iii", "iv", "von", "van",
    "der", "den", "de", "da", "di", "du", "del", "dos", "la", "le", "el", "al", "bin", "bint", "ibn", "abu", "st",
  ]

  /// Modalities, planes, sides, makers, posts that are typed in for names, and small words of English.
  private static let headerWords: Set<String> = [
    "admin", "cr", "ct", "mr", "mri", "operator", "physician", "service", "tech", "dx", "mg", "nm", "ot", "pet", "pr",
    "pt", "rf", "sc", "us", "xa", "ap", "pa", "lat", "ax", "axial",
    "sag", "cor", "lt", "left", "right", "head", "feet", "ge", "se", "fe", "an", "and", "as", "at", "by", "for",
    "in", "is", "of", "on", "or", "so", "the", "to", "with", "wo",
  ]
}
