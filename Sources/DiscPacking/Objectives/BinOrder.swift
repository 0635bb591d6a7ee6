// SPDX-License-Identifier: GPL-3.0-or-later

/// Which bin stands where: pinned ones at their numbers, and then so that bins of one group are neighbours, the
/// group's earlier items first.
struct BinOrder {
  private let problem: PackingProblem
  private let draft: PackingDraft
  private let bins: [OpenBin]
  /// Items pinned to a bin that does not exist, because there are not enough items to open so many.
  let misplaced: [Int]

  init(_ problem: PackingProblem, _ draft: PackingDraft) {
    self.problem = problem
    self.draft = draft
    bins = draft.bins.filter { ($0.number ?? 0) < draft.bins.count }
    misplaced = draft.bins.filter { ($0.number ?? 0) >= draft.bins.count }.flatMap { bin in
      bin.units.flatMap { draft.units[$0].items }
    }
  }

  func sorted() -> [OpenBin] {
    var places = [OpenBin?](repeating: nil, count: bins.count)
    var others: [OpenBin] = []
    for bin in chained() {
      if let number = bin.number, number < places.count { places[number] = bin } else { others.append(bin) }
    }
    others.reverse()
    for index in places.indices where places[index] == nil { places[index] = others.popLast() }
    return places.compactMap { $0 }
  }

  /// From the bin of the first item on, each time the bin that shares a group with the last one, else the next by
  /// its first item.
  private func chained() -> [OpenBin] {
    let firstItems = bins.map { bin in bin.units.compactMap { draft.units[$0].items.first }.min() ?? 0 }
    let byFirst = bins.indices.sorted { firstItems[$0] < firstItems[$1] }
    let groups = bins.map { bin -> Set<Int> in
      Set(bin.units.flatMap { draft.units[$0].items }.compactMap { problem.items[$0].group })
    }
    var binsOfGroup: [Int: [Int]] = [:]
    for index in byFirst { for group in groups[index] { binsOfGroup[group, default: []].append(index) } }
    var isUsed = [Bool](repeating: false, count: bins.count)
    var chain: [Int] = []
    for start in byFirst {
      while !isUsed[start] {
        var next: Int? = firstOfChain(start, groups, binsOfGroup, isUsed)
        while let current = next {
          isUsed[current] = true
          chain.append(current)
          next = neighbour(of: current, groups, binsOfGroup, isUsed)
        }
      }
    }
    return chain.map { bins[$0] }
  }

  /// The bin not yet used that shares a group with this one, the earliest in the group's order.
  private func neighbour(
    of current: Int, _ groups: [Set<Int>], _ binsOfGroup: [Int: [Int]], _ isUsed: [Bool]
  ) -> Int? {
    var nearest: (bin: Int, order: Double)?
    for group in groups[current].sorted() {
      for bin in binsOfGroup[group] ?? [] where !isUsed[bin] {
        let order = mean(group, bin)
        if nearest.map({ order < $0.order }) ?? true { nearest = (bin, order) }
      }
    }
    return nearest?.bin
  }

  /// A chain of two begins with the bin that has the group's earlier items.
  private func firstOfChain(_ start: Int, _ groups: [Set<Int>], _ binsOfGroup: [Int: [Int]], _ isUsed: [Bool]) -> Int {
    guard let group = groups[start].filter({ (binsOfGroup[$0]?.count ?? 0) > 1 }).min() else { return start }
    let candidates = (binsOfGroup[group] ?? []).filter { !isUsed[$0] }
    return candidates.min { a, b in
      let (x, y) = (mean(group, a), mean(group, b))
      return x != y ? x < y : a < b
    } ?? start
  }

  /// Where in its order a group's part in a bin lies.
  private func mean(_ group: Int, _ bin: Int) -> Double {
    let orders = bins[bin].units.flatMap { draft.units[$0].items }.filter { problem.items[$0].group == group }
      .map { Double(problem.items[$0].order) }
    return orders.isEmpty ? 0 : orders.reduce(0, +) / Double(orders.count)
  }
}
