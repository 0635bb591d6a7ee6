// SPDX-License-Identifier: GPL-3.0-or-later

/// Fills one bin as full as it can be: the search for the subset of least slack, larger items first.
struct BinFill {
  private let sizes: [Int64]
  // The classes that are left, packed densely for the search; all of one length.
  private var classes: [Int] = []
  private var dense: [Int64] = []
  private var left: [Int] = []
  /// What all that is left from a position on would fill.
  private var suffix: [Int64] = []
  private var chosen: [Int] = []
  private var best: [Int] = []

  init(sizes: [Int64]) { self.sizes = sizes }

  struct Outcome {
    /// Indices of classes, one for each item.
    var content: [Int]
    var slack: Int64
    var nodes: Int
  }

  /// The fullest bin from `counts` that holds `anchor`, or the best of the first `cap` nodes. Stops at a slack of at
  /// most `tolerance`. `anchor`'s count is at least 1 and its size at most the room.
  mutating func fill(
    room: Int64, counts: [Int], anchor: Int, cap: Int, tolerance: Int64
  ) -> Outcome {
    var slack = room - sizes[anchor]
    load(counts, anchor: anchor, slack: slack)
    chosen.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
    var bestSlack = slack
    var nodes = 0
    let count = dense.count
    var next = 0
    if bestSlack > tolerance {
      search: while true {
        if next < count, dense[next] > slack { next = firstFitting(slack, from: next) }
        while next < count, left[next] == 0 { next += 1 }
        if next < count, slack - suffix[next] < bestSlack {
          left[next] -= 1
          chosen.append(next)
          slack -= dense[next]
          nodes += 1
          if slack < bestSlack {
            bestSlack = slack
            best = chosen
            if slack <= tolerance { break search }
          }
          if nodes >= cap { break search }
        } else {
          guard let last = chosen.popLast() else { break search }
          left[last] += 1
          slack += dense[last]
          next = last + 1
        }
      }
    }
    return Outcome(content: [anchor] + best.map { classes[$0] }, slack: bestSlack, nodes: nodes + 1)
  }

  private mutating func load(_ counts: [Int], anchor: Int, slack: Int64) {
    classes.removeAll(keepingCapacity: true)
    dense.removeAll(keepingCapacity: true)
    left.removeAll(keepingCapacity: true)
    for index in sizes.indices where sizes[index] <= slack {
      let available = index == anchor ? counts[index] - 1 : counts[index]
      guard available > 0 else { continue }
      classes.append(index)
      dense.append(sizes[index])
      left.append(available)
    }
    suffix = [Int64](repeating: 0, count: dense.count + 1)
    for index in dense.indices.reversed() {
      // No more than the slack counts, so nothing overflows.
      let (product, overflow) = dense[index].multipliedReportingOverflow(by: Int64(left[index]))
      let (sum, carry) = suffix[index + 1].addingReportingOverflow(product)
      suffix[index] = overflow || carry ? Int64.max / 2 : min(sum, Int64.max / 2)
    }
  }

  private func firstFitting(_ slack: Int64, from start: Int) -> Int {
    var low = start
    var high = dense.count
    while low < high {
      let middle = (low + high) / 2
      if dense[middle] <= slack { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
