// SPDX-License-Identifier: GPL-3.0-or-later

/// Column generation for the bound, dives from its solution for the packing.
struct LinearSearch {
  private let classes: SizeClasses
  private let effort: Effort
  private let generation: ColumnGeneration
  private let pool = PatternPool()

  init(_ classes: SizeClasses, _ effort: Effort) {
    self.classes = classes
    self.effort = effort
    generation = ColumnGeneration(classes, effort)
  }

  typealias Found = (
    bins: [SizeClasses.Content], bound: Int, argument: PackingCertificate.Argument
  )

  mutating func search(
    from start: [SizeClasses.Content], bound: Int, argument: PackingCertificate.Argument
  ) -> Found {
    var found = Found(start, bound, argument)
    for index in classes.sizes.indices { pool.add([index]) }
    for content in start { pool.add(content) }
    let root = Simplex(classes, pool, effort)
    var farley = 0.0
    let end = generation.solve(root, counts: classes.counts, target: nil, bound: &farley)
    let hoped = Int((max(farley, 0) - 1e-6).rounded(.up))
    if hoped > found.bound,
      let proof = PriceCertifier(classes: classes).argument(root.prices, target: hoped, effort: effort)
    {
      found.bound = hoped
      found.argument = proof
    }
    guard end != .cutOff else { return found }
    var random = FixedSeedGenerator()
    let dive = Dive(classes: classes, generation: generation, effort: effort)
    var round = 0
    while found.bins.count > found.bound, !effort.isSpent {
      let target = max(found.bound, found.bins.count - 1 - (round == 0 ? found.bins.count : 0))
      if let bins = dive.packing(from: root, target: target, round: round, random: &random) { found.bins = bins }
      round += 1
    }
    return found
  }
}
