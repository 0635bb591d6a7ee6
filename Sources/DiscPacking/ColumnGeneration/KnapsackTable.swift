// SPDX-License-Identifier: GPL-3.0-or-later

/// The bounded knapsack by a table over the capacity: complete, in time and memory of items times room.
struct KnapsackTable {
  private struct Lot {
    var index: Int
    var amount: Int
  }

  private let classes: SizeClasses
  private let prices: [Double]
  private var lots: [Lot] = []

  /// Many of a class are dealt with in lots of 1, 2, 4 and so on.
  init(_ classes: SizeClasses, _ order: [Int], _ prices: [Double], _ counts: [Int]) {
    self.classes = classes
    self.prices = prices
    for index in order {
      var left = min(counts[index], Int(clamping: classes.room / classes.sizes[index]))
      var amount = 1
      while left > 0 {
        lots.append(Lot(index: index, amount: min(amount, left)))
        left -= amount
        amount *= 2
      }
    }
  }

  func best() -> (worth: Double, content: [(index: Int, amount: Int)]) {
    let width = Int(classes.room) + 1
    var table = [Double](repeating: 0, count: width)
    var isTaken = [UInt64](repeating: 0, count: (width + 63) / 64 * lots.count)
    let words = (width + 63) / 64
    table.withUnsafeMutableBufferPointer { table in
      isTaken.withUnsafeMutableBufferPointer { isTaken in
        for (number, lot) in lots.enumerated() {
          let size = Int(classes.sizes[lot.index]) * lot.amount
          let price = prices[lot.index] * Double(lot.amount)
          guard size < width else { continue }
          var filled = width - 1
          while filled >= size {
            let value = table[filled - size] + price
            if value > table[filled] + 1e-12 {
              table[filled] = value
              isTaken[number * words + filled / 64] |= 1 << UInt64(filled % 64)
            }
            filled -= 1
          }
        }
      }
    }
    var amounts: [Int: Int] = [:]
    var filled = width - 1
    for (number, lot) in lots.enumerated().reversed() {
      guard isTaken[number * words + filled / 64] & (1 << UInt64(filled % 64)) != 0 else { continue }
      amounts[lot.index, default: 0] += lot.amount
      filled -= Int(classes.sizes[lot.index]) * lot.amount
    }
    return (table[width - 1], amounts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
  }
}
