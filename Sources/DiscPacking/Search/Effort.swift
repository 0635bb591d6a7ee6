// SPDX-License-Identifier: GPL-3.0-or-later

/// What is left of the budget, shared by all searches for one problem.
final class Effort {
  private(set) var nodes: Int
  /// In row operations: a pivot of m rows takes m * m of them.
  private(set) var rowOperations: Int

  init(_ options: PackingOptions) {
    nodes = max(0, options.nodes)
    rowOperations = max(0, options.pivots).multipliedReportingOverflow(by: 10_000).partialValue
  }

  var isSpent: Bool { nodes <= 0 || rowOperations <= 0 }

  func spend(nodes count: Int) { nodes -= count }
  func spend(pivotOfRows rows: Int) { rowOperations -= rows * rows }
}
