// SPDX-License-Identifier: GPL-3.0-or-later

/// Why no packing has fewer bins, so that a stranger can check it with whole numbers alone (`isValid(for:)`).
public struct PackingCertificate: Sendable, Hashable {
  /// A function of an item that no bin's content can exceed in sum, told so that it can be computed again.
  ///
  /// Its sizes are of units, the sets of items that must share a bin; "room" is the largest that a bin of the problem
  /// has. Both are divided by the greatest common divisor of the part's sizes, the room rounded down.
  public enum Argument: Sendable, Hashable {
    /// The sizes, against the room.
    case volume
    /// 1 for each item of more than half the room, against 1.
    case halves
    /// Martello and Toth's L2: the room for sizes above room - k, nothing for sizes below k, else the size; against
    /// the room. k is at most half the room.
    case threshold(Int64)
    /// Fekete and Schepers: after `threshold(k)`, steps of room / (q + 1); against q times the room.
    case staircase(k: Int64, q: Int64)
    /// A price for each size (larger sizes first), against `perBin`, which no bin's content reaches beyond: an integer
    /// knapsack that was searched to its end.
    case prices([Price], perBin: Int64)
    /// The sizes, but for those listed with a price, against the room. Up to half the room a price is at most the size;
    /// above, it may be more by as much as nothing that fits beside the item has in prices.
    case beside([Price])
    /// 1 for each item, against `itemsPerBin`.
    case count
    /// Items of which no two share a bin: each needs its own.
    case apart
    /// The largest bins at hand, one after the other, until their rooms hold the volume.
    case media
  }

  public struct Price: Sendable, Hashable {
    public var size: Int64
    public var price: Int64

    public init(size: Int64, price: Int64) {
      self.size = size
      self.price = price
    }
  }

  /// Items that share no bin with those of other parts.
  public struct Part: Sendable, Hashable {
    /// Indices into the problem's items.
    public var items: [Int]
    /// The items need this many bins at least.
    public var bound: Int
    public var argument: Argument
  }

  public var parts: [Part]
  /// The highest number of a bin to which an item is pinned, counted from 1; 0 where none is.
  public var pinnedBins: Int

  /// The parts' bounds together, or what the pins demand.
  public var lowerBound: Int { max(pinnedBins, parts.reduce(0) { $0 + $1.bound }) }
}
