// SPDX-License-Identifier: GPL-3.0-or-later

/// A bin while it is filled, with what its rules ask.
struct OpenBin {
  var medium: Int
  var residual: Int64
  /// Positions into the units.
  var units: [Int] = []
  var itemCount = 0
  var apart: Set<Int> = []
  /// The bin's place in the solution, where an item is pinned.
  var number: Int?

  init(medium: Int, room: Int64) {
    self.medium = medium
    residual = room
  }

  func takes(_ unit: PackingUnit, itemsPerBin: Int?) -> Bool {
    guard unit.size <= residual, unit.bin == nil || number == nil || unit.bin == number else { return false }
    if let itemsPerBin, itemCount + unit.items.count > itemsPerBin { return false }
    return !unit.apart.contains { apart.contains($0) }
  }

  mutating func add(_ position: Int, _ unit: PackingUnit) {
    units.append(position)
    residual -= unit.size
    itemCount += unit.items.count
    apart.formUnion(unit.apart)
    number = number ?? unit.bin
  }

  mutating func remove(_ position: Int, _ unit: PackingUnit) {
    units.removeAll { $0 == position }
    residual += unit.size
    itemCount -= unit.items.count
    apart.subtract(unit.apart)
    if unit.bin != nil { number = nil }
  }
}
