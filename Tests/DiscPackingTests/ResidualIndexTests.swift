// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import DiscPacking

@Suite struct ResidualIndexTests {
  /// Against a plain array searched from end to end.
  @Test func agreesWithALinearSearch() {
    var random = SeededGenerator(seed: 11)
    var index = ResidualIndex()
    var plain: [ResidualIndex.Entry] = []
    for bin in 0..<6000 {
      let entry = ResidualIndex.Entry(residual: Int64(random.next() % 3000), bin: bin)
      index.insert(entry)
      plain.append(entry)
      guard bin % 3 == 2 else { continue }
      let size = Int64(random.next() % 3100)
      let expected = plain.filter { $0.residual >= size }.min()
      #expect(index.removeSmallest(atLeast: size) == expected)
      plain.removeAll { $0 == expected }
    }
  }
}
