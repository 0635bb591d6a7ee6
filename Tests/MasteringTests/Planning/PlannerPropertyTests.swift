// SPDX-License-Identifier: GPL-3.0-or-later

import Requests
import TestSupport
import Testing

@testable import Mastering

/// What holds for every plan, whatever the exams.
@Suite struct PlannerPropertyTests {
  private static let seeds: [UInt64] = Array(2000..<2040)

  /// The instances of each exam that stand on discs, each as often as it does.
  private func placed(_ plan: DiscPlan, _ prepared: PreparedRequest) -> [Int: [SeriesSlice]] {
    var placed: [Int: [SeriesSlice]] = [:]
    for one in plan.discs.flatMap(\.exams) { placed[one.exam, default: []] += prepared.slices(of: one) }
    return placed
  }

  @Test func nothingIsLostOrDoubledAndNoDiscIsOverfull() throws {
    for seed in Self.seeds {
      let prepared = try PlannedSectorsTests.sample(seed: seed).prepared()
      let plan = try DiscPlanner(prepared: prepared).plan()
      let placed = placed(plan, prepared)
      #expect(placed.count == prepared.exams.count, "seed \(seed)")
      for (index, exam) in prepared.exams.enumerated() {
        let slices = placed[index] ?? []
        #expect(slices.reduce(0) { $0 + $1.instances.count } == exam.instanceCount, "seed \(seed), exam \(index)")
        #expect([SeriesSlice]().joined(with: slices) == exam.slices, "seed \(seed), exam \(index)")
      }
      for disc in plan.discs {
        #expect(disc.sectors.rawValue <= prepared.capacity(of: disc.medium), "seed \(seed), disc \(disc.number)")
        #expect(!disc.exams.isEmpty, "seed \(seed), disc \(disc.number)")
      }
      #expect(plan.discs.map(\.number) == Array(1...plan.discs.count))
      #expect(plan.lowerBound <= plan.discs.count && plan.lowerBound > 0, "seed \(seed)")
    }
  }

  @Test(arguments: ["per-subject", "per-exam", "per-time-point"])
  func whatDiscsArePartedByIsNeverMixed(_ sharing: String) throws {
    for seed in Self.seeds.prefix(20) {
      var sample = PlannedSectorsTests.sample(seed: seed)
      sample.lines = "media: 700\ndiscs: \(sharing)"
      for index in sample.exams.indices { sample.exams[index].timePoint = "Week \(index % 3)" }
      let prepared = try sample.prepared()
      for disc in try DiscPlanner(prepared: prepared).plan().discs {
        let exams = disc.exams.map { prepared.exams[$0.exam] }
        switch sharing {
        case "per-subject": #expect(Set(exams.map(\.context.subjectID)).count == 1, "seed \(seed)")
        case "per-exam": #expect(exams.count == 1, "seed \(seed)")
        default: #expect(Set(exams.map(\.context.timePoint)).count == 1, "seed \(seed)")
        }
      }
    }
  }

  /// The subjects in another order: as many discs, the same proof.
  @Test func theOrderOfTheExamsChangesNothingButTies() throws {
    for seed in Self.seeds.prefix(20) {
      var sample = PlannedSectorsTests.sample(seed: seed)
      sample.lines = "media: 600"
      let plan = try DiscPlanner(prepared: sample.prepared()).plan()
      let bySubject = Dictionary(grouping: sample.exams, by: \.subject)
      sample.exams = bySubject.keys.sorted(by: >).flatMap { bySubject[$0] ?? [] }
      let other = try DiscPlanner(prepared: sample.prepared()).plan()
      #expect(plan.discs.count == other.discs.count, "seed \(seed)")
      #expect(plan.lowerBound == other.lowerBound, "seed \(seed)")
    }
  }

  @Test func theSamePlanComesOutEachTime() throws {
    for seed in Self.seeds.prefix(8) {
      let plans = try (0..<2).map { _ in
        let prepared = try PlannedSectorsTests.sample(seed: seed).prepared()
        return PlanAssignment(try DiscPlanner(prepared: prepared).plan(), of: prepared)
      }
      #expect(plans[0] == plans[1], "seed \(seed)")
      #expect(plans[0].digest == plans[1].digest)
    }
  }
}
