// SPDX-License-Identifier: GPL-3.0-or-later

/// From the fractional solution to bins: whole parts are kept, the pattern that is nearest to whole is rounded up,
/// the program is solved again for what is left, and heuristics try their hand at the rest each time.
struct Dive {
  let classes: SizeClasses
  let generation: ColumnGeneration
  let effort: Effort

  /// What is left to pack, and the bins that are fixed.
  private struct Rest {
    var counts: [Int]
    var total: Int
    var fixed: [SizeClasses.Content] = []
  }

  /// All items in `target` bins, or nil. `round` 0 takes the best pattern each time; later rounds draw among the best.
  func packing(from root: Simplex, target: Int, round: Int, random: inout FixedSeedGenerator) -> [SizeClasses.Content]?
  {
    // Whatever comes of it, a dive costs something: a search that gets nowhere ends.
    effort.spend(pivotOfRows: root.rows + 10)
    let program = Simplex(copying: root)
    var rest = Rest(counts: classes.counts, total: classes.total)
    var depth = 0
    // Keeping all whole parts at once is fast, but a solution that is nearly whole leaves no freedom to mend it.
    let keepsAll = round % 4 == 0
    let kept = random.below(4)
    while !effort.isSpent {
      effort.spend(nodes: 10 * program.rows)
      for row in 0..<program.rows where program.basic[row] >= 0 {
        let whole = Int((program.values[row] + 1e-6).rounded(.down))
        for _ in 0..<max(0, whole) where keepsAll || random.below(4) < kept {
          if !fix(program.basic[row], program.pool, &rest) { break }
        }
      }
      if rest.total == 0 { return rest.fixed.count <= target ? rest.fixed : nil }
      guard rest.fixed.count < target else { return nil }
      if let more = RestPacking(classes: classes, effort: effort).pack(
        rest.counts, total: rest.total, target: target - rest.fixed.count)
      {
        return rest.fixed + more
      }
      program.setDemand(rest.counts)
      guard let chosen = choose(program, rest, round: round, depth: depth, &random) else { return nil }
      _ = fix(chosen, program.pool, &rest)
      depth += 1
      if rest.total == 0 { return rest.fixed.count <= target ? rest.fixed : nil }
      guard rest.fixed.count < target else { return nil }
      program.setDemand(rest.counts)
      guard program.restore(rest.counts) else { return nil }
      var bound = 0.0
      let end = generation.solve(program, counts: rest.counts, target: target - rest.fixed.count, bound: &bound)
      if end == .cutOff || program.objective > Double(target - rest.fixed.count) + 1e-6 { return nil }
    }
    return nil
  }

  /// A bin of the pattern's items as far as they are left, topped up with what else fits. False when none is left.
  private func fix(_ column: Int, _ pool: PatternPool, _ rest: inout Rest) -> Bool {
    var content: SizeClasses.Content = []
    var left = classes.room
    for (index, amount) in pool.content(column) {
      for _ in 0..<min(amount, rest.counts[index]) {
        rest.counts[index] -= 1
        content.append(index)
        left -= classes.sizes[index]
      }
    }
    guard !content.isEmpty else { return false }
    var index = classes.sizes.partitionPoint { $0 <= left }
    while index < classes.sizes.count {
      if rest.counts[index] > 0, classes.sizes[index] <= left {
        rest.counts[index] -= 1
        content.append(index)
        left -= classes.sizes[index]
      } else {
        index += 1
      }
    }
    rest.total -= content.count
    rest.fixed.append(content)
    return true
  }

  private func choose(
    _ program: Simplex, _ rest: Rest, round: Int, depth: Int, _ random: inout FixedSeedGenerator
  ) -> Int? {
    var candidates: [(rank: Double, column: Int)] = []
    for row in 0..<program.rows where program.basic[row] >= 0 && program.values[row] > 1e-6 {
      var load = Int128(0)
      for (index, amount) in program.pool.content(program.basic[row]) {
        load += Int128(min(amount, rest.counts[index])) * Int128(classes.sizes[index])
      }
      guard load > 0 else { continue }
      let rank = min(1, program.values[row]) + 0.3 * Double(load) / Double(classes.room)
      candidates.append((rank, program.basic[row]))
    }
    candidates.sort { a, b in a.rank != b.rank ? a.rank > b.rank : a.column < b.column }
    guard !candidates.isEmpty else { return nil }
    var pick = 0
    if round > 0, depth < 2 || random.below(4) == 0 {
      pick = random.below(min(candidates.count, 1 + min(round, 6) + (depth == 0 ? round % 8 : 0)))
    }
    return candidates[pick].column
  }
}
