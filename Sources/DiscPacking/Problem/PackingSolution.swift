// SPDX-License-Identifier: GPL-3.0-or-later

/// Bins of items, and what is known of how good they are.
public struct PackingSolution: Sendable, Hashable {
  public struct Bin: Sendable, Hashable {
    /// Index into the problem's media.
    public var medium: Int
    /// Indices into the problem's items, rising.
    public var items: [Int]

    public init(medium: Int, items: [Int]) {
      self.medium = medium
      self.items = items
    }
  }

  public enum Status: Sendable, Hashable {
    /// No packing needs fewer bins: their count equals `lowerBound`, and the certificate carries it.
    case optimal
    /// All items are packed, with this many bins more than the lower bound: what lies between is not known.
    case feasible(gap: Int)
    /// These items fit in no bin, or in none of those at hand, or contradict a rule; in input order. The bins hold all
    /// others.
    case infeasible([Int])
  }

  /// With a pinned item, the bin of its number is at that place. Others stand so that bins that share a group are
  /// neighbours, in the groups' order, and otherwise by their first item.
  public var bins: [Bin]
  /// No packing of the items that were packed has fewer bins than this.
  public var lowerBound: Int
  public var status: Status
  /// What proves the lower bound.
  public var certificate: PackingCertificate
  /// How many groups have items in more than one bin.
  public var splitGroups: Int
}
