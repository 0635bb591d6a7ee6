// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import LeakCheck
import Requests
import Volumes

/// `outgoing/labels.pdf`: one label a disc, every string on it searched for identities before it is written.
///
/// They are made before the first disc is, so that a text that cannot be printed stops the job early.
struct LabelSheets {
  let prepared: PreparedRequest
  let discs: [PlannedDisc]

  func rendered(for path: String, search: LeakSearch) throws -> DiscPapers.Paper {
    let sheets = LabelSheetPDF(
      labels: discs.flatMap { [DiscLabel](repeating: label($0), count: $0.copies) }, date: prepared.date)
    let rendered = try sheets.render()
    let texts = rendered.strings.map { ScannedText($0, .documentText) }
    if let leak = try search.worker().strings(texts, at: Place(path: path)).first {
      throw MasteringError(.badInput, leak)
    }
    let document = PrintedDocument(
      RequestFolder.labelsName, pdf: rendered.pdf, sheet: sheets.stock.sheet, stock: sheets.stock.name,
      strings: rendered.strings)
    return DiscPapers.Paper(pdf: rendered.pdf, document: document)
  }

  private func label(_ disc: PlannedDisc) -> DiscLabel {
    let request = prepared.request
    let kind: DiscLabel.Kind =
      switch request.kind {
      case .research:
        .research(
          ResearchLabel(
            requester: request.requester, study: request.study.name, requestNumber: request.number.text,
            office: prepared.office.name, organisation: prepared.office.organisation))
      case .trial:
        .trial(
          TrialLabel(
            study: request.study.short ?? request.study.name, studyNumber: request.study.number,
            site: prepared.sites(of: disc)))
      }
    return DiscLabel(
      kind: kind, exams: disc.exams.map { prepared.labelled($0) }, disc: disc.number, of: disc.count,
      volumeIdentifier: prepared.volumeIdentifier(disc.number), date: prepared.date, title: disc.title)
  }
}

extension PreparedRequest {
  /// An exam as papers name it.
  func labelled(_ placed: DiscExam) -> LabelledExam {
    let exam = exams[placed.exam]
    let type = exam.description.isEmpty ? exam.modalities.joined(separator: "/") : exam.description
    return LabelledExam(
      subject: exam.context.subjectID, timePoint: exam.context.timePoint,
      date: exam.date.flatMap { CalendarDate(compact: $0) }, type: type.isEmpty ? nil : type,
      part: placed.part.map { .init($0.number, of: $0.count) })
  }
}
