// SPDX-License-Identifier: GPL-3.0-or-later

/// What all sizes have in common: divided by it, with the room rounded down, the same packings fit.
enum CommonDivisor {
  /// At least 1; sizes of 0 say nothing.
  static func of(_ sizes: [Int64]) -> Int64 {
    var divisor: Int64 = 0
    for size in sizes where size > 0 {
      var (a, b) = (divisor, size)
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
      if divisor == 1 { break }
    }
    return max(1, divisor)
  }
}
