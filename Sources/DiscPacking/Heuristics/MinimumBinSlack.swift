// SPDX-License-Identifier: GPL-3.0-or-later

/// Fleszar and Hindi's MBS' (2002): bin after bin, each with the largest item that is left and the subset that fills
/// it best.
struct MinimumBinSlack {
  struct Bin {
    var content: SizeClasses.Content
    var slack: Int64
  }

  let classes: SizeClasses

  /// All items of `counts`, or nil when they need more than `limit` bins. `cap` nodes a bin at the most.
  ///
  /// `target` is the count of bins that is hoped for: what it wastes anyway may be wasted evenly, so a bin with no
  /// more than one of `share` parts of what falls to it is full enough. That makes sets with room to spare fast, and
  /// it leaves small items, which fill gaps, to the last bins.
  func bins(
    of counts: [Int], cap: Int, target: Int, share: Int = 2, limit: Int = Int.max, effort: Effort
  ) -> [Bin]? {
    var counts = counts
    var bins: [Bin] = []
    var fill = BinFill(sizes: classes.sizes)
    var waste = Int128(target) * Int128(classes.room) - classes.volume(counts)
    var anchor = 0
    while true {
      while anchor < counts.count, counts[anchor] == 0 { anchor += 1 }
      guard anchor < counts.count else { return bins }
      guard bins.count < limit, effort.nodes > 0 else { return nil }
      let allowed = waste / Int128(max(1, target - bins.count)) / Int128(share)
      let outcome = fill.fill(
        room: classes.room, counts: counts, anchor: anchor, cap: cap, tolerance: Int64(clamping: max(0, allowed)))
      effort.spend(nodes: outcome.nodes + classes.sizes.count / 2 + 30)
      waste -= Int128(outcome.slack)
      for index in outcome.content { counts[index] -= 1 }
      bins.append(Bin(content: outcome.content, slack: outcome.slack))
    }
  }
}
