// SPDX-License-Identifier: GPL-3.0-or-later

import PackingClasses
import Testing

@testable import DiscPacking

/// The search for many sizes, and the bound that goes with it.
@Suite struct OverflowRepairTests {
  @Test func anExchangeMendsABinThatIsOver() {
    // 60 + 50 is over 100 by 10, 45 + 40 has 15 left: 50 for 40 mends it, or 60 for 45.
    var repair = OverflowRepair(sizes: [60, 50, 45, 40], room: 100, bins: [[0, 1], [2, 3]])
    let bins = repair.mended(effort: Effort(.standard), budget: 10_000)
    #expect(bins.map { Set($0.map { Set($0) }) } == [[0, 3], [1, 2]])
  }

  @Test func whatCannotBeMendedEndsWithTheBudget() {
    var repair = OverflowRepair(sizes: [60, 60, 60], room: 100, bins: [[0, 1], [2]])
    let effort = Effort(.standard)
    #expect(repair.mended(effort: effort, budget: 10_000) == nil)
    #expect(effort.nodes < PackingOptions.standard.nodes)
  }

  /// Room 100: beside each of four items of 90 fits one of the two items of 9, or an 8; beside 95 nothing.
  private static let tight: [Int64] = [95, 90, 90, 90, 90, 40, 40, 40, 30, 30, 9, 9, 8]

  @Test func whatLargeItemsWasteRaisesTheBound() {
    let classes = SizeClasses(falling: Self.tight, room: 100)
    #expect(LowerBound.volume(ofSizes: Self.tight, room: 100) == 7)
    var toll = TollBound(SmallSets(classes))
    // 5 beside the 95; 1, 1, 2 beside three of 90 and 10 beside the fourth: 19 of which 661 leaves 39.
    #expect(toll.raised(from: 7, effort: Effort(.standard)) == nil)
    #expect(SmallSets(classes).larges.map(\.index) == [0, 1])
    let crowded = SizeClasses(falling: [95] + [Int64](repeating: 90, count: 8) + [40, 40, 40, 30, 9, 9, 8], room: 100)
    var raised = TollBound(SmallSets(crowded))
    // 991 fills ten bins but for 9; beside the large ones 59 are lost.
    #expect(raised.raised(from: 10, effort: Effort(.standard))?.bound == 11)
  }

  @Test func itsArgumentIsCheckedAgainstEachLargeItem() {
    let sizes: [Int64] = [95] + [Int64](repeating: 90, count: 8) + [40, 40, 40, 30, 9, 9, 8]
    let problem = PackingProblem(items: sizes.map { .init(size: $0) }, media: [.init(capacity: 100)])
    var raised = TollBound(SmallSets(SizeClasses(falling: sizes, room: 100)))
    guard let argued = raised.raised(from: 10, effort: Effort(.standard)), case .beside(let prices) = argued.argument
    else {
      Issue.record("no bound")
      return
    }
    func isValid(_ prices: [PackingCertificate.Price], bound: Int = argued.bound) -> Bool {
      PackingCertificate(
        parts: [.init(items: Array(sizes.indices), bound: bound, argument: .beside(prices))], pinnedBins: 0
      ).isValid(for: problem)
    }
    #expect(isValid(prices))
    #expect(!isValid(prices, bound: argued.bound + 1))
    // A large item that claims more than what fits beside it leaves, and a small one that counts more than it is.
    #expect(!isValid(prices.map { $0.size == 95 ? .init(size: 95, price: 101) : $0 }))
    #expect(!isValid([.init(size: 90, price: 100)]))
    #expect(!isValid(prices.filter { $0.size > 50 } + [.init(size: 9, price: 40), .init(size: 8, price: 40)]))
  }
}
