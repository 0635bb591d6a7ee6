// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns the prices of a linear program into a proof: rounded to whole numbers, with an integer knapsack searched to
/// its end that shows how much a bin can hold of them at the most. How the prices came about does not matter.
struct PriceCertifier {
  let classes: SizeClasses
  private static let scale = 1_048_576.0

  /// Prices that prove `target` bins, or nil where these do not, or the search was not completed.
  func argument(_ prices: [Double], target: Int, effort: Effort) -> PackingCertificate.Argument? {
    guard target > 1 else { return nil }
    let whole = prices.map { price -> Int64 in
      price.isFinite ? Int64(clampingScaled: max(0, min(1, price)) * Self.scale) : 0
    }
    var sum = Int128(0)
    for (index, price) in whole.enumerated() { sum += Int128(price) * Int128(classes.counts[index]) }
    // Target bins are needed when target - 1 of them hold less than the sum.
    let perBin = Int64(clamping: (sum - 1) / Int128(target - 1))
    guard sum > 0, perBin > 0 else { return nil }
    guard IntegerKnapsack(classes, prices: whole).staysWithin(perBin, effort: effort) else { return nil }
    return .prices(
      whole.indices.filter { whole[$0] > 0 }.map { .init(size: classes.sizes[$0], price: whole[$0]) }, perBin: perBin)
  }
}

extension Int64 {
  init(clampingScaled value: Double) { self = value >= 9e18 ? .max : value <= 0 ? 0 : Int64(value.rounded()) }
}
