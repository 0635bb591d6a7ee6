// SPDX-License-Identifier: GPL-3.0-or-later

/// The search for many items of nearly as many sizes, such as exams in sectors, where volume is most of the truth and
/// linear programs are large: exactly as many bins as are hoped for, and the overflow mended.
struct LevelSearch {
  private let classes: SizeClasses
  private let effort: Effort

  private static let fewestSizes = 100
  /// Nodes for a bin of the packing that is to be mended.
  private static let fillCap = 1000
  /// Nodes of the first attempt, which nearly always suffices, and of the one with the largest items set first.
  private static let quick = 2_000_000
  private static let thorough = 12_000_000

  /// Nil where the sizes are of another kind.
  init?(_ classes: SizeClasses, _ effort: Effort) {
    guard classes.sizes.count >= Self.fewestSizes, classes.sizes.count * 2 >= classes.total,
      classes.room <= OverflowRepair.largestRoom
    else { return nil }
    self.classes = classes
    self.effort = effort
  }

  /// The contents in as many bins as the bound, or the bound raised to one more by what the largest items waste.
  func search(
    from start: [SizeClasses.Content], bound: LowerBound.Argued
  ) -> (bins: [SizeClasses.Content], bound: LowerBound.Argued) {
    var start = start
    let filled = MinimumBinSlack(classes: classes).bins(
      of: classes.counts, cap: Self.fillCap, target: bound.bound, share: 1, effort: effort)
    if let filled, filled.count < start.count { start = filled.map(\.content) }
    guard start.count > bound.bound else { return (start, bound) }
    if let bins = mended([], start, target: bound.bound, budget: Self.quick) { return (bins, bound) }
    let sets = SmallSets(classes)
    var toll = TollBound(sets)
    if let raised = toll.raised(from: bound.bound, effort: effort) {
      guard start.count > raised.bound else { return (start, raised) }
      return (mended([], start, target: raised.bound, budget: Self.thorough) ?? start, raised)
    }
    if let bins = largestFirst(sets, toll.tolls, target: bound.bound) { return (bins, bound) }
    guard start.count > bound.bound + 1 else { return (start, bound) }
    return (mended([], start, target: bound.bound + 1, budget: Self.quick) ?? start, bound)
  }

  private func largestFirst(_ sets: SmallSets, _ tolls: [Int64], target: Int) -> [SizeClasses.Content]? {
    let largest = LargestFirst(sets: sets, tolls: tolls).bins(effort: effort)
    guard target > largest.count else { return nil }
    var counts = classes.counts
    for content in largest { for index in content { counts[index] -= 1 } }
    let rest = MinimumBinSlack(classes: classes).bins(
      of: counts, cap: Self.fillCap, target: target - largest.count, share: 1, effort: effort)
    return rest.flatMap { mended(largest, $0.map(\.content), target: target, budget: Self.thorough) }
  }

  /// All items in `target` bins: the fixed ones, and `start` with the items of its emptiest bins spread over the others
  /// and what overflows then mended.
  private func mended(
    _ fixed: [SizeClasses.Content], _ start: [SizeClasses.Content], target: Int, budget: Int
  ) -> [SizeClasses.Content]? {
    guard target > fixed.count else { return nil }
    // Each item by itself, as the repair has it.
    var sizes: [Int64] = []
    var classOf: [Int] = []
    var bins: [(load: Int64, items: [Int])] = start.map { content in
      let items = content.map { index in
        sizes.append(classes.sizes[index])
        classOf.append(index)
        return sizes.count - 1
      }
      return (items.reduce(0) { $0 + sizes[$1] }, items)
    }
    bins.sort { a, b in a.load != b.load ? a.load > b.load : (a.items.first ?? 0) < (b.items.first ?? 0) }
    let spread = bins.dropFirst(target - fixed.count).flatMap(\.items).sorted { sizes[$0] > sizes[$1] }
    bins = Array(bins.prefix(target - fixed.count))
    for item in spread {
      guard let emptiest = bins.indices.min(by: { bins[$0].load < bins[$1].load }) else { return nil }
      bins[emptiest].items.append(item)
      bins[emptiest].load += sizes[item]
      effort.spend(nodes: bins.count)
    }
    var repair = OverflowRepair(sizes: sizes, room: classes.room, bins: bins.map(\.items))
    return repair.mended(effort: effort, budget: budget).map { mended in
      fixed + mended.map { items in items.map { classOf[$0] } }
    }
  }
}
