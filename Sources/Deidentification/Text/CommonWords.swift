// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that identify nobody when they stand alone, though a name field may hold them.
///
/// They are still cut where they stand next to another part of the name. Everything else is cut wherever it stands:
/// of a patient called Head the word goes, since doubtful content is removed until a person answers.
enum CommonWords {
  static func contains(_ word: Word) -> Bool { all.contains(word.text) }

  /// Nothing but such words: no secret.
  static func areAll(_ words: [Word]) -> Bool { words.allSatisfy { $0.units.count < 2 && !$0.isIdeograph || contains($0) } }

  private static let all: Set<String> = [
    // Stand-ins for a name.
    "anon", "anonymous", "anonymized", "anonymised", "anonymize", "deidentified", "removed", "redacted", "unknown",
    "unspecified", "unnamed", "none", "null", "nil", "na", "no", "not", "name", "noname", "nobody", "test", "patient",
    "subject", "phantom", "qa", "qc", "demo", "sample", "case", "study", "xx", "xxx", "xxxx", "xxxxx", "xxxxxx", "zz",
    "zzz", "id", "new", "other", "temp", "dummy", "default", "user", "admin", "system", "auto",
    // Titles.
    "mr", "mrs", "ms", "miss", "dr", "md", "phd", "prof", "jr", "sr", "rt", "rn", "ii", "iii", "iv", "sir", "frau", "herr",
    // Particles.
    "de", "da", "di", "du", "la", "le", "el", "al", "van", "von", "der", "den", "del", "dos", "bin", "ben", "st",
    // Modalities and views.
    "ct", "mr", "pt", "us", "nm", "cr", "dx", "mg", "xa", "rf", "ot", "sc", "io", "px", "ap", "pa", "ll", "rl", "lr", "si",
    // Words of any sentence.
    "of", "to", "in", "on", "an", "at", "or", "by", "as", "is", "it", "and", "the", "for", "with", "wo",
  ]
}
