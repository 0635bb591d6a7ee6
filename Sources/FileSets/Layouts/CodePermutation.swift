// SPDX-License-Identifier: GPL-3.0-or-later

/// Short codes for the children of one parent: a keyed permutation of 0 ..< 10^digits, so that no two collide.
///
/// A child's code follows from its place among its siblings and from the seed alone; the seed comes from the study's
/// key, so a code says nothing of what the child was called. A Feistel network over the next even power of two,
/// walked until it lands below 10^digits: a permutation for every seed, though no cipher. It spreads codes over the
/// parent; what must stay secret has no part in it.
public struct CodePermutation: Sendable, Hashable {
  /// Characters of every code, 1 to 18.
  public let digits: Int
  private let seed: UInt64
  private let size: UInt64
  private let halfBits: UInt64

  /// `digits` outside 1...18 is moved to the nearer end.
  public init(seed: UInt64, digits: Int) {
    self.seed = seed
    self.digits = min(max(digits, 1), 18)
    var size: UInt64 = 1
    for _ in 0..<self.digits { size *= 10 }
    self.size = size
    halfBits = UInt64((UInt64.bitWidth - (size - 1).leadingZeroBitCount + 1) / 2)
  }

  /// As many digits as asked, or more where the parent has more children than such codes: the codes of one parent
  /// are all of one length.
  public init(seed: UInt64, digits: Int, count: Int) {
    self.init(seed: seed, digits: max(digits, Self.digitsNeeded(for: count)))
  }

  /// The code of the child at `index`, zero-padded. Indices of 0 ..< 10^digits have codes of their own.
  public func code(_ index: Int) -> String {
    Self.padded(value(index), to: digits)
  }

  /// The code as a number.
  public func value(_ index: Int) -> Int {
    var value = UInt64(bitPattern: Int64(index)) % size
    repeat { value = permuted(value) } while value >= size
    return Int(value)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
  }

  private static func digitsNeeded(for count: Int) -> Int {
    var digits = 1
    var size = 10
    while size < count, digits < 18 {
      size *= 10
      digits += 1
    }
    return digits
  }

  /// One pass of the network, a permutation of 0 ..< 2^(2 * halfBits).
  private func permuted(_ value: UInt64) -> UInt64 {
    let mask = (1 << halfBits) - 1 as UInt64
    var left = value >> halfBits
    var right = value & mask
    for round: UInt64 in 1...8 {
      (left, right) = (right, left ^ (Self.mixed(seed &+ round &* 0x9E37_79B9_7F4A_7C15, right) & mask))
    }
    return left << halfBits | right
  }

  /// Two finishing steps of SplitMix64 over key and value: each bit of both reaches each bit of the result.
  private static func mixed(_ key: UInt64, _ value: UInt64) -> UInt64 {
    var z = finished(key) ^ value
    z = finished(z &+ 0x9E37_79B9_7F4A_7C15)
    return z
  }

  private static func finished(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
