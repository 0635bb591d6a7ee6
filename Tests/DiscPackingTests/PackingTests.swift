// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import DiscPacking

@Suite struct PackingTests {
  @Test func nothingNeedsNoBin() {
    let solution = PackingProblem(items: [], media: [.init(capacity: 10)]).solved()
    #expect(solution.bins.isEmpty && solution.lowerBound == 0 && solution.status == .optimal)
  }

  @Test func handCheckedBestFit() {
    // Largest first: 7 | 6 | 4 goes beside 6 (0 left, not 3) | 3 beside 7 | 2 opens a third.
    let solution = Self.solved([3, 7, 2, 6, 4], room: 10)
    #expect(solution.bins.map(\.items) == [[0, 1], [2], [3, 4]])
    #expect(solution.lowerBound == 3)
    #expect(solution.status == .optimal)
  }

  private static func solved(_ sizes: [Int64], room: Int64, overhead: Int64 = 0) -> PackingSolution {
    PackingProblem(
      items: sizes.map { .init(size: $0) }, media: [.init(capacity: room, overhead: overhead)]
    ).solved()
  }

  @Test func overheadTakesRoomOfEachBin() {
    #expect(Self.solved([5, 5], room: 10).bins.map(\.items) == [[0, 1]])
    #expect(Self.solved([5, 5], room: 10, overhead: 1).bins.map(\.items) == [[0], [1]])
    #expect(Self.solved([5, 5], room: 11, overhead: 1).bins.map(\.items) == [[0, 1]])
  }

  @Test func anItemAsLargeAsTheRoomFits() {
    let solution = Self.solved([9], room: 10, overhead: 1)
    #expect(solution.bins.map(\.items) == [[0]])
    #expect(solution.status == .optimal)
  }

  @Test func whatFitsNoBinIsNamedAndTheRestIsPacked() {
    let solution = Self.solved([11, 4, -1, 6], room: 10)
    #expect(solution.bins.map(\.items) == [[1, 3]])
    #expect(solution.status == .infeasible([0, 2]))
  }

  @Test func extremeNumbersAreAnswersNotTraps() {
    let sizes = [Int64.max, Int64.max, Int64.min, 0]
    let large = Self.solved(sizes, room: Int64.max)
    #expect(large.bins.map(\.items) == [[0, 3], [1]])
    #expect(large.status == .infeasible([2]))
    let none = Self.solved(sizes, room: Int64.min, overhead: Int64.max)
    #expect(none.bins.isEmpty && none.status == .infeasible([0, 1, 2, 3]))
    #expect(Self.solved([0, 0], room: 0).bins.map(\.items) == [[0, 1]])
  }

  @Test func compartmentsNeverMixAndEachIsPackedTight() {
    let items: [PackingProblem.Item] = [
      .init(size: 2, compartment: 7), .init(size: 2, compartment: 8), .init(size: 3, compartment: 7), .init(size: 1),
      .init(size: 1), .init(size: 9, compartment: 8),
    ]
    let solution = PackingProblem(items: items, media: [.init(capacity: 10)]).solved()
    #expect(solution.bins.map(\.items) == [[0, 2], [1], [3, 4], [5]])
    #expect(solution.lowerBound == 4)
    #expect(solution.status == .optimal)
  }

  @Test func nothingIsLostDoubledOrOverCapacity() {
    for seed: UInt64 in 0..<120 { Self.check(seed: seed) }
  }

  private static func check(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let problem = random.problem(count: Int(random.next() % 120), capacity: 1000)
    let solution = problem.solved(PackingOptions(nodes: 50_000, pivots: 200))
    var misfits: [Int] = []
    if case .infeasible(let indices) = solution.status { misfits = indices }
    #expect((solution.bins.flatMap(\.items) + misfits).sorted() == Array(problem.items.indices))
    for bin in solution.bins.map(\.items) {
      let size = bin.reduce(problem.media[0].overhead) { $0 + problem.items[$1].size }
      #expect(size <= problem.media[0].capacity, "seed \(seed)")
      #expect(bin == bin.sorted() && !bin.isEmpty)
      #expect(Set(bin.map { problem.items[$0].compartment }).count == 1)
    }
    #expect(solution.lowerBound <= solution.bins.count)
    #expect(solution == problem.solved(PackingOptions(nodes: 50_000, pivots: 200)))
  }

  @Test func permutingTheInputKeepsTheSizesInTheBins() {
    for seed: UInt64 in 1000..<1040 {
      var random = SeededGenerator(seed: seed)
      let problem = random.problem(count: 60, capacity: 300)
      var permuted = problem
      permuted.items.shuffle(using: &random)
      #expect(Self.contents(of: problem) == Self.contents(of: permuted), "seed \(seed)")
    }
  }

  private static func contents(of problem: PackingProblem) -> [[Int64]] {
    problem.solved(PackingOptions(nodes: 50_000, pivots: 200)).bins.map { bin in
      bin.items.map { problem.items[$0].size }.sorted()
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func manyItemsTakeFarFromQuadraticTime() {
    var random = SeededGenerator(seed: 4)
    let sizes = (0..<60_000).map { _ in Int64(random.next() % 1_000_000) + 250_000 }
    let problem = PackingProblem(items: sizes.map { .init(size: $0) }, media: [.init(capacity: 2_000_000)])
    // A walk over all bins for each item would be some 10^9 steps: minutes in a debug build.
    let solution = problem.solved(PackingOptions(nodes: 50_000, pivots: 200))
    #expect(solution.bins.reduce(0) { $0 + $1.items.count } == sizes.count)
  }
}
