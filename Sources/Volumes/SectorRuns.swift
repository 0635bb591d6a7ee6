// SPDX-License-Identifier: GPL-3.0-or-later

/// Sectors of an image as runs, neighbours joined.
public struct SectorRuns: Sendable, Hashable {
  /// In their order; no two touch.
  public private(set) var runs: [Range<Int64>] = []

  public init() {}

  public var isEmpty: Bool { runs.isEmpty }
  public var count: Int64 { runs.reduce(0) { $0 + Int64($1.count) } }

  /// Adds a sector that is not before the last one.
  public mutating func add(_ sector: Int64) {
    if let last = runs.last, last.contains(sector) { return }
    if let last = runs.last, last.upperBound == sector {
      runs[runs.count - 1] = last.lowerBound..<sector + 1
    } else {
      runs.append(sector..<sector + 1)
    }
  }

  /// Whether one of them lies in the range.
  public func overlaps(_ range: Range<Int64>) -> Bool {
    // Runs are sorted: the first one that ends behind the range's start decides.
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].overlaps(range)
  }
}
