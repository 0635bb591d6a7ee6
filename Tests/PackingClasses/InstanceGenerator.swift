// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport

/// Random numbers from a seed that is a text.
struct InstanceGenerator {
  private var random: SeededGenerator

  /// The text by FNV-1a of 64 bits.
  init(seed: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in seed.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    random = SeededGenerator(seed: hash)
  }

  mutating func within(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }

  /// From 0 up to, not including, 1.
  mutating func unit() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }

  mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[Int(random.next() % UInt64(choices.count))] }

  /// e to the power of a normal variable of mean 0 (Box and Muller, 1958).
  mutating func logNormal(spread: Double) -> Double {
    let normal = sqrt(-2 * log(1 - unit())) * cos(2 * Double.pi * unit())
    return exp(spread * normal)
  }

  mutating func shuffle(_ sizes: inout [Int64]) { sizes.shuffle(using: &random) }
}
