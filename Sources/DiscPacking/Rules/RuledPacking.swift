// SPDX-License-Identifier: GPL-3.0-or-later

/// Units onto bins under rules that plain bin packing does not know: pins, sets kept apart, a cap on items, media at
/// hand.
struct RuledPacking {
  let units: [PackingUnit]
  let itemsPerBin: Int?

  private static let mostRounds = 60

  /// The best of several greedy packings: the plain one where it breaks no rule, best fit, and best fit in orders
  /// drawn from it with a fixed seed. Most units packed first, fewest bins then. Takes the bins from the stock.
  func packed(_ positions: [Int], plain: [OpenBin], fewest: Int, stock: inout MediaStock) -> [OpenBin] {
    if let bins = kept(plain, stock) {
      stock = bins.stock
      return bins.bins
    }
    var best: (bins: [OpenBin], packed: Int, stock: MediaStock)?
    var random = FixedSeedGenerator()
    let rounds = positions.count <= 2000 ? Self.mostRounds : 1
    for round in 0..<rounds {
      var trial = stock
      var bins: [OpenBin] = []
      var packed = 0
      let tight = round % 2 == 1
      for position in order(positions, round, &random) {
        if place(position, into: &bins, stock: &trial, isTight: tight) { packed += 1 }
      }
      let isBetter = best.map { packed != $0.packed ? packed > $0.packed : bins.count < $0.bins.count } ?? true
      if isBetter { best = (bins, packed, trial) }
      if let best, best.packed == positions.count, best.bins.count <= fewest { break }
    }
    guard let best else { return [] }
    stock = best.stock
    return best.bins
  }

  /// The plain packing with bins from the stock, if no rule is broken and there are bins enough.
  private func kept(_ plain: [OpenBin], _ stock: MediaStock) -> (bins: [OpenBin], stock: MediaStock)? {
    var stock = stock
    var bins: [OpenBin] = []
    for content in plain.sorted(by: { $0.residual < $1.residual }) {
      guard let medium = stock.largest(holding: 0) else { return nil }
      var bin = OpenBin(medium: medium, room: stock.rooms[medium] ?? 0)
      for position in content.units {
        guard bin.takes(units[position], itemsPerBin: itemsPerBin) else { return nil }
        bin.add(position, units[position])
      }
      stock.take(medium)
      bins.append(bin)
    }
    return (bins, stock)
  }

  /// Pinned units first; the rest as given, in later rounds with neighbours exchanged.
  private func order(_ positions: [Int], _ round: Int, _ random: inout FixedSeedGenerator) -> [Int] {
    var free = positions.filter { units[$0].bin == nil }
    if round > 1, free.count > 1 {
      for _ in 0..<(free.count * min(round, 20) / 10 + 1) {
        let index = random.below(free.count - 1)
        free.swapAt(index, index + 1)
      }
    }
    return positions.filter { units[$0].bin != nil } + free
  }

  /// Onto the bin that it leaves fullest (or, where not tight, has the fewest rules in the way), else a new one.
  private func place(_ position: Int, into bins: inout [OpenBin], stock: inout MediaStock, isTight: Bool) -> Bool {
    let unit = units[position]
    var best: Int?
    for (index, bin) in bins.enumerated() where bin.takes(unit, itemsPerBin: itemsPerBin) {
      if let chosen = best {
        if isTight && unit.apart.isEmpty {
          // What no rule hinders goes where many rules hinder others.
          if bins[chosen].apart.count > bin.apart.count { continue }
          if bins[chosen].apart.count == bin.apart.count, bins[chosen].residual <= bin.residual { continue }
        } else if bins[chosen].residual <= bin.residual {
          continue
        }
      }
      best = index
    }
    if best == nil, let medium = stock.largest(holding: unit.size) {
      stock.take(medium)
      bins.append(OpenBin(medium: medium, room: stock.rooms[medium] ?? 0))
      best = bins.count - 1
    }
    guard let best else { return false }
    bins[best].add(position, unit)
    return true
  }
}
