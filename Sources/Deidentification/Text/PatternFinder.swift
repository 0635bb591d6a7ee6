// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What identifies by its shape alone: UIDs, IP and mail addresses, telephone and social security numbers, what
/// follows `MRN` or `DOB`; and dates where the exam's dates do not stay.
struct PatternFinder {
  var cutsDates: Bool
  /// Four numbers with dots between them may be a version.
  var readsVersions: Bool

  /// Appends what goes, owned by nobody, and blanks the hashes of tokens inside UIDs: no number is looked for there.
  ///
  /// `unit` gives the ASCII code at a position, 0x80 for anything else.
  func find(
    _ tokens: inout [TextToken], hasAt: Bool, in range: Range<Int>, into cuts: inout [TextCut], unit: (Int) -> UInt8
  ) {
    var position = 0
    while position < tokens.count {
      guard tokens[position].isDigits else {
        if Self.labels.contains(tokens[position].hash) { cutLabelled(tokens, after: position, into: &cuts) }
        if cutsDates, MonthNames.hashes.contains(tokens[position].hash) {
          cutNamedMonth(tokens, position, into: &cuts, unit)
        }
        position += 1
        continue
      }
      var last = position
      while last + 1 < tokens.count, tokens[last + 1].isDigits, tokens[last + 1].start == tokens[last].end &+ 1,
        tokens[last + 1].before == UInt8(ascii: ".")
      {
        last += 1
      }
      if last - position >= 3 {
        cutDotted(&tokens, position...last, into: &cuts, unit: unit)
        position = last + 1
      } else {
        let taken = cutNumbers(tokens, at: position, into: &cuts, unit: unit)
        position += max(1, taken)
      }
    }
    if hasAt { cutMail(in: range, into: &cuts, unit: unit) }
  }

  private func value(_ token: TextToken, _ unit: (Int) -> UInt8) -> Int? {
    token.end &- token.start <= 8 ? value(token, unit, most: 8) : nil
  }

