// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import DiscPacking

/// No proof is false: against an exhaustive search where that is possible, by the certificate everywhere.
@Suite struct ProofTests {
  @Test(arguments: 0..<20)
  func tenThousandSmallProblemsAgreeWithAnExhaustiveSearch(part: UInt64) {
    for seed in (part * 500)..<(part * 500 + 500) { Self.check(seed: seed) }
  }

  private static func check(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 77_000)
    let room = Int64(random.next() % 60 + 4)
    let count = Int(random.next() % 9) + 1
    let least = Int64(random.next() % UInt64(room / 3 + 1))
    let sizes = (0..<count).map { _ in least + Int64(random.next() % UInt64(room - least + 1)) }
    let problem = PackingProblem(items: sizes.map { .init(size: $0) }, media: [.init(capacity: room)])
    let solution = problem.solved(PackingOptions(nodes: 200_000, pivots: 500))
    let fewest = FewestBins.count(sizes, room: room)
    #expect(solution.lowerBound <= fewest && fewest <= solution.bins.count, "seed \(seed): \(sizes) of \(room)")
    if solution.status == .optimal { #expect(solution.bins.count == fewest, "seed \(seed)") }
    #expect(solution.certificate.isValid(for: problem), "seed \(seed)")
  }

  @Test func aCertificateThatClaimsOneBinMoreIsRefused() {
    for seed: UInt64 in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let sizes = (0..<30).map { _ in Int64(random.next() % 60) + 20 }
      let problem = PackingProblem(items: sizes.map { .init(size: $0) }, media: [.init(capacity: 100)])
      let solution = problem.solved(PackingOptions(nodes: 200_000, pivots: 500))
      guard solution.status == .optimal else { continue }
      #expect(solution.certificate.isValid(for: problem))
      var greedy = solution.certificate
      greedy.parts[0].bound += 1
      #expect(!greedy.isValid(for: problem), "seed \(seed): \(greedy.parts[0].argument)")
    }
  }

  @Test func pricesThatABinExceedsProveNothing() {
    // Two items of 5 fit a room of 10 and are worth 2 together, so one bin may hold more than 1.
    let problem = PackingProblem(items: [.init(size: 5), .init(size: 5)], media: [.init(capacity: 10)])
    let false1 = PackingCertificate(
      parts: [.init(items: [0, 1], bound: 2, argument: .prices([.init(size: 1, price: 1)], perBin: 1))], pinnedBins: 0)
    #expect(!false1.isValid(for: problem))
    let true1 = PackingCertificate(
      parts: [.init(items: [0, 1], bound: 1, argument: .prices([.init(size: 1, price: 1)], perBin: 2))], pinnedBins: 0)
    #expect(true1.isValid(for: problem))
  }

  @Test func pricesProveWhatVolumeDoesNot() throws {
    // Room 100: 376 of 400 by volume, so four bins. At prices of 4, 3 and 2 no bin holds more than 8 (44 + 44, 44 + 36,
    // 44 + 24 + 24, 36 + 36 + 24, 36 + 24 + 24), and all items together cost 33: five bins.
    let sizes: [Int64] = [44, 36, 24, 44, 36, 44, 36, 24, 44, 44]
    let falling = sizes.sorted(by: >)
    let (bound, _) = LowerBound.best(ofSizes: falling, room: 100)
    let staircase = DualFeasibleBound(classes: SizeClasses(falling: falling, room: 100)).best(atLeast: (bound, .volume))
    #expect(staircase.bound == 4 && FewestBins.count(sizes, room: 100) == 5)
    let problem = PackingProblem(items: sizes.map { .init(size: $0) }, media: [.init(capacity: 100)])
    let solution = problem.solved()
    #expect(solution.status == .optimal && solution.bins.count == 5)
    let part = try #require(solution.certificate.parts.first)
    guard case .prices = part.argument else {
      Issue.record("\(part.argument)")
      return
    }
    #expect(solution.certificate.isValid(for: problem))
  }
}
