// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests

/// Which of the request's rules an edited plan breaks, as warnings at the plan's discs.
struct PlanRules {
  private(set) var findings: [Finding] = []

  init(_ prepared: PreparedRequest, _ discs: [PlannedDisc], _ places: [Place]) throws(MasteringError) {
    let rules = try ExamRules(prepared)
    let request = prepared.request
    for (disc, place) in zip(discs, places) {
      let exams = Set(disc.exams.map(\.exam))
      func warn(_ message: String) {
        findings.append(
          Finding(.warning, rule: "plan-breaks-rule", at: place, "disc \(disc.number) \(message), as it was edited"))
      }
      if Set(exams.map { rules.compartments[$0] }).count > 1 {
        warn("mixes what the request's discs: \(request.discs.word) keeps apart")
      }
      if let cap = request.examsPerDisc, disc.exams.count > cap { warn("has more exams than exams_per_disc: allows") }
      if rules.apart.contains(where: { $0.count { !exams.isDisjoint(with: $0) } > 1 }) {
        warn("joins exams that apart: parts")
      }
      if rules.together.contains(where: { !exams.isDisjoint(with: $0) && !exams.isSuperset(of: $0) }) {
        warn("lacks exams that together: joins with its own")
      }
      if exams.contains(where: { (rules.pins[$0] ?? disc.number - 1) != disc.number - 1 }) {
        warn("has an exam that pins: puts on another disc")
      }
    }
    guard case .kinds(let kinds) = request.media else { return }
    for kind in kinds {
      let used = discs.count { $0.medium == kind.medium }
      if let count = kind.count, used > count {
        findings.append(
          Finding(
            .warning, rule: "plan-breaks-rule", at: Place(path: request.path),
            "the edited plan takes \(used) of the \(count) media \(kind.medium.word) at hand"))
      }
    }
  }
}
