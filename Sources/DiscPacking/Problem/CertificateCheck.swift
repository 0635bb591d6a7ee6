// SPDX-License-Identifier: GPL-3.0-or-later

extension PackingCertificate {
  /// Whether each part's bound follows from its argument, in whole numbers, and no two parts' items could share a bin.
  ///
  /// Works from the problem alone and shares no code with the search: prices are checked by a list of all sums worth
  /// having, not by branch and bound. Milliseconds, even for a thousand items; lists that grow too long prove nothing.
  public func isValid(for problem: PackingProblem) -> Bool {
    let division = UnitDivision(problem)
    var unitOf: [Int: Int] = [:]
    for (position, unit) in division.units.enumerated() { for item in unit.items { unitOf[item] = position } }
    let pinned = division.units.compactMap(\.bin).max().map { $0 + 1 } ?? 0
    guard pinnedBins <= pinned, let room = problem.media.compactMap(\.room).max() ?? (parts.isEmpty ? 0 : nil) else {
      return false
    }
    var seen: Set<Int?> = []
    for part in parts {
      var units: Set<Int> = []
      for item in part.items {
        guard let unit = unitOf[item] else { return false }
        units.insert(unit)
      }
      let contents = units.sorted().map { division.units[$0] }
      let compartments = Set(contents.map(\.compartment))
      guard compartments.count <= 1, compartments.isDisjoint(with: seen) else { return false }
      seen.formUnion(compartments)
      guard ArgumentCheck(problem, part, contents, room: room).holds else { return false }
    }
    return true
  }
}

/// One part of a certificate, computed anew.
private struct ArgumentCheck {
  private let problem: PackingProblem
  private let part: PackingCertificate.Part
  private let units: [PackingUnit]
  private let sizes: [Int64]
  private let room: Int64

  init(_ problem: PackingProblem, _ part: PackingCertificate.Part, _ units: [PackingUnit], room: Int64) {
    self.problem = problem
    self.part = part
    self.units = units
    var divisor: Int64 = 0
    for unit in units where unit.size > 0 {
      var (a, b) = (divisor, unit.size)
      while b > 0 { (a, b) = (b, a % b) }
      divisor = a
    }
    sizes = units.map { $0.size / max(1, divisor) }
    self.room = room / max(1, divisor)
  }

  var holds: Bool {
    guard part.bound > 0, !units.isEmpty else { return part.bound <= 0 }
    if part.bound == 1 { return true }
    switch part.argument {
    case .volume: return needs(of: Int128(room)) { Int128($0) }
    case .halves: return needs(of: 1) { Int128($0) * 2 > Int128(room) ? 1 : 0 }
    case .threshold(let k):
      guard k >= 0, k <= room / 2 else { return false }
      return needs(of: Int128(room)) { $0 > room - k ? Int128(room) : $0 < k ? 0 : Int128($0) }
    case .staircase(let k, let q):
      guard k >= 0, k <= room / 2, q >= 1, q <= 1000 else { return false }
      return needs(of: Int128(q) * Int128(room)) { size in
        if size > room - k { return Int128(q) * Int128(room) }
        if size < k { return 0 }
        let (steps, rest) = (Int128(size) * Int128(q + 1)).quotientAndRemainder(dividingBy: Int128(room))
        return rest == 0 ? Int128(size) * Int128(q) : steps * Int128(room)
      }
    case .prices(let prices, let perBin): return holds(prices, perBin)
    case .beside(let prices): return holds(beside: prices)
    case .count:
      guard let most = problem.itemsPerBin, most > 0 else { return false }
      return part.items.count > (part.bound - 1) * most
    case .apart:
      return part.items.count >= part.bound && Set(part.items).count == part.items.count
        && problem.apart.contains { Set($0).isSuperset(of: part.items) }
    case .media:
      var left = part.bound - 1
      var held = Int128(0)
      let whole = problem.media.compactMap { medium in medium.room.map { ($0, medium.available ?? Int.max) } }
      for (room, available) in whole.sorted(by: { $0.0 > $1.0 }) {
        let used = min(left, max(0, available))
        held += Int128(room) * Int128(used)
        left -= used
      }
      return units.reduce(Int128(0)) { $0 + Int128($1.size) } > held
    }
  }

  /// Whether one bin less than the bound holds less than all values together.
  private func needs(of perBin: Int128, _ value: (Int64) -> Int128) -> Bool {
    sizes.reduce(Int128(0)) { $0 + value($1) } > perBin * Int128(part.bound - 1)
  }

  /// A bin with no item of more than half the room holds no more than its sizes. Any other has one such item.
  private func holds(beside prices: [PackingCertificate.Price]) -> Bool {
    var priceOf: [Int64: Int64] = [:]
    for price in prices {
      guard price.price >= 0, price.price <= room, priceOf.updateValue(price.price, forKey: price.size) == nil else {
        return false
      }
    }
    guard needs(of: Int128(room), { Int128(priceOf[$0] ?? $0) }) else { return false }
    var lots: [KnapsackSums.Lot] = []
    for (size, count) in counts() where size <= room / 2 {
      let price = priceOf[size] ?? size
      guard price <= size else { return false }
      if price > 0 { lots.append(.init(size: size, price: price, count: count)) }
    }
    return prices.allSatisfy { large in
      guard large.price > large.size else { return true }
      guard large.size > room / 2 else { return false }
      let beside = KnapsackSums(room: room - large.size, limit: room - large.price)
      return beside.staysWithin(lots.filter { $0.size <= room - large.size })
    }
  }

  private func counts() -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    for size in sizes { counts[size, default: 0] += 1 }
    return counts
  }

  private func holds(_ prices: [PackingCertificate.Price], _ perBin: Int64) -> Bool {
    guard perBin > 0 else { return false }
    var priceOf: [Int64: Int64] = [:]
    for price in prices {
      guard price.price >= 0, priceOf.updateValue(price.price, forKey: price.size) == nil else { return false }
    }
    var lots: [KnapsackSums.Lot] = []
    for (size, count) in counts() {
      guard let price = priceOf[size], price > 0 else { continue }
      lots.append(.init(size: size, price: price, count: count))
    }
    guard needs(of: Int128(perBin), { Int128(priceOf[$0] ?? 0) }) else { return false }
    return KnapsackSums(room: room, limit: perBin).staysWithin(lots)
  }
}
