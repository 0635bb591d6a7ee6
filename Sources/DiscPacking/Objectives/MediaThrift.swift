// SPDX-License-Identifier: GPL-3.0-or-later

/// As many bins as can be on cheaper media, in no more bins: first those whose content fits as it lies, then
/// packings with a few dear bins filled to the brim and the rest on cheap ones.
struct MediaThrift {
  let problem: PackingProblem
  let options: PackingOptions

  private static let mostAttempts = 24
  private static let share = 300

  func improved(_ draft: PackingDraft) -> PackingDraft {
    var best = draft
    for index in best.bins.indices { best.makeCheaper(index) }
    guard problem.media.count > 1, draft.misfits.isEmpty, let dearest = best.bins.map(\.medium).max(), dearest > 0
    else { return best }
    let volume = draft.units.reduce(Int128(0)) { $0 + Int128($1.size) }
    var dear = best.bins.count { $0.medium == dearest }
    var attempts = 0
    while dear > 0, attempts < Self.mostAttempts {
      attempts += 1
      let fewer = dear - 1
      let cheap = best.bins.count - fewer
      var held = Int128(fewer) * Int128(problem.media[dearest].room ?? 0)
      held += Int128(cheap) * Int128((0..<dearest).compactMap { problem.media[$0].room }.max() ?? 0)
      guard held >= volume else { break }
      var thrifty = problem
      for index in thrifty.media.indices where index >= dearest {
        thrifty.media[index].available = index == dearest ? fewer : 0
      }
      var tried = PackingDraft(thrifty, options.share(Self.share))
      guard tried.misfits.isEmpty, tried.bins.count <= best.bins.count else { break }
      for index in tried.bins.indices { tried.makeCheaper(index) }
      best.units = tried.units
      best.bins = tried.bins
      dear = best.bins.count { $0.medium == dearest }
    }
    return best
  }
}
