// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain one-dimensional bin packing: sizes that fall, one room for all bins. Cheap means first, and no further than
/// the bound.
struct BinPacker {
  struct Result {
    /// Positions into the sizes.
    var bins: [[Int]]
    var bound: Int
    var argument: PackingCertificate.Argument
  }

  /// Falling, in 0...room; both are divided by what the sizes have in common.
  private let sizes: [Int64]
  private let room: Int64

  /// More items than this are packed by best fit alone.
  private static let mostItems = 50_000
  /// A basis of more rows than this is not begun.
  private static let mostRows = 900
  /// Nor one of more than this, where the search for many sizes failed.
  private static let mostLevelRows = 400

  init(sizes: [Int64], room: Int64) {
    let divisor = CommonDivisor.of(sizes)
    self.sizes = divisor > 1 ? sizes.map { $0 / divisor } : sizes
    self.room = room / divisor
  }

  /// The nodes that a bin may take, and how much of its part of the waste a bin may have.
  private static let fills = [(cap: 20_000, share: 2), (20_000, 1), (40_000, 8)]

  func solve(_ options: PackingOptions) -> Result {
    var (bound, argument) = LowerBound.best(ofSizes: sizes, room: room)
    let plain = BestFitDecreasing.bins(ofSizes: sizes, room: room)
    var result = Result(bins: plain, bound: bound, argument: argument)
    guard plain.count > bound, sizes.count <= Self.mostItems else { return result }

    let classes = SizeClasses(falling: sizes, room: room)
    let effort = Effort(options)
    var best = contents(of: plain, classes)
    let level = LevelSearch(classes, effort)
    if let level { (best, (bound, argument)) = level.search(from: best, bound: (bound, argument)) }
    if best.count > bound {
      (bound, argument) = DualFeasibleBound(classes: classes).best(atLeast: (bound: bound, argument: argument))
    }
    if best.count > bound, level == nil { best = improve(best, classes, target: bound, effort) }
    if best.count > bound, classes.sizes.count <= (level == nil ? Self.mostRows : Self.mostLevelRows) {
      var linear = LinearSearch(classes, effort)
      (best, bound, argument) = linear.search(from: best, bound: bound, argument: argument)
    } else if best.count > bound, level == nil {
      best = perturb(best, classes, target: bound, cap: 1000, budget: effort.nodes / 8, effort)
    }
    result.bound = bound
    result.argument = argument
    if best.count < plain.count { result.bins = withZeros(classes.positions(best)) }
    return result
  }

  private func improve(
    _ start: [SizeClasses.Content], _ classes: SizeClasses, target: Int, _ effort: Effort
  ) -> [SizeClasses.Content] {
    var best = start
    let slack = MinimumBinSlack(classes: classes)
    for (cap, share) in Self.fills {
      guard best.count > target else { return best }
      let bins = slack.bins(of: classes.counts, cap: cap, target: target, share: share, effort: effort)
      if let bins, bins.count < best.count { best = bins.map(\.content) }
    }
    guard best.count > target else { return best }
    // Where a basis has many rows, its pivots are dear and perturbation is cheap.
    let rows = classes.sizes.count
    let share = rows > Self.mostRows ? 12 : rows > 300 ? 4 : 40
    return perturb(best, classes, target: target, cap: 2000, budget: effort.nodes / share, effort)
  }

  private func perturb(
    _ start: [SizeClasses.Content], _ classes: SizeClasses, target: Int, cap: Int, budget: Int, _ effort: Effort
  ) -> [SizeClasses.Content] {
    let bins = start.map { content in
      MinimumBinSlack.Bin(
        content: content, slack: content.reduce(classes.room) { $0 - classes.sizes[$1] })
    }
    var perturbed = PerturbedPacking(classes)
    return perturbed.improve(bins, target: target, cap: cap, budget: budget, effort: effort).map(\.content)
  }

  private func contents(of bins: [[Int]], _ classes: SizeClasses) -> [SizeClasses.Content] {
    var classOf: [Int] = []
    for (index, count) in classes.counts.enumerated() { classOf += [Int](repeating: index, count: count) }
    return bins.map { bin in bin.compactMap { $0 < classOf.count ? classOf[$0] : nil } }.filter { !$0.isEmpty }
  }

  /// Items of size 0 go with the first bin.
  private func withZeros(_ bins: [[Int]]) -> [[Int]] {
    var bins = bins
    let zeros = sizes.partitionPoint { $0 == 0 }
    if zeros < sizes.count, !bins.isEmpty { bins[0] += Array(zeros..<sizes.count) }
    return bins
  }
}
