// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that identify nobody when they stand alone, though a name field may hold them.
///
/// They are still cut where they stand next to another part of the name. Everything else is cut wherever it stands:
/// of a patient called Head the word goes, since doubtful content is removed until a person answers.
enum CommonWords {
  static func contains(_ word: Word) -> Bool { all.contains(word.text) }

  /// Nothing but such words: no secret.
  static func areAll(_ words: [Word]) -> Bool {
    words.allSatisfy { $0.units.count < 2 && !$0.isIdeograph || contains($0) }
  }

  /// The leak check must not count a word alone that stands here, or it would find what was left on purpose.
  private static let all: Set<String> = [
    // Stand-ins for a name.
    "anon", "anonymous", "anonymized", "anonymised", "deidentified", "removed", "dummy", "name", "nil", "null", "none",
    "not", "no", "na", "patient", "phantom", "qa", "qc", "subject", "test", "unknown", "unnamed", "volunteer", "xx",
    "xxx", "xxxx", "xxxxx",
    // Posts that are typed in for names.
    "admin", "operator", "physician", "service", "tech",
    // Titles and particles.
    "mr", "mrs", "ms", "dr", "prof", "sir", "md", "phd", "rn", "rt", "jr", "sr", "ii", "iii", "iv", "von", "van", "der",
    "den", "de", "da", "di", "du", "del", "dos", "la", "le", "el", "al", "bin", "bint", "ibn", "abu", "st",
    // Modalities, planes, a maker.
    "ct", "mri", "pt", "pet", "us", "nm", "cr", "dx", "mg", "xa", "rf", "ot", "sc", "pr", "ap", "pa", "lat", "ax",
    "sag",
    "cor", "lt", "ge", "se", "fe",
    // Words of any sentence.
    "an", "and", "as", "at", "by", "for", "in", "is", "of", "on", "or", "so", "the", "to", "with", "wo",
  ]
}
