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
    let least = fewestBins(sizes, room: room)
    let bound = LowerBound.best(ofSizes: sizes, room: room).bound
    let continuous = Int((sizes.reduce(0, +) + room - 1) / room)
    #expect(bound <= least, "\(sizes) of \(room)")
    #expect(bound >= continuous)
    let problem = PackingProblem(items: sizes.map { .init(size: $0) }, media: [.init(capacity: room)])
    let solution = problem.solved(PackingOptions(nodes: 50_000, pivots: 200))
    #expect(solution.bins.count >= least)
    if solution.status == .optimal { #expect(solution.bins.count == least) }
  }

  /// Every assignment tried, but for bins that are alike: the oracle.
  private static func fewestBins(_ sizes: [Int64], room: Int64) -> Int {
    var best = sizes.count
    func place(_ next: Int, _ loads: [Int64]) {
      guard loads.count < best || (next == sizes.count && loads.count <= best) else { return }
      guard next < sizes.count else {
        best = loads.count
        return
      }
      for bin in loads.indices where loads[bin] + sizes[next] <= room {
        var filled = loads
        filled[bin] += sizes[next]
        place(next + 1, filled)
      }
      place(next + 1, loads + [sizes[next]])
    }
    place(0, [])
    return best
  }
}
