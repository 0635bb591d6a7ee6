// SPDX-License-Identifier: GPL-3.0-or-later

extension IdentityMatcher {
  /// Appends what of the tokens is an identifier in parts, or the patient's day with a time of day behind it: hashes of
  /// tokens do not tell these.
  ///
  /// - Parameter unit: the ASCII code at a position, 0x80 for anything else.
  func matchNumbers(_ tokens: [TextToken], into cuts: inout [TextCut], unit: (Int) -> UInt8) {
    if partedLengths == 0, days.isEmpty { return }
    for (position, token) in tokens.enumerated() where token.isDigits {
      let length = token.end &- token.start
      if length == 12 || length == 14, startsWithDay(token, unit) {
        cuts.append(TextCut(start: token.start, end: token.end, owner: .patient))
      }
      if position + 1 < tokens.count, tokens[position + 1].isDigits, tokens[position + 1].start == token.end &+ 1,
        " -/_.".utf8.contains(tokens[position + 1].before)
      {
        cutParted(tokens, position, into: &cuts, unit)
      }
    }
  }

  private func startsWithDay(_ token: TextToken, _ unit: (Int) -> UInt8) -> Bool {
    days.contains((0..<8).reduce(0) { $0 * 10 + Int(unit(Int(token.start) + $1) &- 0x30) })
  }

  /// `482-913`, `48 29 13`: one separator throughout. Two numbers with a dot between them are a decimal.
  private func cutParted(
    _ tokens: [TextToken], _ first: Int, into cuts: inout [TextCut], _ unit: (Int) -> UInt8
  ) {
    let separator = tokens[first + 1].before
    let fewest = separator == UInt8(ascii: ".") ? 2 : 1
    var digits = 0
    var hash = TokenHash.start
    var last = first
    while true {
      for at in Int(tokens[last].start)..<Int(tokens[last].end) {
        hash = TokenHash.adding(UInt32(unit(at)), to: hash)
        digits += 1
        if digits > 20 { return }
      }
      let isLength = partedLengths >> UInt64(digits) & 1 == 1
      if last >= first + fewest, isLength, isParted(hash) {
        cuts.append(TextCut(start: tokens[first].start, end: tokens[last].end, owner: .patient))
      }
      guard last + 1 < tokens.count, tokens[last + 1].isDigits, tokens[last + 1].before == separator,
        tokens[last + 1].start == tokens[last].end &+ 1
      else { return }
      last += 1
    }
  }
}
