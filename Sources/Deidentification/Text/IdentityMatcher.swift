// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// The patterns of one exam, looked up by their first word.
struct IdentityMatcher {
  /// A bit for each first word that may begin a pattern: nearly every word of a header ends here.
  private var filter = [UInt64](repeating: 0, count: 64)
  private var patterns: [UInt64: [IdentityPattern]] = [:]
  private var known: Set<IdentityPattern> = []
  /// More identities than a search can be made for in linear time: no header of an exam has so many.
  private(set) var isOverfull = false
  private static let mostPatterns = 200_000
  /// Patterns that begin with one word.
  private static let mostAlike = 4_000
  /// Whole numbers, compared with whole values of IS and DS.
  private(set) var numbers = NumberSet()
  /// Identifiers of digits, and how many these have, as bits: found in parts, too (`482-913`).
  private var parted: Set<UInt64> = []
  private(set) var partedLengths: UInt64 = 0
  /// The patient's days as numbers, `YYYYMMDD`: found before a time of day, too.
  private(set) var days: Set<Int> = []
  /// Names in their bytes where these are not ASCII: searched for in binary values.
  private(set) var needles: [[UInt8]] = []
  /// Dates in text go, whosever they are.
  var cutsDates = false
  /// Where they are moved instead: by so many days.
  var dateShift: Int?

  init() {}

  mutating func insert(_ pattern: IdentityPattern) {
    guard let first = pattern.words.first, !isOverfull, known.insert(pattern).inserted else { return }
    if known.count > Self.mostPatterns || patterns[first, default: []].count >= Self.mostAlike {
      isOverfull = true
      return
    }
    filter[Int(truncatingIfNeeded: (first >> 6) & 63)] |= 1 << (first & 63)
    patterns[first, default: []].append(pattern)
  }

  mutating func insert(number: Word) {
    numbers.insert(number.hash)
  }

  /// Takes numbers of six digits and more: fewer in parts are anything.
  mutating func insert(parted number: Word) {
    guard (6...20).contains(number.units.count) else { return }
    parted.insert(number.units.reduce(TokenHash.start) { TokenHash.adding($1, to: $0) })
    partedLengths |= 1 << UInt64(number.units.count)
  }

  func isParted(_ hash: UInt64) -> Bool { parted.contains(hash) }

  mutating func insert(day: CalendarDate) { days.insert(day.year * 10_000 + day.month * 100 + day.day) }

  mutating func insert(needle: [UInt8]) {
    if needle.count >= 3, !needles.contains(needle) { needles.append(needle) }
  }

  /// Appends what the patterns of the owners cover in the tokens.
  func match(_ tokens: [TextToken], _ owners: IdentityPattern.Owner, into cuts: inout [TextCut]) {
    tokens.withUnsafeBufferPointer { tokens in
      filter.withUnsafeBufferPointer { filter in
        for position in 0..<tokens.count {
          let hash = tokens[position].hash
          guard filter[Int(truncatingIfNeeded: (hash >> 6) & 63)] & (1 << (hash & 63)) != 0,
            let candidates = patterns[hash]
          else { continue }
          for pattern in candidates where !pattern.owner.isDisjoint(with: owners) {
            if let end = self.end(of: pattern, at: position, in: tokens) {
              let isDoubtful = pattern.words.count == 1 && CommonWords.everydayHashes.contains(hash)
              cuts.append(
                TextCut(
                  start: tokens[position].start, end: end, owner: pattern.owner, isDoubtful: isDoubtful))
            }
          }
        }
      }
    }
  }

  private func end(
    of pattern: IdentityPattern, at position: Int, in tokens: UnsafeBufferPointer<TextToken>
  ) -> Int32? {
    let last = position + pattern.words.count - 1
    guard last < tokens.count else { return nil }
    var next = position
    for hash in pattern.words.dropFirst() {
      let gap = tokens[next + 1].start &- tokens[next].end
      guard tokens[next + 1].hash == hash, gap <= IdentityPattern.widestGap else { return nil }
      next += 1
    }
    if pattern.isShortDate, !Self.isDate(position...last, in: tokens) { return nil }
    if pattern.needsEdges {
      if position > 0, tokens[position - 1].end == tokens[position].start { return nil }
      if last + 1 < tokens.count, tokens[last + 1].start == tokens[last].end { return nil }
    }
    return tokens[last].end
  }

  private static func isDate(_ range: ClosedRange<Int>, in tokens: UnsafeBufferPointer<TextToken>) -> Bool {
    let separator = tokens[range.upperBound].before
    func isParted(_ next: Int) -> Bool {
      tokens[next].before == separator && tokens[next].start &- tokens[next - 1].end == 1
    }
    guard "/-.".utf8.contains(separator), range.dropFirst().allSatisfy(isParted) else { return false }
    if range.lowerBound > 0, tokens[range.lowerBound - 1].isDigits, isParted(range.lowerBound) { return false }
    let after = range.upperBound + 1
    return after == tokens.count || !tokens[after].isDigits || !isParted(after)
  }
}
