// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import FileSets
import Findings
import OpticalMedia
import Requests
import Volumes

/// Chooses media and packs exams onto discs, then costs each disc exactly.
struct DiscPlanner {
  let prepared: PreparedRequest

  struct Plan: Sendable {
    var discs: [PlannedDisc]
    /// No set of discs of this medium, each exam whole, has fewer.
    var lowerBound: Int
    var isOptimal: Bool
    /// Why these discs, in one sentence.
    var explanation: String
  }

  func plan() throws -> Plan {
    let costs = prepared.order.map { exam in
      ExamCost(prepared.exams[exam], at: prepared.positions[exam], layout: prepared.layout)
    }
    guard !costs.isEmpty else {
      return Plan(discs: [], lowerBound: 0, isOptimal: true, explanation: "No exam is left to master.")
    }
    switch prepared.request.media {
    case .medium(let medium): return try packed(costs, onto: medium)
    case .automatic: return try automatic(costs)
    }
  }

  /// The seed: all on one CD if it fits, else DVDs; with a disc for each subject or exam, the smallest that holds it.
  private func automatic(_ costs: [ExamCost]) throws -> Plan {
    switch prepared.request.discs {
    case .fill:
      let all = Array(prepared.order)
      if try fits(all, costs, .cd) {
        let disc = try exact([(all, .cd)])
        return Plan(discs: disc, lowerBound: 1, isOptimal: true, explanation: "Everything fits on one CD.")
      }
      return try packed(costs, onto: .dvd)
    case .perSubject, .perExam:
      var plan = try packed(costs, onto: .dvd)
      let bins = plan.discs.map { disc -> ([Int], Medium) in
        (disc.exams, disc.sectors.rawValue <= Int64(Medium.cd.sectors) ? .cd : .dvd)
      }
      plan.discs = try exact(bins)
      return plan
    }
  }

  /// Asks for the exact size only where the bound from above does not answer.
  private func fits(_ exams: [Int], _ costs: [ExamCost], _ medium: Medium) throws -> Bool {
    let capacity = Int64(medium.sectors)
    if costs.reduce(0, { $0 + $1.data.rawValue }) > capacity { return false }
    if costs.reduce(overhead, { $0 + $1.upperBound.rawValue }) <= capacity { return true }
    return try sectors(of: exams, on: medium).rawValue <= capacity
  }

  private func packed(_ costs: [ExamCost], onto medium: Medium) throws -> Plan {
    let capacity = Int64(medium.sectors)
    let problem = PackingProblem(
      items: costs.enumerated().map { index, cost in
        .init(size: cost.upperBound.rawValue, compartment: compartment(ofExam: index))
      }, media: [.init(capacity: capacity, overhead: overhead)])
    let solution = problem.solved()
    if case .infeasible(let items) = solution.status { throw tooLarge(items, costs, medium) }
    let discs = try exact(solution.bins.map { bin in (bin.items.map { prepared.order[$0] }, medium) })
    for disc in discs where disc.sectors.rawValue > capacity {
      throw MasteringError(
        .badInput, rule: "disc-overfull", "disc \(disc.number) needs \(disc.sectors.rawValue) sectors of \(capacity)",
        remedy: "name a larger medium in media: of the request")
    }
    // The bound that proves anything is of the exams' data alone: what a directory takes depends on the disc.
    let data = PackingProblem(
      items: zip(problem.items, costs).map { .init(size: $1.data.rawValue, compartment: $0.compartment) },
      media: [.init(capacity: capacity)]
    ).solved()
    let isOptimal = data.lowerBound >= discs.count
    return Plan(
      discs: discs, lowerBound: data.lowerBound, isOptimal: isOptimal,
      explanation: explanation(costs, discs.count, medium, data.lowerBound))
  }

  /// Exams of unequal compartments never share a disc.
  private func compartment(ofExam index: Int) -> Int? {
    switch prepared.request.discs {
    case .fill: nil
    case .perSubject: prepared.positions[prepared.order[index]].subject
    case .perExam: index
    }
  }

  /// Sectors that a disc takes beside its exams.
  private var overhead: Int64 { (ExamCost.fixed + (prepared.viewer?.sectorsAtMost ?? .zero)).rawValue }

  private func exact(_ bins: [([Int], Medium)]) throws -> [PlannedDisc] {
    try bins.enumerated().map { index, bin in
      var disc = PlannedDisc(number: index + 1, count: bins.count, medium: bin.1, exams: bin.0, sectors: .zero)
      disc.sectors = try sectors(of: disc)
      return disc
    }
  }

  private func sectors(of exams: [Int], on medium: Medium) throws -> SectorCount {
    try sectors(of: PlannedDisc(number: 1, count: 1, medium: medium, exams: exams, sectors: .zero))
  }

  private func sectors(of disc: PlannedDisc) throws -> SectorCount {
    try ISOImageWriter(volume: DiscVolume(prepared, disc).volume).plannedSectors()
  }

  private func tooLarge(_ items: [Int], _ costs: [ExamCost], _ medium: Medium) -> MasteringError {
    let findings = items.map { item -> Finding in
      let exam = prepared.exams[prepared.order[item]]
      let needed = costs[item].upperBound.rawValue + overhead
      let larger = Medium.named.first { Int64($0.sectors) >= needed }
      return Finding(
        .error, rule: "exam-larger-than-medium",
        "an exam of subject \(exam.context.subjectID) needs \(needed) sectors, a \(medium.name) has \(medium.sectors)",
        remedy: larger.map { "choose media: \($0.word), which holds it" } ?? "no medium holds it: deliver it as files")
    }
    return MasteringError(.badInput, findings[0], others: Array(findings.dropFirst()))
  }

  private func explanation(_ costs: [ExamCost], _ count: Int, _ medium: Medium, _ lowerBound: Int) -> String {
    let data = costs.reduce(0) { $0 + $1.data.rawValue }
    let needed = "\(data) sectors of exams, \(medium.sectors) on a \(medium.name)"
    let discs = count == 1 ? "1 disc" : "\(count) discs"
    switch prepared.request.discs {
    case .perExam: return "One disc for each exam, as asked: \(discs)."
    case .perSubject: return "One disc for each subject, as asked: \(discs)."
    case .fill:
      return lowerBound >= count
        ? "\(needed): \(discs), and no fewer can hold them."
        : "\(needed): \(discs); at least \(lowerBound) are needed."
    }
  }
}
