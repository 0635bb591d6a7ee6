// SPDX-License-Identifier: GPL-3.0-or-later

/// Noise that is the same on every machine: a tile of bell-shaped samples, read from a place that the seed chooses.
struct Noise: Sendable {
  /// Samples between -510 and 510, standard deviation near 148.
  private let tile: [Int16]

  init(samples: Int) {
    tile = (0..<UInt64(samples)).map { index in
      let bits = Noise.mix(index)
      let sum = (bits & 0xFF) + (bits >> 8 & 0xFF) + (bits >> 16 & 0xFF) + (bits >> 24 & 0xFF)
      return Int16(sum) - 510
    }
  }

  /// SplitMix64's finaliser: a number in, an unrelated number out.
  static func mix(_ value: UInt64) -> UInt64 {
    var bits = value &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A fraction in 0..<1 that the seed decides.
  static func fraction(_ seed: UInt64) -> Double { Double(mix(seed) >> 11) / 9_007_199_254_740_992 }

  /// Adds `amplitude` / 148 times the noise to a row and keeps the sum inside `range`.
  func add(to row: UnsafeMutableBufferPointer<Int16>, seed: UInt64, amplitude: Int32, range: ClosedRange<Int32>) {
    let start = Int(Noise.mix(seed) % UInt64(max(1, tile.count - row.count)))
    tile.withUnsafeBufferPointer { tile in
      for column in 0..<row.count {
        let sum = Int32(row[column]) &+ ((Int32(tile[start &+ column]) &* amplitude) >> 7)
        row[column] = Int16(truncatingIfNeeded: min(max(sum, range.lowerBound), range.upperBound))
      }
    }
  }
}
