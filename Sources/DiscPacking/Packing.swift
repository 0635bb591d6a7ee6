// SPDX-License-Identifier: GPL-3.0-or-later

extension PackingProblem {
  /// Packs by best fit, largest items first, and bounds the count from below by Martello and Toth's L2.
  ///
  /// The same problem gives the same solution. Items of equal size are taken in input order, so permuting the input
  /// changes nothing but which of them stands where. Time is n log n, but for a term of n times a small constant
  /// (`ResidualIndex`).
  public func solved() -> PackingSolution {
    var fitting: [Int] = []
    var misfits: [Int] = []
    for (index, item) in items.enumerated() {
      if let room, item.size >= 0, item.size <= room { fitting.append(index) } else { misfits.append(index) }
    }
    var bins: [[Int]] = []
    var lowerBound = 0
    if let room {
      for part in parts(of: fitting) {
        let largestFirst = part.sorted { a, b in
          items[a].size != items[b].size ? items[a].size > items[b].size : a < b
        }
        let sizes = largestFirst.map { items[$0].size }
        lowerBound += LowerBound.l2(ofSizes: sizes, room: room)
        bins += BestFitDecreasing.bins(ofSizes: sizes, room: room).map { bin in
          bin.map { largestFirst[$0] }.sorted()
        }
      }
    }
    bins.sort { a, b in (a.first ?? 0) < (b.first ?? 0) }
    let status: PackingSolution.Status =
      !misfits.isEmpty ? .infeasible(misfits) : bins.count == lowerBound ? .optimal : .feasible
    return PackingSolution(bins: bins, lowerBound: lowerBound, status: status)
  }

  /// The sets of items that may share bins, each in input order.
  private func parts(of indices: [Int]) -> [[Int]] {
    switch discs {
    case .fill:
      return indices.isEmpty ? [] : [indices]
    case .onePerItem:
      return indices.map { [$0] }
    case .onePerGroup:
      var parts: [[Int]] = []
      var partOfGroup: [Int: Int] = [:]
      for index in indices {
        guard let group = items[index].group else {
          parts.append([index])
          continue
        }
        if let part = partOfGroup[group] {
          parts[part].append(index)
        } else {
          partOfGroup[group] = parts.count
          parts.append([index])
        }
      }
      return parts
    }
  }
}
