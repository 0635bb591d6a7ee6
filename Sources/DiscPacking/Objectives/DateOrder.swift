// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a group lies in several bins: its earlier items in the earlier ones, as far as exchanges of two items allow.
struct DateOrder {
  let problem: PackingProblem

  func improved(_ draft: PackingDraft) -> PackingDraft {
    var draft = draft
    var members: [Int: [(bin: Int, position: Int)]] = [:]
    for (number, bin) in draft.bins.enumerated() {
      for position in bin.units {
        // Units of several items are rules of the caller's; what is to be exchanged is single.
        guard let item = draft.units[position].items.first, draft.units[position].items.count == 1,
          draft.units[position].bin == nil, let group = problem.items[item].group
        else { continue }
        members[group, default: []].append((number, position))
      }
    }
    for group in members.keys.sorted() {
      guard let places = members[group], Set(places.map(\.bin)).count > 1, places.count <= 200 else { continue }
      exchange(places, &draft)
    }
    return draft
  }

  private func exchange(_ places: [(bin: Int, position: Int)], _ draft: inout PackingDraft) {
    var places = places
    // Each exchange puts an earlier item into an earlier bin, so they come to an end.
    var isChanged = true
    while isChanged {
      isChanged = false
      for a in places.indices {
        for b in places.indices where places[a].bin < places[b].bin {
          let (early, late) = (draft.units[places[a].position], draft.units[places[b].position])
          guard order(early) > order(late), early.compartment == late.compartment else { continue }
          var (first, second) = (draft.bins[places[a].bin], draft.bins[places[b].bin])
          first.remove(places[a].position, early)
          second.remove(places[b].position, late)
          guard first.takes(late, itemsPerBin: problem.itemsPerBin),
            second.takes(early, itemsPerBin: problem.itemsPerBin)
          else { continue }
          first.add(places[b].position, late)
          second.add(places[a].position, early)
          draft.bins[places[a].bin] = first
          draft.bins[places[b].bin] = second
          let moved = places[a].position
          places[a].position = places[b].position
          places[b].position = moved
          isChanged = true
        }
      }
    }
  }

  private func order(_ unit: PackingUnit) -> Int64 { unit.items.first.map { problem.items[$0].order } ?? 0 }
}
