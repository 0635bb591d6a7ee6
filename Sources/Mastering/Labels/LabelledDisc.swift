// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Requests

/// A disc as its label needs it, from the plan in memory or from the plan's file.
struct LabelledDisc: Sendable {
  var number: Int
  var count: Int
  var copies: Int
  var title: String?
  var volumeIdentifier: String
  var site: String?
  var exams: [LabelledExam]

  /// - Parameter sha256: of the disc's image; nil where it is not made yet.
  func label(_ request: Request, date: CalendarDate, office: LabelOffice?, sha256: String?) -> DiscLabel {
    DiscLabel(
      study: request.study.name, studyShort: request.study.short, studyNumber: request.study.number, site: site,
      requester: request.requester, requestNumber: request.number.text, office: office, exams: exams, disc: number,
      of: count, volumeIdentifier: volumeIdentifier, date: date, title: title,
      code: sha256.map {
        DiscCode(volumeIdentifier: volumeIdentifier, requestNumber: request.number.text, imageDigest: $0)
      } ?? DiscCode.standIn(volumeIdentifier: volumeIdentifier, requestNumber: request.number.text))
  }
}

extension LabelledDisc {
  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) {
    self.init(
      number: disc.number, count: disc.count, copies: disc.copies, title: disc.title,
      volumeIdentifier: prepared.volumeIdentifier(disc.number), site: prepared.sites(of: disc),
      exams: disc.exams.map { prepared.labelled($0) })
  }
}

extension PreparedRequest {
  /// An exam as papers name it.
  func labelled(_ placed: DiscExam) -> LabelledExam {
    let exam = exams[placed.exam]
    return LabelledExam(
      subject: exam.context.subjectID, timePoint: exam.context.timePoint, date: exam.date,
      modalities: exam.modalities, description: exam.description,
      part: placed.part.map { .init($0.number, of: $0.count) })
  }
}

extension LabelledExam {
  /// - Parameters:
  ///   - date: as DICOM writes dates.
  ///   - description: where it is empty, the modalities are the exam's type.
  init(
    subject: String, timePoint: String?, date: String?, modalities: [String], description: String, part: Part?
  ) {
    let type = description.isEmpty ? modalities.joined(separator: "/") : description
    self.init(
      subject: subject, timePoint: timePoint, date: date.flatMap { CalendarDate(compact: $0) },
      modalities: modalities, type: type.isEmpty ? nil : type, part: part)
  }
}