  /// Of the first digits.
  private func value(_ token: TextToken, _ unit: (Int) -> UInt8, most: Int) -> Int? {
    var value = 0
    for at in Int(token.start)..<min(Int(token.end), Int(token.start) + most) {
      let digit = unit(at) &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private func length(_ token: TextToken) -> Int { Int(token.end &- token.start) }

  /// Five numbers and more with dots are a UID, four may be an IP address.
  private func cutDotted(
    _ tokens: inout [TextToken], _ run: ClosedRange<Int>, into cuts: inout [TextCut], unit: (Int) -> UInt8
  ) {
    let first = tokens[run.lowerBound]
    let last = tokens[run.upperBound]
    if run.count == 4 {
      let parts = run.compactMap { value(tokens[$0], unit) }
      guard parts.count == 4, parts.allSatisfy({ $0 < 256 }), run.allSatisfy({ length(tokens[$0]) <= 3 }),
        run.allSatisfy({ length(tokens[$0]) == 1 || unit(Int(tokens[$0].start)) != 0x30 })
      else { return }
      let local = parts[0] == 192 && parts[1] == 168 || parts[0] == 172 && (16...31).contains(parts[1])
      // No device counts its versions as high as 32; below that, 10 is the number of most hospital networks.
      if local || parts[0] >= 32 || (parts[0] == 10 && !readsVersions) {
        cuts.append(TextCut(start: first.start, end: last.end, owner: []))
      }
      return
    }
    guard last.end &- first.start >= 14, length(first) == 1, unit(Int(first.start)) <= UInt8(ascii: "2") else { return }
    for position in run { tokens[position].hash = TokenHash.none }
    let standard = Array("1.2.840.10008.".utf8)
    let isStandard = standard.indices.allSatisfy { unit(Int(first.start) + $0) == standard[$0] }
    if !isStandard { cuts.append(TextCut(start: first.start, end: last.end, owner: [])) }
  }

  /// Returns how many tokens it took.
  private func cutNumbers(
    _ tokens: [TextToken], at position: Int, into cuts: inout [TextCut], unit: (Int) -> UInt8
  ) -> Int {
    let token = tokens[position]
    if cutsDates, length(token) == 8, let number = value(token, unit),
      isDay(number / 10000, number / 100 % 100, number % 100)
    {
      cuts.append(TextCut(start: token.start, end: token.end, owner: .date))
      return 1
    }
    if cutsDates, length(token) == 12 || length(token) == 14, let number = value(token, unit, most: 8),
      isDay(number / 10000, number / 100 % 100, number % 100)
    {
      cuts.append(TextCut(start: token.start, end: token.end, owner: .date))
      return 1
    }
    guard position + 2 < tokens.count, tokens[position + 1].isDigits, tokens[position + 2].isDigits else { return 0 }
    let second = tokens[position + 1]
    let third = tokens[position + 2]
    guard third.start == second.end &+ 1, second.start &- token.end <= 2 else { return 0 }
    let lengths = (length(token), length(second), length(third))
    let dash = UInt8(ascii: "-")
    if third.before == dash, lengths.2 == 4, lengths.0 == 3 {
      let bracket = second.start == token.end &+ 2 && unit(Int(token.end)) == UInt8(ascii: ")")
      if second.before == dash && (2...3).contains(lengths.1) || bracket && lengths.1 == 3 {
        cuts.append(TextCut(start: token.start, end: third.end, owner: [], isDoubtful: true))
        return 3
      }
    }
    if cutsDates, second.start == token.end &+ 1, second.before == third.before,
      [dash, UInt8(ascii: "/"), UInt8(ascii: ".")].contains(third.before), let a = value(token, unit),
      let b = value(second, unit), let c = value(third, unit), isDay(a, b, c) || isDay(c, a, b) || isDay(c, b, a)
    {
      cuts.append(TextCut(start: token.start, end: third.end, owner: .date))
      return 3
    }
    return 0
  }

  /// `1-Mar-2020`, `March 1, 2020`, `2020 Mar 1`, and `1 Mar 20` with the same sign or none between its parts.
  private func cutNamedMonth(
    _ tokens: [TextToken], _ month: Int, into cuts: inout [TextCut], _ unit: (Int) -> UInt8
  ) {
    for first in [month - 1, month] where first >= 0 && first + 2 < tokens.count {
      let parts = Array(tokens[first...(first + 2)])
      let numbers = parts.filter(\.isDigits)
      guard numbers.count == 2, parts[1].start &- parts[0].end <= 2, parts[2].start &- parts[1].end <= 2,
        hasYear(parts, numbers, unit), let day = numbers.first(where: { length($0) <= 2 }).flatMap({ value($0, unit) }),
        (1...31).contains(day)
      else { continue }
      cuts.append(TextCut(start: parts[0].start, end: parts[2].end, owner: .date))
      return
    }
  }

  private func hasYear(_ parts: [TextToken], _ numbers: [TextToken], _ unit: (Int) -> UInt8) -> Bool {
    if let year = numbers.first(where: { length($0) == 4 }) {
      return value(year, unit).map((1900...2100).contains) ?? false
    }
    return !parts[1].isDigits && length(numbers[1]) == 2 && parts[1].before == parts[2].before
      && parts[1].start &- parts[0].end == parts[2].start &- parts[1].end
  }

  private func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1900...2100).contains(year) && CalendarDate(year: year, month: month, day: day) != nil
  }

  private func cutLabelled(_ tokens: [TextToken], after label: Int, into cuts: inout [TextCut]) {
    var next = label + 1
    while next < tokens.count, tokens[next].isDigits, next - label <= 3,
      tokens[next].start &- tokens[next - 1].end <= (next == label + 1 ? 3 : 1)
    {
      cuts.append(TextCut(start: tokens[next].start, end: tokens[next].end, owner: [], isDoubtful: true))
      next += 1
    }
  }

  private static let labels: Set<UInt64> = Set(["mrn", "ssn", "dob"].flatMap { Word.words(of: $0).map(\.hash) })

  private func cutMail(in range: Range<Int>, into cuts: inout [TextCut], unit: (Int) -> UInt8) {
    func isPart(_ code: UInt8) -> Bool {
      (code | 0x20) &- 0x61 < 26 || code &- 0x30 < 10 || [0x2E, 0x5F, 0x2D, 0x2B].contains(code)
    }
    for at in range where unit(at) == 0x40 {
      var low = at
      var high = at + 1
      while low > range.lowerBound, isPart(unit(low - 1)) { low -= 1 }
      while high < range.upperBound, isPart(unit(high)) { high += 1 }
      guard low < at, (at + 1..<high).contains(where: { unit($0) == 0x2E }) else { continue }
      cuts.append(TextCut(start: Int32(truncatingIfNeeded: low), end: Int32(truncatingIfNeeded: high), owner: []))
    }
  }
}
