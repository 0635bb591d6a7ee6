// SPDX-License-Identifier: GPL-3.0-or-later

/// Which bin stands where in the solution.
struct BinOrder {
  private let bins: [(bin: PackingSolution.Bin, number: Int?)]
  /// Items pinned to a bin that does not exist, because there are not enough items to open so many.
  let misplaced: [Int]

  init(_ problem: PackingProblem, _ units: [PackingUnit], _ bins: [OpenBin]) {
    let free = bins.filter { ($0.number ?? 0) < bins.count }
    self.bins = free.map { bin in
      (.init(medium: bin.medium, items: bin.units.flatMap { units[$0].items }.sorted()), bin.number)
    }
    misplaced = bins.filter { ($0.number ?? 0) >= bins.count }.flatMap { bin in bin.units.flatMap { units[$0].items } }
  }

  func sorted() -> [PackingSolution.Bin] {
    var places = [PackingSolution.Bin?](repeating: nil, count: bins.count)
    for (bin, number) in bins { if let number, number < places.count { places[number] = bin } }
    var others = bins.filter { $0.number == nil }.map(\.bin).sorted { ($0.items.first ?? 0) < ($1.items.first ?? 0) }
    others.reverse()
    for index in places.indices where places[index] == nil { places[index] = others.popLast() }
    return places.compactMap { $0 }
  }
}

extension PackingProblem {
  /// How many groups have items in more than one of these bins.
  func splitGroups(in bins: [PackingSolution.Bin]) -> Int {
    var firstBin: [Int: Int] = [:]
    var split: Set<Int> = []
    for (number, bin) in bins.enumerated() {
      for item in bin.items {
        guard let group = items[item].group else { continue }
        if let first = firstBin[group], first != number { split.insert(group) }
        firstBin[group] = firstBin[group] ?? number
      }
    }
    return split.count
  }
}
