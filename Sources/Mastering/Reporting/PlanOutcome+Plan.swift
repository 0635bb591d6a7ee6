// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Volumes

extension PlanOutcome {
  /// - Parameter picture: the path of the plan's picture.
  init(
    _ preparation: RequestPreparation.Outcome, _ plan: DiscPlan, _ seals: PlanSeals, _ requestFolder: RequestFolder,
    picture: String, comparison: PlanComparison? = nil
  ) {
    let prepared = preparation.request
    request = prepared.request.number.text
    folder = requestFolder.path
    discs = plan.discs.map { disc in
      let stale = seals.stale.contains { $0.number == disc.number }
      let sealed = seals.sealed.contains { $0.number == disc.number }
      return Disc(
        number: disc.number, medium: disc.medium.name, word: disc.medium.word,
        volumeIdentifier: prepared.volumeIdentifier(disc.number), title: disc.title, copies: disc.copies,
        exams: disc.exams.map { Exam($0, prepared) }, sectors: disc.sectors.rawValue,
        capacity: prepared.capacity(of: disc.medium), state: stale ? .stale : sealed ? .sealed : .planned)
    }
    lowerBound = plan.lowerBound
    splitSubjects = plan.splitSubjects(prepared)
    explanation = plan.explanation
    isEdited = plan.edited != nil
    self.picture = picture
    self.comparison = comparison
    totals = prepared.catalogue.account.totals
    findings = preparation.findings + Self.findings(seals.stale)
  }

  private static func findings(_ stale: [SealedDisc]) -> [Finding] {
    guard !stale.isEmpty else { return [] }
    let names = stale.map { RequestFolder.imageName($0.number) }.joined(separator: ", ")
    return [
      Finding(
        .warning, rule: "sealed-under-another-plan", "these discs were sealed under another plan: \(names)",
        remedy: "spindle master makes them anew with --remake")
    ]
  }
}

extension PlanOutcome.Exam {
  init(_ placed: DiscExam, _ prepared: PreparedRequest) {
    let exam = prepared.exams[placed.exam]
    let slices = prepared.slices(of: placed)
    folder = prepared.folder(of: prepared.positions[placed.exam])
    subject = exam.context.subjectID
    date = exam.date.flatMap { CalendarDate(compact: $0)?.description }
    timePoint = exam.context.timePoint
    type = exam.description.isEmpty ? exam.modalities.joined(separator: "/") : exam.description
    series = slices.count
    files = prepared.instanceCount(of: placed)
    sectors = slices.reduce(0) { sum, slice in
      exam.series[slice.series].instances[slice.instances].reduce(sum) { $0 + ByteCount($1.length).sectors.rawValue }
    }
    part = placed.part.map { ($0.number, $0.count) }
  }
}
