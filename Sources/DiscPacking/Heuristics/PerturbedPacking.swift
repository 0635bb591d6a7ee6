// SPDX-License-Identifier: GPL-3.0-or-later

/// Improves a packing by emptying a few bins, those with slack first, and filling them anew with MBS' or from anchors
/// chosen at random: the perturbation of Fleszar and Hindi's heuristic, with a generator of fixed seed.
struct PerturbedPacking {
  let classes: SizeClasses
  private var random = FixedSeedGenerator()
  private var fill: BinFill

  init(_ classes: SizeClasses) {
    self.classes = classes
    fill = BinFill(sizes: classes.sizes)
  }

  /// At most `target` bins, or the best that `budget` nodes give.
  mutating func improve(
    _ start: [MinimumBinSlack.Bin], target: Int, cap: Int, budget: Int, effort: Effort
  ) -> [MinimumBinSlack.Bin] {
    var current = start
    var best = start
    var left = min(budget, effort.nodes)
    let before = left
    while best.count > target, left > 0, current.count >= 2 {
      let emptied = choose(from: current)
      left -= current.count / 4 + 1
      guard let filled = refill(emptied.map { current[$0] }, cap: cap, left: &left) else { continue }
      // A little worse is let pass, which gets the search out of dead ends.
      let before = roughness(emptied.map { current[$0] })
      guard filled.count < emptied.count || roughness(filled) >= 0.999 * before else { continue }
      let gone = Set(emptied)
      current = current.indices.filter { !gone.contains($0) }.map { current[$0] } + filled
      if current.count < best.count { best = current }
    }
    effort.spend(nodes: before - left)
    return best
  }

  /// Two to twelve bins, mostly few, since few are filled anew quickly; one with much slack is drawn more often.
  private mutating func choose(from bins: [MinimumBinSlack.Bin]) -> [Int] {
    let most = min(bins.count, 11)
    let wanted = min(bins.count, 2 + min(random.below(most), random.below(most)))
    var chosen: [Int] = []
    var tries = 0
    while chosen.count < wanted {
      let candidate = random.below(bins.count)
      tries += 1
      guard !chosen.contains(candidate) else { continue }
      let threshold = Int64(random.next() % 1024)
      // Chance in proportion to a fixed part and the slack, until enough were turned down.
      let (scaled, overflow) = bins[candidate].slack.multipliedReportingOverflow(by: 1024 * 4)
      let weight = overflow ? 1024 : scaled / max(1, classes.room) * Int64(bins.count) / 16 + 128
      if threshold < weight || tries > 40 { chosen.append(candidate) }
    }
    return chosen
  }

  /// The same items in no more bins than before, or nil.
  private mutating func refill(_ bins: [MinimumBinSlack.Bin], cap: Int, left: inout Int) -> [MinimumBinSlack.Bin]? {
    var counts = [Int](repeating: 0, count: classes.sizes.count)
    var present: [Int] = []
    for bin in bins {
      for index in bin.content {
        if counts[index] == 0 { present.append(index) }
        counts[index] += 1
      }
    }
    present.sort()
    let mode = random.below(3)
    var filled: [MinimumBinSlack.Bin] = []
    while !present.isEmpty {
      guard filled.count < bins.count else { return nil }
      let anchor =
        mode == 0 ? present[0] : present[min(random.below(present.count), random.below(present.count))]
      let outcome = fill.fill(
        room: classes.room, counts: counts, anchor: anchor, cap: mode == 2 ? cap / 8 + 50 : cap, tolerance: 0)
      left -= outcome.nodes + classes.sizes.count / 2 + 30
      for index in outcome.content { counts[index] -= 1 }
      present.removeAll { counts[$0] == 0 }
      filled.append(.init(content: outcome.content, slack: outcome.slack))
    }
    return filled
  }

  /// Larger where slack is gathered in few bins, which is what later lets a bin go.
  private func roughness(_ bins: [MinimumBinSlack.Bin]) -> Double {
    bins.reduce(0) { sum, bin in
      let share = Double(bin.slack) / Double(max(1, classes.room))
      return sum + share * share
    }
  }
}
