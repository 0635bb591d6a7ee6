// SPDX-License-Identifier: GPL-3.0-or-later

/// A problem on its way to a solution: units, compartment by compartment, in bins of a stock of media.
struct PackingDraft {
  private let problem: PackingProblem
  private let options: PackingOptions
  var units: [PackingUnit]
  var bins: [OpenBin] = []
  var stock: MediaStock
  /// Items that fit in no bin or contradict a rule, or for which no bin is left.
  private(set) var misfits: [Int]
  private(set) var parts: [PackingCertificate.Part] = []

  init(_ problem: PackingProblem, _ options: PackingOptions) {
    self.problem = problem
    self.options = options
    let division = UnitDivision(problem)
    units = division.units
    misfits = division.misfits
    stock = MediaStock(problem.media)
    for compartment in compartments() { pack(compartment) }
    openPinnedBins()
  }

  /// The highest bin that an item is pinned to, counted from 1.
  var pinnedBins: Int { bins.compactMap(\.number).max().map { $0 + 1 } ?? 0 }

  /// Positions of units that may share bins, the largest unit first; of equal ones that of the earlier item.
  private func compartments() -> [[Int]] {
    var members: [Int?: [Int]] = [:]
    for (position, unit) in units.enumerated() { members[unit.compartment, default: []].append(position) }
    return members.values.map { positions in
      positions.sorted { a, b in units[a].size != units[b].size ? units[a].size > units[b].size : a < b }
    }.sorted { a, b in
      let (x, y) = (units[a[0]], units[b[0]])
      return x.size != y.size ? x.size > y.size : a[0] < b[0]
    }
  }

  private mutating func pack(_ positions: [Int]) {
    guard let largest = stock.largestFirst.first, let room = stock.rooms[largest] else { return }
    var result = BinPacker(sizes: positions.map { units[$0].size }, room: room).solve(options)
    let isRuled = problem.itemsPerBin != nil || stock.isLimited
    guard isRuled || positions.contains(where: { units[$0].bin != nil || !units[$0].apart.isEmpty }) else {
      parts.append(
        .init(items: positions.flatMap { units[$0].items }.sorted(), bound: result.bound, argument: result.argument))
      bins += result.bins.map { open($0.map { positions[$0] }, largest, room) }
      return
    }
    let ruled = RuledPacking(units: units, itemsPerBin: problem.itemsPerBin)
    let plain = result.bins.map { open($0.map { positions[$0] }, largest, room) }
    let opened = ruled.packed(positions, plain: plain, fewest: result.bound, stock: &stock)
    let packed = Set(opened.flatMap(\.units))
    let left = positions.filter { !packed.contains($0) }
    misfits = (misfits + left.flatMap { units[$0].items }).sorted()
    bins += opened
    let kept = positions.filter { packed.contains($0) }
    if !left.isEmpty {
      (result.bound, result.argument) = LowerBound.best(ofSizes: kept.map { units[$0].size }, room: room)
    }
    parts.append(RuledBound(problem, units, kept, plain: result).best())
  }

  private func open(_ positions: [Int], _ medium: Int, _ room: Int64) -> OpenBin {
    var bin = OpenBin(medium: medium, room: room)
    for position in positions { bin.add(position, units[position]) }
    return bin
  }

  /// A pin to bin 5 asks for six bins: where there are fewer, units that share one get bins of their own.
  private mutating func openPinnedBins() {
    while bins.count < pinnedBins {
      guard
        let crowded = bins.indices.filter({ bins[$0].units.count > 1 })
          .min(by: { bins[$0].residual < bins[$1].residual }),
        let moved = bins[crowded].units.last(where: { units[$0].bin == nil }),
        let medium = stock.largest(holding: units[moved].size)
      else { return }
      bins[crowded].remove(moved, units[moved])
      stock.take(medium)
      bins.append(open([moved], medium, stock.rooms[medium] ?? 0))
    }
  }

  /// Puts a bin onto the cheapest medium at hand that holds its content.
  mutating func makeCheaper(_ index: Int) {
    let bin = bins[index]
    guard let room = stock.rooms[bin.medium],
      let cheaper = stock.cheapest(holding: room - bin.residual, below: bin.medium), let smaller = stock.rooms[cheaper]
    else { return }
    stock.giveBack(bin.medium)
    stock.take(cheaper)
    bins[index].medium = cheaper
    bins[index].residual -= room - smaller
  }

  /// How many groups have items in more than one bin.
  func splitGroups(_ problem: PackingProblem) -> Int {
    var firstBin: [Int: Int] = [:]
    var split: Set<Int> = []
    for (number, bin) in bins.enumerated() {
      for item in bin.units.flatMap({ units[$0].items }) {
        guard let group = problem.items[item].group else { continue }
        if let first = firstBin[group], first != number { split.insert(group) }
        firstBin[group] = firstBin[group] ?? number
      }
    }
    return split.count
  }
}
