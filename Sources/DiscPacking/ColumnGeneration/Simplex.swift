// SPDX-License-Identifier: GPL-3.0-or-later

/// The linear program of bin packing, "as few patterns as cover the demand", with a dense inverse of its basis.
///
/// Rows are classes, columns patterns of cost 1 and one surplus of cost 0 a row (the class may be covered more than
/// once). Floating point: what it finds is a proposal, never a proof.
final class Simplex {
  let rows: Int
  let pool: PatternPool
  private let inverse: UnsafeMutablePointer<Double>
  private let direction: UnsafeMutablePointer<Double>
  /// The basic variable of each row: a pattern's number, or -(i + 1) for the surplus of row i.
  private(set) var basic: [Int]
  /// How much of each row's basic variable.
  private(set) var values: [Double]
  /// What a unit of each class costs: the duals.
  private(set) var prices: [Double]
  private let effort: Effort

  static let tolerance = 1e-9

  /// Begins with patterns of one class each, which the pool gets.
  init(_ classes: SizeClasses, _ pool: PatternPool, _ effort: Effort) {
    rows = classes.sizes.count
    self.pool = pool
    self.effort = effort
    inverse = .allocate(capacity: max(1, rows * rows))
    inverse.initialize(repeating: 0, count: max(1, rows * rows))
    direction = .allocate(capacity: max(1, rows))
    direction.initialize(repeating: 0, count: max(1, rows))
    basic = []
    values = []
    prices = [Double](repeating: 0, count: rows)
    for row in 0..<rows {
      let amount = max(1, min(classes.counts[row], Int(clamping: classes.room / classes.sizes[row])))
      let column = pool.add([(row, amount)]) ?? row
      basic.append(column)
      values.append(Double(classes.counts[row]) / Double(amount))
      inverse[row * rows + row] = 1 / Double(amount)
    }
    recomputePrices()
  }

  init(copying other: Simplex) {
    rows = other.rows
    pool = other.pool
    effort = other.effort
    inverse = .allocate(capacity: max(1, rows * rows))
    inverse.initialize(from: other.inverse, count: max(1, rows * rows))
    direction = .allocate(capacity: max(1, rows))
    direction.initialize(repeating: 0, count: max(1, rows))
    basic = other.basic
    values = other.values
    prices = other.prices
  }

  deinit {
    inverse.deallocate()
    direction.deallocate()
  }

  /// How many bins the program uses, in fractions.
  var objective: Double {
    var sum = 0.0
    for row in 0..<rows where basic[row] >= 0 { sum += values[row] }
    return sum
  }

  func recomputePrices() {
    for row in 0..<rows { prices[row] = 0 }
    for row in 0..<rows where basic[row] >= 0 {
      let line = inverse + row * rows
      for column in 0..<rows { prices[column] += line[column] }
    }
  }

  /// The worth of a pattern at the present prices: above 1 it is worth its bin.
  func worth(_ column: Int) -> Double {
    var sum = 0.0
    for entry in pool.range(column) { sum += pool.amounts[entry] * prices[Int(pool.classes[entry])] }
    return sum
  }

  /// The pattern of the pool that is worth most, if that is more than its bin and `counts` has its items.
  func bestOfPool(_ counts: [Int]) -> Int? {
    var best = 1 + 1e-7
    var chosen: Int?
    pool.withColumns { starts, classes, amounts in
      prices.withUnsafeBufferPointer { prices in
        for column in 0..<pool.count {
          var sum = 0.0
          for entry in Int(starts[column])..<Int(starts[column + 1]) {
            sum += amounts[entry] * prices[Int(classes[entry])]
          }
          if sum > best, pool.fits(column, counts) {
            best = sum
            chosen = column
          }
        }
      }
    }
    return chosen
  }

  /// Brings a pattern into the basis. False where numbers leave no pivot.
  func enter(pattern: Int) -> Bool {
    for row in 0..<rows {
      let line = inverse + row * rows
      var sum = 0.0
      for entry in pool.range(pattern) { sum += line[Int(pool.classes[entry])] * pool.amounts[entry] }
      direction[row] = sum
    }
    return pivotPrimal(entering: pattern, reducedCost: 1 - worth(pattern))
  }

  /// Brings in the surplus of the row whose price is most below nothing, if there is one.
  func enterSurplus() -> Bool? {
    var least = -Self.tolerance
    var chosen: Int?
    for row in 0..<rows where prices[row] < least {
      least = prices[row]
      chosen = row
    }
    guard let chosen else { return nil }
    for row in 0..<rows { direction[row] = -inverse[row * rows + chosen] }
    return pivotPrimal(entering: -(chosen + 1), reducedCost: least)
  }

