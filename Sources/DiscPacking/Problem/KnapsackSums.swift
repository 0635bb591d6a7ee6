// SPDX-License-Identifier: GPL-3.0-or-later

/// The check's own knapsack: all pairs of size and price that a bin can hold and that no other pair beats (Nemhauser
/// and Ullmann, 1969), less those that cannot reach the limit any more.
struct KnapsackSums {
  struct Lot {
    var size: Int64
    var price: Int64
    var count: Int
  }

  let room: Int64
  let limit: Int64

  /// A list that grows longer than this is given up: nothing is proved then.
  private static let mostSums = 2_000_000

  private struct Sum {
    var size: Int64
    var price: Int64
  }

  /// Whether no choice of the lots that fits the room has a price above the limit; false also where there are too many
  /// sums to tell.
  func staysWithin(_ lots: [Lot]) -> Bool {
    let ordered = lots.sorted { a, b in
      let (x, y) = (Int128(a.price) * Int128(b.size), Int128(b.price) * Int128(a.size))
      return x != y ? x > y : a.size > b.size
    }
    var sums = [Sum(size: 0, price: 0)]
    for (position, lot) in ordered.enumerated() {
      guard lot.size > 0 else { return false }
      for _ in 0..<min(lot.count, Int(clamping: room / lot.size)) {
        guard let extended = merged(sums, lot) else { return false }
        sums = extended
      }
      guard position + 1 < ordered.count else { break }
      // What is left may fill the rest at the next lot's price for its size, at the best.
      let next = ordered[position + 1]
      sums.removeAll { sum in
        Int128(sum.price) * Int128(next.size) + Int128(room - sum.size) * Int128(next.price)
          <= Int128(limit) * Int128(next.size)
      }
      if sums.isEmpty { return true }
    }
    return true
  }

  /// The sums with and without one more of the lot, by rising size and price; nil when one is above the limit, or when
  /// they become too many.
  private func merged(_ sums: [Sum], _ lot: Lot) -> [Sum]? {
    var result: [Sum] = []
    result.reserveCapacity(sums.count * 2)
    var plain = 0
    var more = 0
    func append(_ sum: Sum) {
      if let last = result.last, last.price >= sum.price { return }
      if let last = result.last, last.size == sum.size { result.removeLast() }
      result.append(sum)
    }
    while plain < sums.count || more < sums.count {
      if more >= sums.count || (plain < sums.count && sums[plain].size - sums[more].size <= lot.size) {
        append(sums[plain])
        plain += 1
      } else {
        let last = sums[more]
        more += 1
        guard last.size <= room - lot.size else { continue }
        guard lot.price <= limit - last.price else { return nil }
        append(Sum(size: last.size + lot.size, price: last.price + lot.price))
      }
    }
    return result.count <= Self.mostSums ? result : nil
  }
}
