// SPDX-License-Identifier: GPL-3.0-or-later

/// Bin contents as columns of a linear program: how many items of which class.
final class PatternPool {
  private(set) var starts: [Int32] = [0]
  private(set) var classes: [Int32] = []
  private(set) var amounts: [Double] = []
  private var known: Set<[Int32]> = []

  var count: Int { starts.count - 1 }

  /// A content as pairs of class and amount, classes rising. The column's number, or nil where it is there already.
  @discardableResult
  func add(_ content: [(index: Int, amount: Int)]) -> Int? {
    var key: [Int32] = []
    for (index, amount) in content {
      key.append(Int32(index))
      key.append(Int32(clamping: amount))
    }
    guard known.insert(key).inserted else { return nil }
    for (index, amount) in content {
      classes.append(Int32(index))
      amounts.append(Double(amount))
    }
    starts.append(Int32(classes.count))
    return count - 1
  }

  /// One index for each item.
  @discardableResult
  func add(_ content: SizeClasses.Content) -> Int? {
    var pairs: [(index: Int, amount: Int)] = []
    for index in content.sorted() {
      if pairs.last?.index == index {
        pairs[pairs.count - 1].amount += 1
      } else {
        pairs.append((index, 1))
      }
    }
    return add(pairs)
  }

  func range(_ column: Int) -> Range<Int> { Int(starts[column])..<Int(starts[column + 1]) }

  func content(_ column: Int) -> [(index: Int, amount: Int)] {
    range(column).map { (Int(classes[$0]), Int(amounts[$0])) }
  }

  /// Whether no more of any class is in it than there is.
  func fits(_ column: Int, _ counts: [Int]) -> Bool {
    for entry in range(column) where Int(amounts[entry]) > counts[Int(classes[entry])] { return false }
    return true
  }
}
