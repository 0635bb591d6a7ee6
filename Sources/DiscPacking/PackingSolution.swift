// SPDX-License-Identifier: GPL-3.0-or-later

/// Bins of items, and what is known of how good they are.
public struct PackingSolution: Sendable, Hashable {
  public enum Status: Sendable, Hashable {
    /// No packing needs fewer bins: their count equals `lowerBound`.
    case optimal
    /// All items are packed; between `lowerBound` and the count of bins lies what is not known.
    case feasible
    /// These items fit on no bin (or have a negative size), in input order; the bins hold all others.
    case infeasible([Int])
  }

  /// Indices into the problem's items: rising within a bin, and bins ordered by their first item.
  public var bins: [[Int]]
  /// No packing of the items that fit has fewer bins than this.
  public var lowerBound: Int
  public var status: Status
}
