// SPDX-License-Identifier: GPL-3.0-or-later

/// The pattern that is worth most at given prices: a bounded knapsack (Gilmore and Gomory, 1961), by branch and bound,
/// and where that takes too long by a table over the capacity.
struct Pricing {
  let classes: SizeClasses
  /// Tables of at most this many cells are made.
  private static let largestTable = 40_000_000

  struct Outcome {
    /// Contents worth more than a bin, the best last.
    var contents: [[(index: Int, amount: Int)]]
    var worth: Double
    /// Whether nothing is worth more than `worth`.
    var isComplete: Bool
  }

  func best(_ prices: [Double], counts: [Int], effort: Effort) -> Outcome {
    let order = classes.sizes.indices.filter { counts[$0] > 0 && prices[$0] > 1e-9 }.sorted { a, b in
      let (x, y) = (prices[a] * Double(classes.sizes[b]), prices[b] * Double(classes.sizes[a]))
      return x != y ? x > y : a < b
    }
    let cells = Int(clamping: classes.room).multipliedReportingOverflow(by: max(1, order.count))
    let table = !cells.overflow && cells.partialValue <= Self.largestTable ? cells.partialValue : nil
    let cap = table.map { $0 / 8 + 2000 } ?? 4_000_000
    var tree = KnapsackTree(classes, order, prices, counts, cap: min(cap, effort.nodes))
    tree.search()
    effort.spend(nodes: tree.nodes)
    var outcome = Outcome(contents: tree.found, worth: tree.worth, isComplete: tree.isComplete)
    if !tree.isComplete, tree.worth <= 1 + 1e-7, let table, effort.nodes > table / 4 {
      effort.spend(nodes: table / 4)
      let (worth, content) = KnapsackTable(classes, order, prices, counts).best()
      outcome = Outcome(contents: worth > 1 + 1e-7 ? [content] : [], worth: worth, isComplete: true)
    }
    return outcome
  }
}
