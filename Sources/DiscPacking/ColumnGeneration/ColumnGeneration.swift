// SPDX-License-Identifier: GPL-3.0-or-later

/// Gilmore and Gomory's column generation (1961): the linear program over a pool of patterns, to which the knapsack
/// adds the ones that are worth more than a bin.
struct ColumnGeneration {
  let classes: SizeClasses
  let pricing: Pricing
  let effort: Effort

  init(_ classes: SizeClasses, _ effort: Effort) {
    self.classes = classes
    self.effort = effort
    pricing = Pricing(classes: classes)
  }

  enum End {
    /// No pattern is worth more than a bin: the program is solved.
    case converged
    /// As few bins as were asked for, in fractions, or no hope of as few.
    case settled
    /// The budget is spent, or numbers failed.
    case cutOff
  }

  /// Solves for `counts`. Ends early once `target` bins are enough in fractions; `bound` gets the best of Farley's
  /// bounds (1990), floating point.
  func solve(_ program: Simplex, counts: [Int], target: Int?, bound: inout Double) -> End {
    bound = 0
    var iterations = 0
    while effort.rowOperations > 0, effort.nodes > 0 {
      iterations += 1
      if iterations % 200 == 0 { program.recomputePrices() }
      if let entered = program.enterSurplus() {
        guard entered else { return .cutOff }
        continue
      }
      if let target, program.objective <= Double(target) + 1e-7 { return .settled }
      effort.spend(nodes: program.pool.count / 2)
      if let column = program.bestOfPool(counts) {
        guard program.enter(pattern: column) else { return .cutOff }
        continue
      }
      let outcome = pricing.best(program.prices, counts: counts, effort: effort)
      if outcome.isComplete {
        var sum = 0.0
        for index in counts.indices { sum += program.prices[index] * Double(counts[index]) }
        bound = max(bound, sum / max(1, outcome.worth))
        if outcome.worth <= 1 + 1e-7 { return .converged }
        if (bound - 1e-6).rounded(.up) >= (program.objective - 1e-6).rounded(.up) { return .settled }
        if let target, bound > Double(target) + 1e-5 { return .settled }
      }
      var isNew = false
      for content in outcome.contents where program.pool.add(content) != nil { isNew = true }
      guard isNew else { return .cutOff }
    }
    return .cutOff
  }
}
