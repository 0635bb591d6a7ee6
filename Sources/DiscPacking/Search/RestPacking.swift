// SPDX-License-Identifier: GPL-3.0-or-later

/// The heuristics for what a dive has left: MBS', then bin completion where few items are left, then perturbation
/// where one bin is lacking.
struct RestPacking {
  let classes: SizeClasses
  let effort: Effort

  private static let fewItems = 60

  func pack(_ counts: [Int], total: Int, target: Int) -> [SizeClasses.Content]? {
    guard classes.volume(counts) <= Int128(target) * Int128(classes.room) else { return nil }
    let first = MinimumBinSlack(classes: classes).bins(
      of: counts, cap: 2000, target: target, limit: target + 2, effort: effort)
    if let first, first.count <= target { return first.map(\.content) }
    if total <= Self.fewItems {
      var completion = BinCompletion(classes, counts: counts, cap: 30_000)
      if let found = completion.search(target: target, effort: effort) { return found }
      if completion.isComplete { return nil }
    }
    guard let first, first.count == target + 1, total <= 120 else { return nil }
    var perturbed = PerturbedPacking(classes)
    let better = perturbed.improve(first, target: target, cap: 500, budget: 100_000, effort: effort)
    return better.count <= target ? better.map(\.content) : nil
  }
}
