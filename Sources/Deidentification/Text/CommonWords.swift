// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that identify nobody when they stand alone, though a name field may hold them.
///
/// They are still cut where they stand next to another part of the name: Le Van An is a person, each of the three words
/// none. Everything else is cut wherever it stands; of a patient called Head the word goes, too, since doubtful content
/// is removed until a person answers.
public enum CommonWords {
  static func contains(_ word: Word) -> Bool { all.contains(word.text) }

  /// Nothing but such words: no secret.
  static func areAll(_ words: [Word]) -> Bool {
    words.allSatisfy { isLetter($0) || contains($0) }
  }

  /// A name that is none: stand-ins, posts and modalities alone, as service people type them.
  static func areNobody(_ words: [Word]) -> Bool {
    words.allSatisfy { isLetter($0) || standIns.contains($0.text) || posts.contains($0.text) }
  }

  private static func isLetter(_ word: Word) -> Bool { word.units.count < 2 && !word.isIdeograph }

  /// The leak check must not count a word alone that stands here, or it would find what was left on purpose.
  private static let all = standIns.union(titles).union(terms)

  /// By their hash: a text that holds one alone is more likely about the exam than about a person of that name.
  static let everydayHashes = Set(everyday.flatMap { Word.words(of: $0).map(\.hash) })

  /// What stands where a name or number is wanted and none is known.
  public static let standIns: Set<String> = [
    "a", "anon", "anonymous", "anonymized", "anonymised", "deidentified", "dummy", "n", "na", "name", "nil", "no",
    "none", "not", "null", "patient", "phantom", "qa", "qc", "removed", "subject", "test", "unknown", "unnamed",
    "volunteer", "x", "xx", "xxx", "xxxx", "xxxxx",
  ]

  /// Titles, generations and particles.
  public static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sir", "md", "phd", "rn", "rt", "jr", "sr", "ii", "iii", "iv", "von", "van", "der",
    "den", "de", "da", "di", "du", "del", "dos", "la", "le", "el", "al", "bin", "bint", "ibn", "abu", "st",
  ]

  /// Posts that are typed in for names, modalities, planes, sides, makers, small words of English.
  public static let terms: Set<String> = posts.union([
    "ap", "pa", "lat", "ax", "sag", "cor", "lt", "ge", "se", "fe", "an", "and", "as", "at", "by", "for", "in", "is",
    "of", "on", "or", "so", "the", "to", "with", "wo",
  ])

  /// Of those, what no person is called, alone or with others of them.
  private static let posts: Set<String> = [
    "admin", "operator", "physician", "service", "tech", "ct", "mr", "mri", "pt", "pet", "us", "nm", "cr", "dx", "mg",
    "xa", "rf", "ot", "sc", "pr",
  ]

  /// Words that stand in descriptions of exams everywhere, and that are people's names, too.
  public static let everyday: Set<String> = [
    "abdomen", "angio", "arm", "axial", "back", "body", "bone", "brain", "breast", "chest", "contrast", "demo", "feet",
    "foot", "hand", "head", "heart", "hip", "image", "knee", "left", "leg", "liver", "long", "lung", "lut", "mammo",
    "modality", "neck", "overlay", "pancreas", "pelvis", "right", "routine", "sample", "scan", "series", "short",
    "shoulder", "skull", "spine", "study", "thin", "thorax", "thyroid", "voi", "whole",
  ]
}
