// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person may have meant by a name that is not known.
public enum Spelling {
  /// The known names, nearest first; equally near ones in their own order.
  public static func ranked(_ names: [String], nearTo word: String) -> [String] {
    names.enumerated().map { (rank: (distance(word, $0.element), $0.offset), name: $0.element) }
      .sorted { $0.rank < $1.rank }.map(\.name)
  }

  /// The name that was meant, if one is near enough to say so: one slip in three letters.
  public static func guess(_ word: String, among names: [String]) -> String? {
    guard let nearest = ranked(names, nearTo: word).first else { return nil }
    return distance(word, nearest) <= max(1, min(word.count, nearest.count) / 3) ? nearest : nil
  }

  /// Letters to add, drop, change or swap with a neighbour, case aside (optimal string alignment).
  /// Words beyond 64 letters are no misspelled names: they are far from everything.
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.lowercased().unicodeScalars.prefix(65))
    let b = Array(second.lowercased().unicodeScalars.prefix(65))
    guard a.count <= 64, b.count <= 64 else { return 1000 }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, before[j - 2] + 1) }
        row.append(best)
      }
      before = above
      above = row
    }
    return above[b.count]
  }
}
