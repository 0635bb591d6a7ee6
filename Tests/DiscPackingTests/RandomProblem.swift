// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import TestSupport

extension SeededGenerator {
  /// Items of sizes up to a little above the capacity; in half of the problems in compartments, a group each.
  mutating func problem(count: Int, capacity: Int64) -> PackingProblem {
    let isDivided = next() % 2 == 0
    let items = (0..<count).map { _ in
      let group = next() % 5 == 0 ? nil : Int(next() % 7)
      return PackingProblem.Item(
        size: Int64(next() % UInt64(capacity + capacity / 20)), group: group, compartment: isDivided ? group : nil)
    }
    return PackingProblem(items: items, media: [.init(capacity: capacity, overhead: Int64(next() % 50))])
  }
}
