// SPDX-License-Identifier: GPL-3.0-or-later

/// The bins of the largest items, each with the set beside it that costs least by waste and tolls, in an order that is
/// disturbed again and again: least waste in all wins.
struct LargestFirst {
  let sets: SmallSets
  /// Of each class, from `TollBound`.
  let tolls: [Int64]

  private static let rounds = 100

  func bins(effort: Effort) -> [SizeClasses.Content] {
    let classes = sets.classes
    var random = FixedSeedGenerator()
    var order = sets.larges.indices.flatMap { [Int](repeating: $0, count: classes.counts[sets.larges[$0].index]) }
    guard !order.isEmpty else { return [] }
    var best = filled(order)
    for _ in 1..<Self.rounds where effort.nodes > 0 {
      effort.spend(nodes: sets.count)
      var trial = order
      for _ in 0...random.below(4) { trial.swapAt(random.below(trial.count), random.below(trial.count)) }
      let other = filled(trial)
      if other.waste < best.waste { (best, order) = (other, trial) }
    }
    return best.bins
  }

  private func filled(_ order: [Int]) -> (bins: [SizeClasses.Content], waste: Int128) {
    var counts = sets.classes.counts
    var waste = Int128(0)
    let bins = order.map { number -> SizeClasses.Content in
      let large = sets.larges[number]
      var least = Int64.max
      var chosen = SmallSets.Set(waste: sets.classes.room - sets.classes.sizes[large.index], content: [])
      for set in large.sets {
        var loss = set.waste
        for index in set.content { loss += tolls[index] }
        if loss < least, has(counts, set.content) { (least, chosen) = (loss, set) }
      }
      waste += Int128(chosen.waste)
      for index in chosen.content { counts[index] -= 1 }
      return [large.index] + chosen.content
    }
    return (bins, waste)
  }

  /// Whether there are as many left as the content, which rises, has.
  private func has(_ counts: [Int], _ content: [Int]) -> Bool {
    var run = 0
    for place in content.indices {
      run = place > 0 && content[place] == content[place - 1] ? run + 1 : 1
      if counts[content[place]] < run { return false }
    }
    return true
  }
}
