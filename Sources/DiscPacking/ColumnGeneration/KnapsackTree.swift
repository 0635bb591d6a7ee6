// SPDX-License-Identifier: GPL-3.0-or-later

/// Depth-first branch and bound for the bounded knapsack, best worth for its size first.
struct KnapsackTree {
  private(set) var nodes = 0
  /// The most that a pattern is worth, of those seen.
  private(set) var worth = 0.0
  private(set) var isComplete = true
  /// Patterns worth more than a bin, each better than the one before; the last few.
  private(set) var found: [[(index: Int, amount: Int)]] = []

  private let order: [Int]
  private let prices: [Double]
  private let sizes: [Int64]
  private let most: [Int]
  /// The least size from a position on.
  private let least: [Int64]
  private let room: Int64
  private let cap: Int

  init(_ classes: SizeClasses, _ order: [Int], _ prices: [Double], _ counts: [Int], cap: Int) {
    self.order = order
    self.prices = order.map { prices[$0] }
    sizes = order.map { classes.sizes[$0] }
    most = order.map { counts[$0] }
    room = classes.room
    self.cap = cap
    var least = [Int64](repeating: Int64.max, count: order.count + 1)
    for position in order.indices.reversed() {
      least[position] = min(least[position + 1], classes.sizes[order[position]])
    }
    self.least = least
  }

  mutating func search() {
    let count = order.count
    let ratios = zip(prices, sizes).map { $0 / Double($1) }
    var taken = [Int](repeating: 0, count: count)
    var path: [Int] = []
    var left = room
    var value = 0.0
    var position = 0
    while true {
      while position < count, left >= least[position] {
        if value + ratios[position] * Double(left) <= worth + 1e-9 { break }
        if sizes[position] <= left {
          let amount = min(most[position], Int(clamping: left / sizes[position]))
          taken[position] = amount
          path.append(position)
          left -= Int64(amount) * sizes[position]
          value += Double(amount) * prices[position]
          nodes += 1
        }
        position += 1
      }
      if value > worth + 1e-9 {
        worth = value
        if value > 1 + 1e-7 { keep(path, taken) }
      }
      guard nodes < cap else {
        isComplete = false
        return
      }
      var isBack = false
      while let last = path.last {
        taken[last] -= 1
        left += sizes[last]
        value -= prices[last]
        let bound = last + 1 < count ? ratios[last + 1] * Double(left) : 0
        if value + bound > worth + 1e-9, last + 1 < count {
          if taken[last] == 0 { path.removeLast() }
          position = last + 1
          isBack = true
          break
        }
        left += Int64(taken[last]) * sizes[last]
        value -= Double(taken[last]) * prices[last]
        taken[last] = 0
        path.removeLast()
      }
      nodes += 1
      if !isBack { return }
      if path.isEmpty { value = 0 }
    }
  }

  private mutating func keep(_ path: [Int], _ taken: [Int]) {
    if found.count >= 4 { found.removeFirst() }
    found.append(path.map { (order[$0], taken[$0]) }.sorted { $0.0 < $1.0 })
  }
}
