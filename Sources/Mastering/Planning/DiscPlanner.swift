// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import Findings
import Requests
import Volumes

/// Chooses media, splits what is larger than a disc, and packs exams onto as few discs as the request's rules allow.
struct DiscPlanner {
  let prepared: PreparedRequest

  func plan() throws -> DiscPlan {
    guard !prepared.order.isEmpty else {
      return DiscPlan(discs: [], lowerBound: 0, explanation: "No exam is left to master.")
    }
    let rules = try ExamRules(prepared)
    var plan = try plan(rules, .series)
    // Parts of whole series may leave a rest that costs another exam its place.
    if !plan.isOptimal, plan.discs.contains(where: { $0.exams.contains { $0.part != nil } }) {
      let cut = try self.plan(rules, .instances)
      if cut.discs.count < plan.discs.count { plan = cut }
    }
    return plan
  }

  private func plan(_ rules: ExamRules, _ manner: ExamSplitter.Manner) throws -> DiscPlan {
    let media = self.media
    let largest = media.map(\.medium).max { $0.sectors < $1.sectors } ?? .dvd
    let splitter = ExamSplitter(prepared: prepared, medium: largest)
    let units = try prepared.order.flatMap { try splitter.parts(of: $0, manner) }
    try refuse(split: units.filter { $0.part != nil }, rules)
    let problem = self.problem(units, rules)
    let lowerBound = self.lowerBound(units, problem, capacity: prepared.capacity(of: largest))
    let packing = ExactPacking(
      prepared: prepared, units: units, media: media, problem: problem, lowerBound: lowerBound)
    let packed = try packing.packed()
    guard packed.left.isEmpty else { throw try noRoom(packed.left.map { units[$0] }, rules, largest) }
    // A pin beyond what the exams fill leaves discs with nothing on them.
    if let last = rules.pins.values.max(), packed.discs.contains(where: \.exams.isEmpty) {
      throw pinned(last, packed.discs.count { !$0.exams.isEmpty })
    }
    return DiscPlan(
      discs: packed.discs, lowerBound: min(lowerBound, packed.discs.count),
      explanation: explanation(units, packed.discs, lowerBound))
  }

  /// What may be used, the smallest first.
  private var media: [AvailableMedium] {
    switch prepared.request.media {
    case .medium(let medium): return [AvailableMedium(medium)]
    case .kinds(let kinds): return kinds.sorted { $0.medium.sectors < $1.medium.sectors }
    case .automatic:
      // The seed: all on one CD if it fits, else DVDs; with a disc for each subject and the like the smallest.
      let data = prepared.order.reduce(0) { $0 + ExamCost(DiscExam($1), in: prepared).data.rawValue }
      let small = !prepared.request.discs.isEmpty || data <= prepared.capacity(of: .cd)
      let hasCD = prepared.capacity(of: .cd) >= Int64(Medium.sectorRange.lowerBound)
      return (small && hasCD ? [.cd, .dvd] : [.dvd]).map { AvailableMedium($0) }
    }
  }

  /// The rules, with sizes of nothing.
  private func problem(_ units: [DiscExam], _ rules: ExamRules) -> PackingProblem {
    let unitsOfExam = Dictionary(grouping: units.indices) { units[$0].exam }
    let items = units.enumerated().map { index, unit in
      PackingProblem.Item(
        size: 0, group: prepared.positions[unit.exam].subject, order: Int64(index),
        compartment: rules.compartments[unit.exam], bin: rules.pins[unit.exam])
    }
    var apart: [[Int]] = []
    for set in rules.apart {
      for (place, exams) in set.enumerated() {
        for others in set[(place + 1)...] {
          for exam in exams.flatMap({ unitsOfExam[$0] ?? [] }) {
            apart += others.flatMap { unitsOfExam[$0] ?? [] }.map { [exam, $0] }
          }
        }
      }
    }
    return PackingProblem(
      items: items, media: [], together: rules.together.map { $0.flatMap { unitsOfExam[$0] ?? [] } }, apart: apart,
      itemsPerBin: prepared.request.examsPerDisc, balance: prepared.request.balance == .even ? .even : .full)
  }

  /// What the exams' data alone need: a proof must not lean on what directories take, which depends on the disc.
  ///
  /// A split exam may be cut elsewhere, so it counts by its volume; whole ones count by the packer's bound as well.
  private func lowerBound(_ units: [DiscExam], _ problem: PackingProblem, capacity: Int64) -> Int {
    let isSplit = units.contains { $0.part != nil }
    var data = problem
    data.media = [.init(capacity: capacity)]
    for (index, unit) in units.enumerated() { data.items[index].size = ExamCost(unit, in: prepared).data.rawValue }
    guard isSplit else { return data.solved().lowerBound }
    var bound = 0
    for indices in Dictionary(grouping: units.indices, by: { data.items[$0].compartment }).values {
      let volume = indices.reduce(0) { $0 + data.items[$1].size }
      let whole = indices.filter { units[$0].part == nil }.map {
        PackingProblem.Item(size: data.items[$0].size)
      }
      let packed = PackingProblem(items: whole, media: data.media).solved().lowerBound
      bound += max(packed, Int((volume + capacity - 1) / capacity))
    }
    return bound
  }

