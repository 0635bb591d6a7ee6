// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import DiscPacking

@Suite struct PackingTests {
  @Test func nothingNeedsNoBin() {
    let solution = PackingProblem(items: [], capacity: 10).solved()
    #expect(solution == PackingSolution(bins: [], lowerBound: 0, status: .optimal))
  }

  @Test func handCheckedBestFit() {
    // Largest first: 7 | 6 | 4 goes beside 6 (0 left, not 3) | 3 beside 7 | 2 opens a third.
    let solution = PackingProblem(items: [3, 7, 2, 6, 4].map { .init(size: $0) }, capacity: 10).solved()
    #expect(solution.bins == [[0, 1], [2], [3, 4]])
    #expect(solution.lowerBound == 3)
    #expect(solution.status == .optimal)
  }

  @Test func overheadTakesRoomOfEachBin() {
    let items = [5, 5].map { PackingProblem.Item(size: $0) }
    #expect(PackingProblem(items: items, capacity: 10).solved().bins == [[0, 1]])
    #expect(PackingProblem(items: items, capacity: 10, overhead: 1).solved().bins == [[0], [1]])
    #expect(PackingProblem(items: items, capacity: 11, overhead: 1).solved().bins == [[0, 1]])
  }

  @Test func anItemAsLargeAsTheRoomFits() {
    let solution = PackingProblem(items: [.init(size: 9)], capacity: 10, overhead: 1).solved()
    #expect(solution == PackingSolution(bins: [[0]], lowerBound: 1, status: .optimal))
  }

  @Test func whatFitsNoBinIsNamedAndTheRestIsPacked() {
    let items = [11, 4, -1, 6].map { PackingProblem.Item(size: $0) }
    let solution = PackingProblem(items: items, capacity: 10).solved()
    #expect(solution == PackingSolution(bins: [[1, 3]], lowerBound: 1, status: .infeasible([0, 2])))
  }

  @Test func extremeNumbersAreAnswersNotTraps() {
    let items = [Int64.max, Int64.max, Int64.min, 0].map { PackingProblem.Item(size: $0) }
    let large = PackingProblem(items: items, capacity: Int64.max).solved()
    #expect(large == PackingSolution(bins: [[0, 3], [1]], lowerBound: 2, status: .infeasible([2])))
    let none = PackingProblem(items: items, capacity: Int64.min, overhead: Int64.max).solved()
    #expect(none == PackingSolution(bins: [], lowerBound: 0, status: .infeasible([0, 1, 2, 3])))
    let empty = PackingProblem(items: [.init(size: 0), .init(size: 0)], capacity: 0).solved()
    #expect(empty == PackingSolution(bins: [[0, 1]], lowerBound: 1, status: .optimal))
  }

  @Test func onePerGroupNeverMixesGroupsAndKeepsEachTogether() {
    let items: [PackingProblem.Item] = [
      .init(size: 2, group: 7), .init(size: 2, group: 8), .init(size: 3, group: 7), .init(size: 1),
      .init(size: 1), .init(size: 9, group: 8),
    ]
    let solution = PackingProblem(items: items, capacity: 10, discs: .onePerGroup).solved()
    #expect(solution.bins == [[0, 2], [1], [3], [4], [5]])
    #expect(solution.lowerBound == 5)
    #expect(solution.status == .optimal)
  }

  @Test func onePerItemGivesEachItsBin() {
    let items = [1, 1, 1].map { PackingProblem.Item(size: $0, group: 0) }
    #expect(PackingProblem(items: items, capacity: 10, discs: .onePerItem).solved().bins == [[0], [1], [2]])
  }

  @Test func nothingIsLostDoubledOrOverCapacity() {
    for seed: UInt64 in 0..<200 { Self.check(seed: seed) }
  }

  private static func check(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let problem = random.problem(count: Int(random.next() % 120), capacity: 1000)
    let solution = problem.solved()
    var misfits: [Int] = []
    if case .infeasible(let indices) = solution.status { misfits = indices }
    #expect((solution.bins.flatMap { $0 } + misfits).sorted() == Array(problem.items.indices))
    for bin in solution.bins {
      let size = bin.reduce(problem.overhead) { $0 + problem.items[$1].size }
      #expect(size <= problem.capacity, "seed \(seed)")
      #expect(bin == bin.sorted() && !bin.isEmpty)
      if problem.discs == .onePerGroup {
        #expect(bin.count == 1 || Set(bin.map { problem.items[$0].group }).count == 1)
      }
    }
    #expect(solution.bins.compactMap(\.first) == solution.bins.compactMap(\.first).sorted())
    #expect(solution.lowerBound <= solution.bins.count)
    #expect(solution == problem.solved())
  }

  @Test func permutingTheInputKeepsTheSizesInTheBins() {
    for seed: UInt64 in 1000..<1100 {
      var random = SeededGenerator(seed: seed)
      var problem = random.problem(count: 60, capacity: 300)
      problem.discs = .fill
      var permuted = problem
      permuted.items.shuffle(using: &random)
      #expect(Self.contents(of: problem) == Self.contents(of: permuted), "seed \(seed)")
    }
  }

  private static func contents(of problem: PackingProblem) -> [[Int64]] {
    problem.solved().bins.map { bin in bin.map { problem.items[$0].size }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func manyItemsTakeFarFromQuadraticTime() {
    var random = SeededGenerator(seed: 4)
    let items = (0..<100_000).map { _ in PackingProblem.Item(size: Int64(random.next() % 1_000_000) + 250_000) }
    let problem = PackingProblem(items: items, capacity: 2_000_000)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(!problem.solved().bins.isEmpty) }
    // A walk over all bins for each item would be some 3 * 10^9 steps: minutes in a debug build.
    #expect(time < .seconds(30))
  }
}
