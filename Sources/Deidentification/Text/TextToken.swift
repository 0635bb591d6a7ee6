// SPDX-License-Identifier: GPL-3.0-or-later

/// A run of letters or of digits in a text, or one sign of a script without spaces.
struct TextToken {
  /// Positions in bytes, or in scalars of a decoded text.
  var start: Int32
  var end: Int32
  /// Of the folded letters; `TokenHash.none` for what shall match nothing.
  var hash: UInt64
  var isDigits: Bool
  /// The ASCII character right before, 0 at the start.
  var before: UInt8
}

/// FNV-1a over folded units, so that a word has one hash in every encoding.
enum TokenHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  static let none: UInt64 = 0

  /// From so many digits on, zeros before them make no difference.
  static let significantDigits = 5

  @inline(__always) static func adding(_ unit: UInt32, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(unit)) &* 0x100_0000_01B3
  }

  /// Of a number without the zeros before it; nil where there are none, or too few digits behind them.
  static func withoutZeros(_ digits: some Collection<UInt32>) -> UInt64? {
    let significant = digits.drop { $0 == 0x30 }
    guard significant.count < digits.count, significant.count >= significantDigits else { return nil }
    return significant.reduce(start) { adding($1, to: $0) }
  }
}

enum Tokenizer {
  /// Appends the tokens of a range of ASCII bytes; other bytes separate. Returns whether an `@` stands among them.
  static func append(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to tokens: inout [TextToken]
  ) -> Bool {
    var at = range.lowerBound
    var hasAt = false
    while at < range.upperBound {
      let first = bytes[at]
      let isLetter = (first | 0x20) &- 0x61 < 26
      guard isLetter || first &- 0x30 < 10 else {
        if first == 0x40 { hasAt = true }
        at += 1
        continue
      }
      let start = at
      var hash = TokenHash.start
      if isLetter {
        while at < range.upperBound, (bytes[at] | 0x20) &- 0x61 < 26 {
          hash = TokenHash.adding(UInt32(bytes[at] | 0x20), to: hash)
          at += 1
        }
      } else {
        while at < range.upperBound, bytes[at] &- 0x30 < 10 {
          hash = TokenHash.adding(UInt32(bytes[at]), to: hash)
          at += 1
        }
        if first == 0x30, at - start > TokenHash.significantDigits {
          hash = TokenHash.withoutZeros(bytes[start..<at].lazy.map(UInt32.init)) ?? hash
        }
      }
      tokens.append(
        TextToken(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at), hash: hash,
          isDigits: !isLetter, before: start > range.lowerBound ? bytes[start - 1] : 0))
    }
    return hasAt
  }

  /// Appends the tokens of a decoded text. Positions count scalars.
  static func append(_ scalars: [Unicode.Scalar], to tokens: inout [TextToken]) -> Bool {
    var at = 0
    var hasAt = false
    while at < scalars.count {
      let kind = FoldedScalar.kind(scalars[at])
      guard kind != .other && kind != .mark else {
        if scalars[at] == "@" { hasAt = true }
        at += 1
        continue
      }
      let start = at
      var hash = TokenHash.start
      var units: [UInt32] = []
      repeat {
        FoldedScalar.forEachUnit(scalars[at]) {
          hash = TokenHash.adding($0, to: hash)
          if kind == .digit { units.append($0) }
        }
        at += 1
        while at < scalars.count, FoldedScalar.kind(scalars[at]) == .mark { at += 1 }
      } while at < scalars.count && kind != .ideograph && FoldedScalar.kind(scalars[at]) == kind
      if kind == .digit { hash = TokenHash.withoutZeros(units) ?? hash }
      let before = start > 0 && scalars[start - 1].isASCII ? UInt8(scalars[start - 1].value) : 0
      tokens.append(
        TextToken(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at), hash: hash,
          isDigits: kind == .digit, before: before))
    }
    return hasAt
  }
}
