// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import TestSupport

extension SeededGenerator {
  mutating func problem(count: Int, capacity: Int64) -> PackingProblem {
    let items = (0..<count).map { _ in
      PackingProblem.Item(
        size: Int64(next() % UInt64(capacity + capacity / 20)), group: next() % 5 == 0 ? nil : Int(next() % 7))
    }
    let discs: PackingProblem.Discs = next() % 2 == 0 ? .fill : .onePerGroup
    return PackingProblem(items: items, capacity: capacity, overhead: Int64(next() % 50), discs: discs)
  }
}
