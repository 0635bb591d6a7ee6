// SPDX-License-Identifier: GPL-3.0-or-later

/// Which items onto which bins, and what is wanted of them, as plain values.
///
/// Sizes, capacities and overheads are whole numbers of one unit (sectors of 2,048 bytes for discs; bytes will do).
/// Objectives, each held while the next is sought: no item over capacity and no rule broken; fewest bins; as many bins
/// as can be on cheaper media; fewest groups split over bins; a split group's items in order on neighbouring bins;
/// then `balance`.
public struct PackingProblem: Sendable, Hashable {
  /// What must stay whole in one bin.
  public struct Item: Sendable, Hashable {
    /// Not negative.
    public var size: Int64
    /// Items of equal groups (exams of one subject) are kept in one bin as far as the count of bins allows.
    public var group: Int?
    /// The item's place within its group, such as a date: only which is smaller counts.
    public var order: Int64
    /// Items of unequal compartments never share a bin; nil is a compartment too. "One disc per subject" gives each
    /// subject a compartment, "one disc per exam" each item.
    public var compartment: Int?
    /// The item's bin in the solution, from 0. The solution has at least that many bins.
    public var bin: Int?

    public init(size: Int64, group: Int? = nil, order: Int64 = 0, compartment: Int? = nil, bin: Int? = nil) {
      self.size = size
      self.group = group
      self.order = order
      self.compartment = compartment
      self.bin = bin
    }
  }

  /// A kind of bin.
  public struct Medium: Sendable, Hashable {
    public var capacity: Int64
    /// What every bin needs before its first item, a reserve included.
    public var overhead: Int64
    /// How many there are; nil is as many as needed.
    public var available: Int?

    public init(capacity: Int64, overhead: Int64 = 0, available: Int? = nil) {
      self.capacity = capacity
      self.overhead = overhead
      self.available = available
    }

    /// What a bin has for its items, or nil where the overhead alone is more than it holds.
    public var room: Int64? {
      let (room, overflow) = capacity.subtractingReportingOverflow(max(0, overhead))
      return overflow || room < 0 ? nil : room
    }
  }

  public enum Balance: Sendable, Hashable {
    /// Bins as full as can be, the last one with the rest.
    case full
    /// Bins of a medium as equally full as can be.
    case even
  }

  public var items: [Item]
  /// The cheapest first.
  public var media: [Medium]
  /// Sets of items (indices into `items`) that share a bin. Sets with an item in common are one.
  public var together: [[Int]]
  /// Sets of items of which no two share a bin.
  public var apart: [[Int]]
  /// How many items a bin may have at most, for a label's room; nil is any number.
  public var itemsPerBin: Int?
  public var balance: Balance

  public init(
    items: [Item], media: [Medium], together: [[Int]] = [], apart: [[Int]] = [], itemsPerBin: Int? = nil,
    balance: Balance = .full
  ) {
    self.items = items
    self.media = media
    self.together = together
    self.apart = apart
    self.itemsPerBin = itemsPerBin
    self.balance = balance
  }
}
