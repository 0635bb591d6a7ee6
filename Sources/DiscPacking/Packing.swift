// SPDX-License-Identifier: GPL-3.0-or-later

extension PackingProblem {
  /// Solves within the budget. The same problem has the same solution on every machine; items that are alike are
  /// taken in input order, so permuting the input changes nothing but which of them stands where.
  public func solved(_ options: PackingOptions = .standard) -> PackingSolution {
    var packing = WholePacking(self, options)
    return packing.solve()
  }
}
