// SPDX-License-Identifier: GPL-3.0-or-later

/// Random numbers that are the same for the same problem: Marsaglia's xorshift of 64 bits.
struct FixedSeedGenerator {
  private var state: UInt64 = 88_172_645_463_325_252

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// From 0 up to, not including, `bound`, which is at least 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
