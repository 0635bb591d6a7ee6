// SPDX-License-Identifier: GPL-3.0-or-later

/// The problem's items joined to units, without those that no bin can hold.
struct UnitDivision {
  private(set) var units: [PackingUnit] = []
  /// Items that fit in no bin or contradict a rule.
  private(set) var misfits: [Int] = []

  init(_ problem: PackingProblem) {
    let items = problem.items
    var sets = DisjointSets(count: items.count)
    for set in problem.together {
      let known = set.filter { items.indices.contains($0) }
      for item in known.dropFirst() { sets.join(known[0], item) }
    }
    var firstPinned: [Int: Int] = [:]
    for (index, item) in items.enumerated() {
      guard let bin = item.bin else { continue }
      sets.join(firstPinned[bin] ?? index, index)
      firstPinned[bin] = firstPinned[bin] ?? index
    }
    var apart: [Int: [Int]] = [:]
    for (number, set) in problem.apart.enumerated() {
      for item in Set(set) where items.indices.contains(item) { apart[item, default: []].append(number) }
    }
    var members: [Int: [Int]] = [:]
    var roots: [Int] = []
    for index in items.indices {
      let root = sets.root(of: index)
      if members[root] == nil { roots.append(root) }
      members[root, default: []].append(index)
    }
    let room = problem.media.compactMap(\.room).max() ?? -1
    for root in roots {
      let indices = members[root] ?? []
      if let unit = Self.unit(of: indices, problem, apart, room: room) {
        units.append(unit)
      } else {
        // What fails as a whole may still fit one by one, but that is not what was asked.
        misfits += indices
      }
    }
    misfits.sort()
  }

  private static func unit(
    of indices: [Int], _ problem: PackingProblem, _ apart: [Int: [Int]], room: Int64
  ) -> PackingUnit? {
    guard let first = indices.first else { return nil }
    var unit = PackingUnit(items: indices, size: 0, compartment: problem.items[first].compartment)
    for index in indices {
      let item = problem.items[index]
      let (size, overflow) = unit.size.addingReportingOverflow(item.size)
      guard item.size >= 0, !overflow, size <= room, item.compartment == unit.compartment else { return nil }
      unit.size = size
      if let bin = item.bin {
        guard bin >= 0, bin < problem.items.count, unit.bin == nil || unit.bin == bin else { return nil }
        unit.bin = bin
      }
      unit.apart += apart[index] ?? []
    }
    unit.apart.sort()
    for (one, next) in zip(unit.apart, unit.apart.dropFirst()) where one == next { return nil }
    if let most = problem.itemsPerBin, indices.count > most { return nil }
    return unit
  }
}
