// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking

/// Steele, Lea and Flood's SplitMix64: the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func problem(count: Int, capacity: Int64) -> PackingProblem {
    let items = (0..<count).map { _ in
      PackingProblem.Item(
        size: Int64(next() % UInt64(capacity + capacity / 20)), group: next() % 5 == 0 ? nil : Int(next() % 7))
    }
    let discs: PackingProblem.Discs = next() % 2 == 0 ? .fill : .onePerGroup
    return PackingProblem(items: items, capacity: capacity, overhead: Int64(next() % 50), discs: discs)
  }
}
