// SPDX-License-Identifier: GPL-3.0-or-later

/// A problem on its way to a solution: units, compartment by compartment, onto bins of a stock of media.
struct WholePacking {
  private let problem: PackingProblem
  private let options: PackingOptions
  private let division: UnitDivision
  private var units: [PackingUnit] { division.units }
  private var stock: MediaStock
  private var bins: [OpenBin] = []
  private var parts: [PackingCertificate.Part] = []
  private var unpacked: [Int] = []

  init(_ problem: PackingProblem, _ options: PackingOptions) {
    self.problem = problem
    self.options = options
    division = UnitDivision(problem)
    stock = MediaStock(problem.media)
  }

  mutating func solve() -> PackingSolution {
    for compartment in compartments() { pack(compartment) }
    openPinnedBins()
    for index in bins.indices { makeCheaper(index) }
    let order = BinOrder(problem, units, bins)
    let pinned = bins.compactMap(\.number).max().map { $0 + 1 } ?? 0
    let certificate = PackingCertificate(parts: parts, pinnedBins: pinned)
    let sorted = order.sorted()
    let lowerBound = min(certificate.lowerBound, sorted.count)
    let misfits = (division.misfits + unpacked + order.misplaced).sorted()
    let status: PackingSolution.Status =
      !misfits.isEmpty
      ? .infeasible(misfits) : sorted.count == lowerBound ? .optimal : .feasible(gap: sorted.count - lowerBound)
    return PackingSolution(
      bins: sorted, lowerBound: lowerBound, status: status, certificate: certificate,
      splitGroups: problem.splitGroups(in: sorted))
  }

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
      for content in result.bins {
        var bin = OpenBin(medium: largest, room: room)
        for position in content { bin.add(positions[position], units[positions[position]]) }
        bins.append(bin)
      }
      return
    }
    var opened: [OpenBin] = []
    let ruled = RuledPacking(units: units, itemsPerBin: problem.itemsPerBin)
    let left = Set(ruled.bestFitDecreasing(positions, into: &opened, stock: &stock))
    unpacked += left.flatMap { units[$0].items }
    bins += opened
    let packed = positions.filter { !left.contains($0) }
    if !left.isEmpty {
      (result.bound, result.argument) = LowerBound.best(ofSizes: packed.map { units[$0].size }, room: room)
    }
    parts.append(RuledBound(problem, units, packed, plain: result).best())
  }

  /// A pin to bin 5 asks for six bins: where there are fewer, units that share one get bins of their own.
  private mutating func openPinnedBins() {
    guard let highest = bins.compactMap(\.number).max() else { return }
    while bins.count <= highest {
      guard
        let crowded = bins.indices.filter({ bins[$0].units.count > 1 })
          .min(by: { bins[$0].residual < bins[$1].residual }),
        let moved = bins[crowded].units.last(where: { units[$0].bin == nil }),
        let medium = stock.largest(holding: units[moved].size)
      else { return }
      bins[crowded].remove(moved, units[moved])
      stock.take(medium)
      var bin = OpenBin(medium: medium, room: stock.rooms[medium] ?? 0)
      bin.add(moved, units[moved])
      bins.append(bin)
    }
  }

  private mutating func makeCheaper(_ index: Int) {
    let bin = bins[index]
    guard let room = stock.rooms[bin.medium],
      let cheaper = stock.cheapest(holding: room - bin.residual, below: bin.medium), let smaller = stock.rooms[cheaper]
    else { return }
    stock.giveBack(bin.medium)
    stock.take(cheaper)
    bins[index].medium = cheaper
    bins[index].residual -= room - smaller
  }
}
