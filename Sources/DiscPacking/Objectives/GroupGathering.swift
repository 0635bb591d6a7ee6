// SPDX-License-Identifier: GPL-3.0-or-later

/// Fewer groups split, in no more bins and no dearer ones: groups are packed whole, and where that takes too many
/// bins one after the other is let go, the largest first.
struct GroupGathering {
  let problem: PackingProblem
  /// Of the whole problem; each attempt, a packing of its own, gets a small part.
  let options: PackingOptions

  private static let mostAttempts = 48
  private static let share = 300

  /// A draft with fewer split groups, or the given one.
  func improved(_ draft: PackingDraft) -> PackingDraft {
    guard draft.misfits.isEmpty, draft.bins.count > 1 else { return draft }
    var best = draft
    var fewest = draft.splitGroups(problem)
    let groups = self.groups()
    guard fewest > 0, !groups.isEmpty else { return draft }
    var attempts = 0
    // First all groups whole; then without one of them, then without the largest two, three and so on.
    var releases: [Set<Int>] = [[]]
    releases += groups.indices.prefix(Self.mostAttempts / 2).map { [$0] }
    var largest: Set<Int> = [0]
    var number = 1
    while number < groups.count, releases.count < Self.mostAttempts {
      largest.insert(number)
      releases.append(largest)
      number = number + 1 + number / 4
    }
    for released in releases where attempts < Self.mostAttempts && fewest > released.count {
      attempts += 1
      var bundled = problem
      bundled.together += groups.indices.filter { !released.contains($0) }.map { groups[$0] }
      limitMedia(of: &bundled, to: draft)
      let tried = PackingDraft(bundled, options.share(Self.share))
      guard tried.misfits.isEmpty, tried.bins.count <= draft.bins.count else { continue }
      let split = tried.splitGroups(problem)
      if split < fewest {
        fewest = split
        best.units = tried.units
        best.bins = tried.bins
        best.stock = tried.stock
      }
    }
    return best
  }

  /// The items of each group that may lie in one bin, the largest group first.
  private func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for (index, item) in problem.items.enumerated() {
      if let group = item.group { members[group, default: []].append(index) }
    }
    let room = problem.media.compactMap(\.room).max() ?? 0
    let apart = problem.apart.map { Set($0) }
    let whole = members.values.filter { items in
      guard items.count > 1, items.count <= problem.itemsPerBin ?? Int.max else { return false }
      guard volume(items) <= Int128(room), Set(items.map { problem.items[$0].compartment }).count == 1 else {
        return false
      }
      guard Set(items.compactMap { problem.items[$0].bin }).count <= 1 else { return false }
      return !apart.contains { $0.intersection(items).count > 1 }
    }
    return whole.sorted { a, b in
      let (x, y) = (volume(a), volume(b))
      return x != y ? x > y : a[0] < b[0]
    }
  }

  private func volume(_ items: [Int]) -> Int128 { items.reduce(0) { $0 + Int128(problem.items[$1].size) } }

  /// With several media the bins may not become dearer: those of the draft are all that is at hand.
  private func limitMedia(of bundled: inout PackingProblem, to draft: PackingDraft) {
    guard problem.media.count > 1 else { return }
    for index in bundled.media.indices {
      bundled.media[index].available = draft.bins.count { $0.medium == index }
    }
  }
}
