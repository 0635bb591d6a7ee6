// SPDX-License-Identifier: GPL-3.0-or-later

import OpticalMedia
import Requests
import TestSupport
import Testing

@testable import Mastering

/// What packing adds up is never less than what a disc then takes, and what the exams take at least never more.
@Suite struct ExamCostTests {
  private static let texts = [
    "", "CT CHEST WO", "胸部CT 平扫 造影剤", String(repeating: "long words ", count: 30), "Грудная клетка 1.25мм", "🫁",
  ]

  private static func sample(_ random: inout SeededGenerator, _ organization: String) -> PreparedSample {
    func pick<T>(_ choices: [T]) -> T { choices[Int(random.next() % UInt64(choices.count))] }
    func count(_ most: UInt64) -> Int { 1 + Int(random.next() % most) }
    var sample = PreparedSample(organization: organization)
    for subject in 0..<count(4) {
      let id = "\(subject)" + String(repeating: "s", count: Int(random.next() % 32))
      for _ in 0..<count(4) {
        let series = (0..<count(6)).map { _ in
          let most = pick([1, 5, 40, 400] as [UInt64])
          return (
            modality: pick(["CT", "", "MR", "ABCDEFGHIJKLMNOP"]), description: pick(texts),
            lengths: (0..<count(most)).map { _ in Int64(pick([1, 2_048, 2_049, 500_000])) }
          )
        }
        sample.exams.append(
          .init(subject: id, date: pick([nil, "20230206"]), description: pick(texts), series: series))
      }
    }
    return sample
  }

  private static func exact(_ prepared: PreparedRequest, _ exams: [Int]) throws -> Int64 {
    let disc = PlannedDisc(number: 1, count: 1, medium: .bluRay, exams: exams.map { DiscExam($0) }, sectors: .zero)
    return try ISOImageWriter(volume: DiscVolume(prepared, disc).volume).plannedSectors().rawValue
  }

  @Test(arguments: ["type1", "type2", "fileset"])
  func theBoundsHoldForAnyExams(_ organization: String) throws {
    for seed: UInt64 in 0..<12 {
      var random = SeededGenerator(seed: seed)
      let prepared = try Self.sample(&random, organization).prepared()
      let costs = prepared.order.map { ExamCost(DiscExam($0), in: prepared) }
      let some = prepared.order.filter { _ in random.next() % 2 == 0 }
      for exams in [prepared.order, some, [prepared.order[0]]] where !exams.isEmpty {
        let exact = try Self.exact(prepared, exams)
        let most = exams.reduce(ExamCost.fixed.rawValue) { $0 + costs[$1].upperBound.rawValue }
        let least = exams.reduce(0) { $0 + costs[$1].data.rawValue }
        #expect(exact <= most, "seed \(seed), \(exams.count) exams")
        #expect(exact >= least, "seed \(seed), \(exams.count) exams")
      }
    }
  }

  /// An exam of thousands of small files: directories weigh more than data.
  @Test(arguments: ["type1", "type2", "fileset"])
  func theBoundsHoldForManySmallFiles(_ organization: String) throws {
    let long = String(repeating: "many files ", count: 9)
    let sample = PreparedSample(
      organization: organization,
      exams: [
        .init(
          subject: String(repeating: "S", count: 32), date: "20230206", description: long,
          series: [("CT", long, [Int64](repeating: 700, count: 6_000))])
      ])
    let prepared = try sample.prepared()
    let cost = ExamCost(DiscExam(0), in: prepared)
    let exact = try Self.exact(prepared, [0])
    #expect(exact <= cost.upperBound.rawValue + ExamCost.fixed.rawValue)
    // Not so wide a bound that packing wastes a tenth of such a disc.
    #expect(cost.upperBound.rawValue < exact + exact / 3)
  }

  /// A hundred exams of an image each: what a disc takes once must not be taken for what each exam takes.
  @Test func theBoundsHoldForManySmallExams() throws {
    let exams = (0..<100).map {
      PreparedSample.Exam(
        subject: "subject-with-a-long-name-\($0 + 100)", date: "20230206", description: Self.texts[3],
        series: [("CT", Self.texts[2], [1])])
    }
    for organization in ["type1", "type2", "fileset"] {
      let prepared = try PreparedSample(organization: organization, exams: exams).prepared()
      let most = prepared.order.reduce(ExamCost.fixed.rawValue) {
        $0 + ExamCost(DiscExam($1), in: prepared).upperBound.rawValue
      }
      #expect(try Self.exact(prepared, prepared.order) <= most, "\(organization)")
    }
  }
}
