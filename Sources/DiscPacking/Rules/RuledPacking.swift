// SPDX-License-Identifier: GPL-3.0-or-later

/// Units onto bins under rules that plain bin packing does not know: pins, sets kept apart, a cap on items, media at
/// hand.
struct RuledPacking {
  let units: [PackingUnit]
  let itemsPerBin: Int?

  /// Largest first, each unit onto the bin that it leaves fullest; a new bin where it fits none. Pinned units open
  /// their bins first. Returns the units for which no bin was left.
  func bestFitDecreasing(_ positions: [Int], into bins: inout [OpenBin], stock: inout MediaStock) -> [Int] {
    var left: [Int] = []
    let ordered = positions.filter { units[$0].bin != nil } + positions.filter { units[$0].bin == nil }
    for position in ordered where !place(position, into: &bins, stock: &stock) { left.append(position) }
    return left
  }

  /// Whether the unit found a bin.
  func place(_ position: Int, into bins: inout [OpenBin], stock: inout MediaStock) -> Bool {
    let unit = units[position]
    var best: Int?
    for (index, bin) in bins.enumerated() where bin.takes(unit, itemsPerBin: itemsPerBin) {
      if let chosen = best, bins[chosen].residual <= bin.residual { continue }
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
