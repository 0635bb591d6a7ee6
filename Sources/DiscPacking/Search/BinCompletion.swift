// SPDX-License-Identifier: GPL-3.0-or-later

/// Bin completion (Gent, 1998; Korf, 2002): the largest item that is left goes with each set that fills its bin well
/// enough, least slack first, until all items lie in `target` bins or the nodes are spent. Finds packings; a search
/// that finds none proves nothing here.
struct BinCompletion {
  private let classes: SizeClasses
  private var counts: [Int]
  private var nodes = 0
  private let cap: Int
  private var contents: [SizeClasses.Content] = []
  /// False where something was left out for want of nodes: then finding nothing says nothing.
  private(set) var isComplete = true

  init(_ classes: SizeClasses, counts: [Int], cap: Int) {
    self.classes = classes
    self.counts = counts
    self.cap = cap
  }

  /// The items in `target` bins.
  mutating func search(target: Int, effort: Effort) -> [SizeClasses.Content]? {
    defer { effort.spend(nodes: nodes) }
    let waste = Int128(target) * Int128(classes.room) - classes.volume(counts)
    guard waste >= 0, waste < Int128(Int64.max) else { return nil }
    return complete(from: 0, waste: Int64(waste), bins: target) ? contents : nil
  }

  private struct Completion {
    var content: SizeClasses.Content
    var slack: Int64
  }

  /// Depth is the count of bins, which the caller keeps small.
  private mutating func complete(from start: Int, waste: Int64, bins: Int) -> Bool {
    var first = start
    while first < counts.count, counts[first] == 0 { first += 1 }
    guard first < counts.count else { return true }
    guard bins > 0 else { return false }
    guard nodes < cap else {
      isComplete = false
      return false
    }
    counts[first] -= 1
    var completions: [Completion] = []
    enumerate(anchor: first, waste: waste, into: &completions)
    completions.sort { a, b in
      a.slack != b.slack ? a.slack < b.slack : a.content.count < b.content.count
    }
    for completion in completions {
      guard nodes < cap else {
        isComplete = false
        break
      }
      for index in completion.content { counts[index] -= 1 }
      contents.append([first] + completion.content)
      if complete(from: first, waste: waste - completion.slack, bins: bins - 1) { return true }
      contents.removeLast()
      for index in completion.content { counts[index] += 1 }
    }
    counts[first] += 1
    return false
  }

  /// Every set of what is left that fills the anchor's bin up to `waste` and to which nothing can be added.
  private mutating func enumerate(anchor: Int, waste: Int64, into completions: inout [Completion]) {
    var slack = classes.room - classes.sizes[anchor]
    var chosen: [Int] = []
    var next = anchor
    var suffix = [Int64](repeating: 0, count: counts.count + 1)
    for index in counts.indices.reversed() where index >= anchor {
      let (product, overflow) = classes.sizes[index].multipliedReportingOverflow(by: Int64(counts[index]))
      let (sum, carry) = suffix[index + 1].addingReportingOverflow(product)
      suffix[index] = overflow || carry ? Int64.max / 2 : min(sum, Int64.max / 2)
    }
    while true {
      guard nodes < cap, completions.count < 4000 else {
        isComplete = false
        break
      }
      while next < counts.count, counts[next] == 0 || classes.sizes[next] > slack { next += 1 }
      if next < counts.count, slack - suffix[next] <= waste {
        counts[next] -= 1
        chosen.append(next)
        slack -= classes.sizes[next]
        nodes += 1
      } else {
        if next >= counts.count, slack <= waste, isMaximal(chosen, slack: slack) {
          completions.append(.init(content: chosen, slack: slack))
        }
        guard let last = chosen.popLast() else { break }
        counts[last] += 1
        slack += classes.sizes[last]
        next = last + 1
      }
    }
    for index in chosen { counts[index] += 1 }
  }

  /// Nothing left fits, so what was passed over on the way does not either.
  private func isMaximal(_ chosen: [Int], slack: Int64) -> Bool {
    for index in counts.indices.reversed() where counts[index] > 0 { return classes.sizes[index] > slack }
    return true
  }
}
