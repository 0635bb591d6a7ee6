// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import DiscPacking

@Suite struct LowerBoundTests {
  @Test func halvesAndMoreStandAlone() {
    #expect(LowerBound.best(ofSizes: [6, 6, 6], room: 10).bound == 3)
    #expect(LowerBound.best(ofSizes: [5, 5, 5], room: 10).bound == 2)
  }

  @Test func smallItemsThatFitBesideNothingOpenBins() {
    // Sum 24 of 10: three by content; but 7 and 7 leave no room for any 4 or larger, so four.
    #expect(LowerBound.best(ofSizes: [7, 7, 5, 5, 4], room: 10).bound == 4)
  }

  @Test(arguments: 0..<20)
  func boundNeverExceedsTheTrueMinimum(hundred: UInt64) {
    for seed in (hundred * 100)..<(hundred * 100 + 100) { Self.check(seed: seed) }
  }

  private static func check(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let room = Int64(random.next() % 30 + 1)
    let count = Int(random.next() % 8)
    let sizes = (0..<count).map { _ in Int64(random.next() % UInt64(room + 1)) }.sorted(by: >)
    let least = FewestBins.count(sizes, room: room)
    let bound = LowerBound.best(ofSizes: sizes, room: room).bound
    let continuous = Int((sizes.reduce(0, +) + room - 1) / room)
    #expect(bound <= least, "\(sizes) of \(room)")
    #expect(bound >= continuous)
  }
}
