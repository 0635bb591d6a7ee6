// SPDX-License-Identifier: GPL-3.0-or-later

/// Moves units between bins of one compartment and medium, while no more groups are split: towards bins as full as
/// can be, or as equally full as can be.
struct Balancing {
  let problem: PackingProblem

  private static let mostSteps = 400_000

  func improved(_ draft: PackingDraft) -> PackingDraft {
    var draft = draft
    guard draft.bins.count > 1 else { return draft }
    var spread = GroupSpread(problem, draft)
    var steps = 0
    var isChanged = true
    while isChanged, steps < Self.mostSteps {
      isChanged = false
      for from in draft.bins.indices {
        for to in draft.bins.indices where from != to && draft.bins[from].medium == draft.bins[to].medium {
          for position in draft.bins[from].units {
            steps += 1
            guard isBetter(draft, position, from, to), spread.allows(draft.units[position], from, to) else { continue }
            spread.move(draft.units[position], from, to)
            draft.bins[from].remove(position, draft.units[position])
            draft.bins[to].add(position, draft.units[position])
            isChanged = true
          }
          if steps >= Self.mostSteps { break }
        }
      }
    }
    return draft
  }

  private func isBetter(_ draft: PackingDraft, _ position: Int, _ from: Int, _ to: Int) -> Bool {
    let unit = draft.units[position]
    let (giver, taker) = (draft.bins[from], draft.bins[to])
    // A pinned unit stays, and no bin is emptied: the count is settled.
    guard unit.bin == nil, giver.units.count > 1, unit.size > 0,
      taker.takes(unit, itemsPerBin: problem.itemsPerBin),
      draft.units[giver.units[0]].compartment == draft.units[taker.units[0]].compartment
    else { return false }
    switch problem.balance {
    case .full: return giver.residual >= taker.residual
    case .even: return taker.residual - unit.size > giver.residual
    }
  }
}

/// In which bins the items of each group lie.
private struct GroupSpread {
  private let problem: PackingProblem
  private var counts: [Int: [Int: Int]] = [:]

  init(_ problem: PackingProblem, _ draft: PackingDraft) {
    self.problem = problem
    for (number, bin) in draft.bins.enumerated() {
      for position in bin.units {
        for item in draft.units[position].items {
          if let group = problem.items[item].group { counts[group, default: [:]][number, default: 0] += 1 }
        }
      }
    }
  }

  /// Whether none of the unit's groups comes to lie in more bins.
  func allows(_ unit: PackingUnit, _ from: Int, _ to: Int) -> Bool {
    for group in Set(unit.items.compactMap { problem.items[$0].group }) {
      guard let bins = counts[group] else { continue }
      let moved = unit.items.count { problem.items[$0].group == group }
      if (bins[to] ?? 0) == 0, (bins[from] ?? 0) > moved { return false }
    }
    return true
  }

  mutating func move(_ unit: PackingUnit, _ from: Int, _ to: Int) {
    for item in unit.items {
      guard let group = problem.items[item].group else { continue }
      counts[group, default: [:]][from, default: 0] -= 1
      counts[group, default: [:]][to, default: 0] += 1
    }
  }
}
