// SPDX-License-Identifier: GPL-3.0-or-later

/// What must be wasted beside items that nearly fill a bin.
///
/// The few sets that leave little waste beside such an item are sought by many. Each small item gets a toll, at most
/// its size; a large item's bin then loses the least, over all sets that fit beside it, of the set's waste and tolls.
/// What all these lose, less the tolls of all small items, is lost in any packing (duality). The tolls rise for what is
/// sought more often than there is of it, and fall for what is left (a subgradient's way).
struct TollBound {
  private let sets: SmallSets
  private var classes: SizeClasses { sets.classes }
  /// Of each class.
  private(set) var tolls: [Int64]

  private static let rounds = 200

  init(_ sets: SmallSets) {
    self.sets = sets
    tolls = [Int64](repeating: 0, count: sets.classes.sizes.count)
  }

  /// Sets the tolls. A bound of one bin more than `start`, which must be no less than the volume asks, if they prove it.
  mutating func raised(from start: Int, effort: Effort) -> LowerBound.Argued? {
    let spare = Int128(start) * Int128(classes.room) - classes.volume(classes.counts)
    guard spare >= 0, !sets.larges.isEmpty else { return nil }
    for round in 0..<Self.rounds where effort.nodes > 0 {
      effort.spend(nodes: sets.count + classes.sizes.count)
      let (losses, sought) = demand()
      var lost = Int128(0)
      for (large, loss) in zip(sets.larges, losses) { lost += Int128(loss) * Int128(classes.counts[large.index]) }
      for index in tolls.indices { lost -= Int128(tolls[index]) * Int128(classes.counts[index]) }
      if lost > spare { return (start + 1, .beside(prices(losses))) }
      let step = max(1, classes.room / 100 / Int64(round + 5))
      for index in tolls.indices where sought[index] > 0 || tolls[index] > 0 {
        let toll = tolls[index] + step * Int64(sought[index] - classes.counts[index])
        tolls[index] = min(max(0, toll), classes.sizes[index])
      }
    }
    return nil
  }

  /// What each large item loses at the least, and how many items of each class are sought for that.
  private func demand() -> (losses: [Int64], sought: [Int]) {
    var sought = [Int](repeating: 0, count: classes.sizes.count)
    let losses = sets.larges.map { large in
      var least = Int64.max
      var chosen = 0
      for (place, set) in large.sets.enumerated() {
        var loss = set.waste
        for index in set.content { loss += tolls[index] }
        if loss < least { (least, chosen) = (loss, place) }
      }
      for index in large.sets[chosen].content { sought[index] += classes.counts[large.index] }
      return least
    }
    return (losses, sought)
  }

  /// Sizes with what their bins lose beside them, or less their toll, where that is not the size itself.
  private func prices(_ losses: [Int64]) -> [PackingCertificate.Price] {
    var prices: [PackingCertificate.Price] = []
    for (large, loss) in zip(sets.larges, losses) where loss > 0 {
      let size = classes.sizes[large.index]
      prices.append(.init(size: size, price: size + loss))
    }
    for index in tolls.indices where tolls[index] > 0 {
      prices.append(.init(size: classes.sizes[index], price: classes.sizes[index] - tolls[index]))
    }
    return prices
  }
}