  /// The bound for exams as they stand on discs already.
  func lowerBound(of discs: [PlannedDisc], withRules: Bool) throws -> Int {
    let units = discs.flatMap(\.exams)
    let largest = (media.map(\.medium) + discs.map(\.medium)).max { $0.sectors < $1.sectors } ?? .dvd
    let plain = PackingProblem(items: units.map { _ in .init(size: 0) }, media: [])
    let problem = withRules ? problem(units, try ExamRules(prepared)) : plain
    return lowerBound(units, problem, capacity: prepared.capacity(of: largest))
  }

  private func refuse(split: [DiscExam], _ rules: ExamRules) throws(MasteringError) {
    for unit in split {
      let isPinned = rules.pins[unit.exam] != nil
      guard isPinned || rules.together.contains(where: { $0.contains(unit.exam) }) else { continue }
      throw MasteringError(
        .badInput, rule: "rules-clash", at: prepared.request.path,
        "an exam of subject \(prepared.exams[unit.exam].context.subjectID) is larger than a disc, and "
          + (isPinned ? "pins: puts it on one" : "together: joins it with others"),
        remedy: "name a larger medium in media:, or take the exam out of the rule")
    }
  }

  private func pinned(_ last: Int, _ count: Int) -> MasteringError {
    let rule = prepared.request.packing.pins.first { $0.disc == last + 1 }
    return MasteringError(
      .badInput,
      Finding(
        .error, rule: "pin-beyond", at: rule?.exams.place ?? Place(path: prepared.request.path),
        "pins: asks for disc \(last + 1), but the exams fill no more than \(count)",
        remedy: "pin to a lower number"))
  }

  private func noRoom(_ left: [DiscExam], _ rules: ExamRules, _ largest: Medium) throws -> MasteringError {
    if let last = rules.pins.values.max() {
      let exams = prepared.order.filter { rules.pins[$0] == last }.map { DiscExam($0) }
      let needed = try prepared.exactSectors(of: exams, on: largest)
      if needed <= prepared.capacity(of: largest), left.contains(where: { rules.pins[$0.exam] == last }) {
        return pinned(last, min(last, prepared.order.count))
      }
    }
    let findings = Set(left.map(\.exam)).sorted().map { exam -> Finding in
      let subject = prepared.exams[exam].context.subjectID
      if rules.together.contains(where: { $0.contains(exam) }) {
        return Finding(
          .error, rule: "together-too-large", at: Place(path: prepared.request.path),
          "an exam of subject \(subject) does not fit on a \(largest.name) with those that together: joins it with",
          remedy: "name a larger medium in media:, or join fewer exams")
      }
      if rules.pins[exam] != nil {
        return Finding(
          .error, rule: "pins-too-large", at: Place(path: prepared.request.path),
          "an exam of subject \(subject) does not fit on a \(largest.name) with those that pins: puts on its disc",
          remedy: "name a larger medium in media:, or pin fewer exams")
      }
      return Finding(
        .error, rule: "no-medium-left", at: Place(path: prepared.request.path),
        "no medium at hand is left for an exam of subject \(subject)", remedy: "name more media in media:")
    }
    return MasteringError(.badInput, findings[0], others: Array(findings.dropFirst().prefix(20)))
  }

  private func explanation(_ units: [DiscExam], _ discs: [PlannedDisc], _ lowerBound: Int) -> String {
    let sharing = prepared.request.discs
    let count = discs.count == 1 ? "1 disc" : "\(discs.count) discs"
    if !sharing.isEmpty {
      let what = [
        (DiscSharing.perExam, "exam"), (.perSubject, "subject"), (.perTimePoint, "time point"), (.perSite, "site"),
      ].filter { sharing.contains($0.0) }.map(\.1).joined(separator: " and ")
      return "One disc for each \(what), as asked: \(count)"
        + (discs.count > lowerBound ? "; at least \(lowerBound) needed." : ".")
    }
    if discs.count == 1, discs[0].medium == .cd { return "Everything fits on one CD." }
    let data = units.reduce(0) { $0 + ExamCost($1, in: prepared).data.rawValue }
    let kinds = Dictionary(grouping: discs, by: \.medium).sorted { $0.key.sectors < $1.key.sectors }
    let each = kinds.map { "\(prepared.capacity(of: $0.key)) on a \($0.key.name)" }.joined(separator: ", ")
    return "\(data) sectors of exams, \(each): \(count)"
      + (discs.count <= lowerBound ? ", and no fewer can hold them." : "; at least \(lowerBound) needed.")
  }
}