  private func pivotPrimal(entering: Int, reducedCost: Double) -> Bool {
    var leaving: Int?
    var least = Double.infinity
    for row in 0..<rows where direction[row] > Self.tolerance {
      let ratio = max(0, values[row]) / direction[row]
      if ratio < least - 1e-12 || (ratio < least + 1e-12 && leaving.map { direction[row] > direction[$0] } ?? true) {
        least = min(ratio, least)
        leaving = row
      }
    }
    guard let leaving else { return false }
    pivot(row: leaving, entering: entering, reducedCost: reducedCost, step: least)
    return true
  }

  private func pivot(row leaving: Int, entering: Int, reducedCost: Double, step: Double) {
    effort.spend(pivotOfRows: rows)
    let pivotLine = inverse + leaving * rows
    let scale = 1 / direction[leaving]
    for column in 0..<rows { pivotLine[column] *= scale }
    for row in 0..<rows where row != leaving {
      let factor = direction[row]
      guard abs(factor) >= 1e-13 else { continue }
      let line = inverse + row * rows
      for column in 0..<rows { line[column] -= factor * pivotLine[column] }
      values[row] -= factor * step
      if abs(values[row]) < 1e-12 { values[row] = 0 }
    }
    values[leaving] = step
    basic[leaving] = entering
    for column in 0..<rows { prices[column] += reducedCost * pivotLine[column] }
  }

  /// Another demand: the values follow, and may fall below nothing until `restore`.
  func setDemand(_ counts: [Int]) {
    for row in 0..<rows {
      let line = inverse + row * rows
      var sum = 0.0
      for column in 0..<rows where counts[column] != 0 { sum += line[column] * Double(counts[column]) }
      values[row] = abs(sum) < 1e-11 ? 0 : sum
    }
  }

  /// Dual simplex over the pool's patterns that `counts` has the items of, until no value is below nothing.
  func restore(_ counts: [Int]) -> Bool {
    let usable = (0..<pool.count).filter { pool.fits($0, counts) }
    var guardCount = 4 * rows + 100
    while true {
      var least = -1e-9
      var leaving: Int?
      for row in 0..<rows where values[row] < least {
        least = values[row]
        leaving = row
      }
      guard let leaving else { return true }
      guardCount -= 1
      guard guardCount > 0, effort.rowOperations > 0, let (entering, ratio) = dualRatio(leaving, usable) else {
        return false
      }
      computeDirection(entering)
      guard direction[leaving] < -Self.tolerance else { return false }
      let step = values[leaving] / direction[leaving]
      pivot(row: leaving, entering: entering, reducedCost: ratio, step: step)
    }
  }

  private func computeDirection(_ entering: Int) {
    for row in 0..<rows {
      let line = inverse + row * rows
      if entering < 0 {
        direction[row] = -line[-entering - 1]
      } else {
        var sum = 0.0
        for entry in pool.range(entering) { sum += line[Int(pool.classes[entry])] * pool.amounts[entry] }
        direction[row] = sum
      }
    }
  }

  /// The variable that may enter for a row below nothing at the least cost, and its reduced cost.
  private func dualRatio(_ leaving: Int, _ usable: [Int]) -> (Int, Double)? {
    let line = inverse + leaving * rows
    var best = Double.infinity
    var slope = 0.0
    var chosen: (Int, Double)?
    func consider(_ variable: Int, _ alpha: Double, _ cost: Double) {
      guard alpha < -1e-7 else { return }
      let ratio = max(0, cost) / -alpha
      if ratio < best - 1e-12 || (ratio < best + 1e-12 && alpha < slope) {
        best = min(best, ratio)
        slope = alpha
        chosen = (variable, cost)
      }
    }
    for row in 0..<rows { consider(-(row + 1), -line[row], prices[row]) }
    pool.withColumns { starts, classes, amounts in
      prices.withUnsafeBufferPointer { prices in
        for column in usable {
          var alpha = 0.0
          var worth = 0.0
          for entry in Int(starts[column])..<Int(starts[column + 1]) {
            let index = Int(classes[entry])
            alpha += line[index] * amounts[entry]
            worth += prices[index] * amounts[entry]
          }
          consider(column, alpha, 1 - worth)
        }
      }
    }
    return chosen
  }
}

extension PatternPool {
  /// The columns as plain memory, for loops that run over all of them.
  func withColumns<Result>(
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    starts.withUnsafeBufferPointer { starts in
      classes.withUnsafeBufferPointer { classes in
        amounts.withUnsafeBufferPointer { amounts in body(starts, classes, amounts) }
      }
    }
  }
}
