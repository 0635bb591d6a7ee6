// SPDX-License-Identifier: GPL-3.0-or-later

/// Which items onto how many discs: one-dimensional bin packing with a fixed cost a bin.
///
/// Sizes, capacity and overhead are whole numbers of one unit, sectors of 2,048 bytes for discs. Which medium gives
/// the capacity is the caller's choice: a problem has one.
public struct PackingProblem: Sendable, Hashable {
  /// What must stay whole on one disc.
  public struct Item: Sendable, Hashable {
    /// Not negative.
    public var size: Int64
    /// With `.onePerGroup`, items of equal groups may share a disc; an item without one is a group of its own.
    public var group: Int?

    public init(size: Int64, group: Int? = nil) {
      self.size = size
      self.group = group
    }
  }

  /// What may share a disc.
  public enum Discs: Sendable, Hashable {
    /// Anything: as few discs as the method finds.
    case fill
    /// Only items of one group: as few discs for each group as the method finds.
    case onePerGroup
    /// Nothing: each item has its disc.
    case onePerItem
  }

  public var items: [Item]
  public var capacity: Int64
  /// What every disc needs before its first item.
  public var overhead: Int64
  public var discs: Discs

  public init(items: [Item], capacity: Int64, overhead: Int64 = 0, discs: Discs = .fill) {
    self.items = items
    self.capacity = capacity
    self.overhead = overhead
    self.discs = discs
  }

  /// What a disc has for its items, or nil where the overhead alone fills it.
  var room: Int64? {
    let (room, overflow) = capacity.subtractingReportingOverflow(max(0, overhead))
    return overflow || room < 0 ? nil : room
  }
}
