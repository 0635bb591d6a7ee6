// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests
import Testing

@testable import Mastering

/// The request's rules, each on six exams of three subjects of which four fit on a disc.
@Suite struct PlannerRuleTests {
  private static func sample(_ request: String, subjects: Int = 3) -> PreparedSample {
    var sample = PreparedSample()
    sample.lines = request
    sample.exams = (0..<6).map {
      .init(
        subject: "S\($0 * subjects / 6 + 1)", date: "2023020\($0 + 1)", description: "CT",
        series: [("CT", "AXIAL", [Int64](repeating: 200_000, count: 10))],
        timePoint: $0 % 2 == 0 ? "Baseline" : "Week 4"
      )
    }
    return sample
  }

  /// The discs' exams, counted from 0.
  private func discs(_ request: String) throws -> [[Int]] {
    try DiscPlanner(prepared: Self.sample(request).prepared()).plan().discs.map { $0.exams.map(\.exam) }
  }

  private func refusal(_ request: String) -> Finding? {
    let error = #expect(throws: MasteringError.self) { try discs(request) }
    #expect(error?.kind == .badInput)
    return error?.finding
  }

  @Test func subjectsStayTogetherAsFarAsTheCountAllows() throws {
    let discs = try discs("media: 5000")
    #expect(discs.count == 2)
    #expect(Set(discs.map(\.count)) == [2, 4])
    #expect(discs.allSatisfy { Set($0.map { $0 / 2 }).count == $0.count / 2 })
  }

  @Test func discsArePartedByWhatIsAsked() throws {
    #expect(try discs("media: cd\ndiscs: per-time-point").map(Set.init) == [[0, 2, 4], [1, 3, 5]])
    #expect(try discs("media: cd\ndiscs: [per-subject, per-time-point]").count == 6)
    #expect(refusal("discs: per-site")?.rule == "no-site")
  }

  @Test func togetherApartAndPinsAreKept() throws {
    let together = try discs("media: 3000\ntogether: [[ACC0, ACC5]]")
    #expect(together.contains { $0.contains(0) && $0.contains(5) })
    let apart = try discs("media: cd\napart: [[S1, S2, S3@Baseline]]")
    #expect(apart.count == 3)
    for disc in apart {
      #expect(!(disc.contains { $0 < 2 } && disc.contains { [2, 3].contains($0) }))
      #expect(!disc.contains(4) || disc.allSatisfy { $0 > 3 })
    }
    let pinned = try discs("media: 5000\npins: {1.2.0: 2, S3: 1}")
    #expect(pinned[1].contains(0) && pinned[0].contains(4) && pinned[0].contains(5))
    #expect(try discs("media: cd\ntogether: subjects").count == 1)
  }

  @Test func aCapLimitsTheExamsOfADisc() throws {
    let discs = try discs("media: cd\nexams_per_disc: 2")
    #expect(discs.map(\.count) == [2, 2, 2])
  }

  @Test func evenDiscsAreEquallyFull() throws {
    for (balance, counts) in [("even", [3, 3]), ("full", [2, 4])] {
      let prepared = try Self.sample("media: 5000\nbalance: \(balance)", subjects: 6).prepared()
      #expect(try DiscPlanner(prepared: prepared).plan().discs.map(\.exams.count).sorted() == counts, "\(balance)")
    }
  }

  /// As few discs as can be; of those as many small ones.
  @Test func aMixedSetTakesSmallMediaWhereTheyDo() throws {
    let prepared = try Self.sample("media: [2600, 5000]").prepared()
    let plan = try DiscPlanner(prepared: prepared).plan()
    #expect(plan.discs.map(\.medium.sectors).sorted() == [2600, 5000])
  }

  @Test func mediaAtHandAreAllThereAre() throws {
    let prepared = try Self.sample("media: {1500: 4, 5000: 1}").prepared()
    let media = try DiscPlanner(prepared: prepared).plan().discs.map(\.medium.sectors)
    #expect(media.count { $0 == 5000 } == 1)
    #expect(media.count == 3)
    #expect(refusal("media: {1500: 3}")?.rule == "no-medium-left")
  }

  @Test func aReserveIsLeftFree() throws {
    let prepared = try Self.sample("media: 5000\nreserve: 900 sectors").prepared()
    #expect(try DiscPlanner(prepared: prepared).plan().discs.allSatisfy { $0.sectors.rawValue <= 4100 })
  }

  @Test(arguments: [
    ("pins: {ACC0: 1, ACC1: 1}\napart: [[ACC0, ACC1]]", "rules-clash", 9),
    ("together: [[S1, S2]]\napart: [[ACC0, ACC2]]", "rules-clash", 9),
    ("pins: {ACC0: 1, S1: 2}", "rules-clash", 8), ("apart: [[S1, ACC0]]", "rules-clash", 8),
    ("pins: {S1: 1, S2: 1}\ndiscs: per-subject", "rules-clash", 8),
    ("pins: {S1: 1}\nexams_per_disc: 1", "rules-clash", 8), ("pins: {NOBODY: 1}", "rule-exam", 8),
    ("pins: {S1: 7}", "pin-beyond", 8), ("apart: [[S1, S9]]", "rule-exam", 8),
  ])
  func rulesThatCannotBeKeptAreRefusedWhereTheyStand(_ request: String, _ rule: String, _ line: Int) {
    let finding = refusal(request)
    #expect(finding?.rule == rule)
    #expect(finding?.place.line == line, "\(finding.map { "\($0)" } ?? "")")
    #expect((finding?.place.column ?? 0) > 1)
    #expect(finding?.remedy != nil)
  }

  @Test(arguments: [
    ("together: [[S1, S2]]\ndiscs: per-subject", "rules-clash"),
    ("together: [[S1, S2]]\nexams_per_disc: 3", "rules-clash"),
    ("media: 3000\ntogether: [[S1, S2]]", "together-too-large"),
    ("media: 1500\npins: {S1: 1}", "pins-too-large"),
  ])
  func whatCannotShareADiscIsSaid(_ request: String, _ rule: String) {
    #expect(refusal(request)?.rule == rule)
  }
}
