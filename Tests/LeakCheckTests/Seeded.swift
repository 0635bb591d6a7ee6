// SPDX-License-Identifier: GPL-3.0-or-later

/// Random numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A fresh `2.25.` UID of 38 or 39 digits.
  mutating func uid() -> String {
    "2.25.\(1 + next() % 3)" + (0..<2).map { _ in String(String(next() | 1 << 63).suffix(19)) }.joined().prefix(37)
  }
}
