// SPDX-License-Identifier: GPL-3.0-or-later

/// What a template may write in braces: `{study}`.
enum LabelPlaceholder: String, CaseIterable, Sendable {
  case study
  case studyShort = "study_short"
  case studyNumber = "study_number"
  case site, requester, request
  case office, organisation, contact
  case subjects, contents, types, modalities
  case timePoints = "timepoints"
  case dates, parts
  case disc, discs, title, volume, date, code

  /// Whether it names the office or whom it belongs to, which a trial's label must not.
  var isOfTheOffice: Bool {
    switch self {
    case .office, .organisation, .contact: true
    default: false
    }
  }

  /// What stands there on a label. `count` is how many things the value names.
  func value(_ label: DiscLabel, _ summary: ExamSummary) -> (text: String, count: Int) {
    switch self {
    case .study: (label.study, 1)
    case .studyShort: (label.studyShort ?? label.study, 1)
    case .studyNumber: (label.studyNumber ?? "", 1)
    case .site: (label.site ?? "", 1)
    case .requester: (label.requester, 1)
    case .request: (label.requestNumber, 1)
    case .office: (label.office?.name ?? "", 1)
    case .organisation: (label.office?.organisation ?? "", 1)
    case .contact: (label.office?.contact ?? "", 1)
    case .subjects: (summary.subjectText, summary.subjects.count)
    case .contents: (summary.exams.isEmpty ? "" : summary.counts, 1)
    case .types: (summary.types?.text ?? "", summary.types?.count ?? 0)
    case .modalities: (summary.modalities?.text ?? "", summary.modalities?.count ?? 0)
    case .timePoints: (summary.timePoints?.text ?? "", summary.timePoints?.count ?? 0)
    case .dates: (summary.dates?.text ?? "", summary.dates?.count ?? 0)
    case .parts: (summary.parts, 1)
    case .disc: (String(label.disc), 1)
    case .discs: (String(label.discs), 1)
    case .title: (label.title ?? "", 1)
    case .volume: (label.volumeIdentifier, 1)
    case .date: (label.date.description, 1)
    case .code: (label.code?.description ?? "", 1)
    }
  }
}
