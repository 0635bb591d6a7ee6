// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import DiscPacking

/// What is sought once the count of bins is settled.
@Suite struct ObjectiveTests {
  @Test func aBinWhoseContentFitsACheaperMediumIsOne() {
    // 12 + 5: a dear bin of 10 is full, the rest of 7 needs a dear one too, or 2 on a cheap one.
    let problem = PackingProblem(
      items: [6, 4, 5, 2].map { .init(size: $0) }, media: [.init(capacity: 7), .init(capacity: 10)])
    let solution = problem.solved()
    #expect(solution.status == .optimal)
    #expect(solution.bins.map(\.medium).sorted() == [0, 1])
  }

  @Test func everythingOnOneCheapBinWhereItFits() {
    let problem = PackingProblem(
      items: [1, 2, 3].map { .init(size: $0) }, media: [.init(capacity: 7), .init(capacity: 10)])
    #expect(problem.solved().bins.map(\.medium) == [0])
  }

  @Test func mediaAtHandAreNeverExceeded() {
    let items = [6, 6, 6, 3, 3].map { PackingProblem.Item(size: $0) }
    let enough = PackingProblem(
      items: items, media: [.init(capacity: 6, available: 2), .init(capacity: 10, available: 2)]
    ).solved()
    #expect(enough.bins.count == 3)
    #expect(enough.bins.count { $0.medium == 1 } <= 2)
    let short = PackingProblem(items: items, media: [.init(capacity: 6, available: 2)]).solved()
    guard case .infeasible(let left) = short.status else {
      Issue.record("two bins of 6 cannot hold 24")
      return
    }
    #expect(Set(short.bins.flatMap(\.items) + left) == Set(items.indices))
    #expect(short.bins.count == 2)
  }

  @Test func theBoundCountsTheLargeBinsThatAreThere() {
    // 30 fill three bins of 10; only one of 10 is there, so its rest of 20 needs four of 6.
    let problem = PackingProblem(
      items: [5, 5, 5, 5, 5, 5].map { .init(size: $0) },
      media: [.init(capacity: 6, available: 8), .init(capacity: 10, available: 1)])
    let solution = problem.solved()
    #expect(solution.bins.count == 5 && solution.lowerBound == 5 && solution.status == .optimal)
    #expect(solution.certificate.parts.map(\.argument) == [.media])
    #expect(solution.certificate.isValid(for: problem))
  }

  @Test func groupsStayWholeWhereTheCountAllows() {
    // Best fit would put 6 + 4, 6 + 4; the subjects are 6 + 3 and 6 + 4, and two bins of 10 hold them apart.
    let problem = PackingProblem(
      items: [
        .init(size: 6, group: 1), .init(size: 6, group: 2), .init(size: 3, group: 1), .init(size: 4, group: 2),
      ], media: [.init(capacity: 10)])
    let solution = problem.solved()
    #expect(solution.bins.map(\.items) == [[0, 2], [1, 3]])
    #expect(solution.splitGroups == 0)
  }

  @Test func aSplitGroupLiesOnNeighboursInOrder() {
    // Group 1 has 4 items of 5: two bins of 10, the earlier dates in the earlier bin.
    let problem = PackingProblem(
      items: [
        .init(size: 5, group: 1, order: 40), .init(size: 5, group: 1, order: 10), .init(size: 9, group: 2),
        .init(size: 5, group: 1, order: 30), .init(size: 5, group: 1, order: 20),
      ], media: [.init(capacity: 10)])
    let solution = problem.solved()
    #expect(solution.bins.count == 3)
    let places = solution.bins.indices.filter { solution.bins[$0].items.contains { problem.items[$0].group == 1 } }
    #expect(places.count == 2 && places[1] == places[0] + 1)
    #expect(Set(solution.bins[places[0]].items) == [1, 4])
  }

  @Test func evenBinsAreEvenAndFullOnesFull() {
    var problem = PackingProblem(
      items: [5, 5, 5, 5, 2, 2].map { .init(size: $0) }, media: [.init(capacity: 19)], balance: .even)
    let even = problem.solved().bins.map { bin in bin.items.reduce(0) { $0 + problem.items[$1].size } }
    #expect(even.sorted() == [12, 12])
    problem.balance = .full
    let full = problem.solved().bins.map { bin in bin.items.reduce(0) { $0 + problem.items[$1].size } }
    #expect((full.max() ?? 0) >= 17)
  }

  @Test func rulesHold() {
    for seed: UInt64 in 0..<60 { Self.check(seed: seed) }
  }

  private static func check(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 900)
    let count = Int(random.next() % 24) + 2
    let items = (0..<count).map { index in
      PackingProblem.Item(
        size: Int64(random.next() % 60), group: Int(random.next() % 6), order: Int64(random.next() % 100),
        compartment: random.next() % 4 == 0 ? 1 : nil, bin: random.next() % 9 == 0 ? Int(random.next() % 3) : nil)
    }
    let pair = { [Int(random.next() % UInt64(count)), Int(random.next() % UInt64(count))] }
    let problem = PackingProblem(
      items: items, media: [.init(capacity: 40), .init(capacity: 100, overhead: 4)], together: [pair()],
      apart: [[0, 1], pair()], itemsPerBin: 8, balance: random.next() % 2 == 0 ? .even : .full)
    let solution = problem.solved(PackingOptions(nodes: 20_000, pivots: 100))
    var misfits: [Int] = []
    if case .infeasible(let left) = solution.status { misfits = left }
    #expect((solution.bins.flatMap(\.items) + misfits).sorted() == Array(items.indices), "seed \(seed)")
    for (number, bin) in solution.bins.enumerated() {
      let size = bin.items.reduce(problem.media[bin.medium].overhead) { $0 + items[$1].size }
      #expect(size <= problem.media[bin.medium].capacity && !bin.items.isEmpty && bin.items.count <= 8, "seed \(seed)")
      #expect(Set(bin.items.map { items[$0].compartment }).count == 1, "seed \(seed)")
      for item in bin.items where items[item].bin != nil { #expect(items[item].bin == number, "seed \(seed)") }
      for set in problem.apart { #expect(Set(set).intersection(bin.items).count < 2, "seed \(seed)") }
      for set in problem.together {
        let inside = Set(set).intersection(bin.items).count
        #expect(inside == 0 || inside == Set(set).count, "seed \(seed)")
      }
    }
    #expect(solution.lowerBound <= solution.bins.count || !misfits.isEmpty, "seed \(seed)")
    #expect(solution.certificate.isValid(for: problem) || !misfits.isEmpty, "seed \(seed)")
  }
}
