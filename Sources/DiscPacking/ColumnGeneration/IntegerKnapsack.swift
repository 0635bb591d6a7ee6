// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether no bin's content exceeds a sum of whole prices: branch and bound, else a table, each to its end or no
/// answer. Whole numbers only.
struct IntegerKnapsack {
  private let sizes: [Int64]
  private let prices: [Int64]
  private let most: [Int]
  private let room: Int64

  /// A room of more than 40 bits is shortened together with the sizes, each rounded down: what fitted fits still, so
  /// the answer "stays within" remains true.
  init(_ classes: SizeClasses, prices: [Int64]) {
    var shift: Int64 = 0
    while classes.room >> shift >= 1 << 40 { shift += 1 }
    let order = classes.sizes.indices.filter { prices[$0] > 0 }.sorted { a, b in
      let (x, y) = (Int128(prices[a]) * Int128(classes.sizes[b]), Int128(prices[b]) * Int128(classes.sizes[a]))
      return x != y ? x > y : a < b
    }
    sizes = order.map { classes.sizes[$0] >> shift }
    self.prices = order.map { prices[$0] }
    most = order.map { index in
      min(classes.counts[index], Int(clamping: classes.room / classes.sizes[index]))
    }
    room = classes.room >> shift
  }

  func staysWithin(_ limit: Int64, effort: Effort) -> Bool {
    let (cells, overflow) = Int(clamping: room).multipliedReportingOverflow(by: sizes.count)
    let isTabular = !overflow && cells <= 80_000_000
    if let answer = searched(limit, cap: isTabular ? cells / 4 + 10_000 : 20_000_000, effort) { return answer }
    if isTabular { return tabulated(sizes, room: room, effort) <= limit }
    // A coarser capacity, sizes rounded down: it may say too much, never too little.
    var shift: Int64 = 0
    while room >> shift > 60_000 { shift += 1 }
    return tabulated(sizes.map { $0 >> shift }, room: room >> shift, effort) <= limit
  }

  /// Nil when the nodes did not suffice.
  private func searched(_ limit: Int64, cap: Int, _ effort: Effort) -> Bool? {
    guard !sizes.contains(0) else { return nil }
    var taken = [Int](repeating: 0, count: sizes.count)
    var path: [Int] = []
    var left = room
    var value: Int64 = 0
    var position = 0
    var nodes = 0
    defer { effort.spend(nodes: nodes) }
    while true {
      // Prices have 21 bits and the room 40: the product stays below 2^62.
      while position < sizes.count, value + prices[position] * left / sizes[position] > limit {
        if sizes[position] <= left {
          let amount = min(most[position], Int(left / sizes[position]))
          taken[position] = amount
          path.append(position)
          left -= Int64(amount) * sizes[position]
          value += Int64(amount) * prices[position]
          nodes += 1
          if value > limit { return false }
        }
        position += 1
      }
      nodes += 1
      guard nodes < cap else { return nil }
      // One less of the last taken; where even that leaves no hope, none of it.
      var isBack = false
      while let last = path.last {
        taken[last] -= 1
        left += sizes[last]
        value -= prices[last]
        if last + 1 < sizes.count, value + prices[last + 1] * left / sizes[last + 1] > limit {
          if taken[last] == 0 { path.removeLast() }
          position = last + 1
          isBack = true
          break
        }
        left += Int64(taken[last]) * sizes[last]
        value -= Int64(taken[last]) * prices[last]
        taken[last] = 0
        path.removeLast()
      }
      if !isBack { return true }
    }
  }

  /// The most that fits, by a table over the capacity.
  private func tabulated(_ sizes: [Int64], room: Int64, _ effort: Effort) -> Int64 {
    let width = Int(room) + 1
    effort.spend(nodes: width * sizes.count / 4)
    var table = [Int64](repeating: 0, count: width)
    table.withUnsafeMutableBufferPointer { table in
      for (position, size) in sizes.enumerated() {
        var left = most[position]
        var amount = 1
        while left > 0 {
          amount = min(amount, left)
          let (weight, overflow) = Int(size).multipliedReportingOverflow(by: amount)
          let price = prices[position] * Int64(amount)
          if !overflow, weight < width {
            var filled = width - 1
            while filled >= weight {
              table[filled] = max(table[filled], table[filled - weight] + price)
              filled -= 1
            }
          }
          left -= amount
          amount *= 2
        }
      }
    }
    return table[width - 1]
  }
}
