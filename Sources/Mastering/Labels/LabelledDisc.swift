// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Requests
import Volumes

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
  /// SHA-256 of what a label says of the disc that the disc itself bears as well. All of it goes into the disc's digest
  /// of the plan, too: discs that this tells apart are never one and the same.
  func contentDigest(_ request: Request, date: CalendarDate) -> String {
    let exams = exams.map { exam -> JSONValue in
      .array(
        [
          exam.subject, exam.timePoint, exam.date?.description, exam.modalities.joined(separator: "/"), exam.type,
          exam.part.map { "\($0.number) of \($0.count)" },
        ].map { $0.map { .string($0) } ?? .null })
    }
    let facts = [
      "\(number) of \(count)", title, volumeIdentifier, site, request.study.name, request.study.number,
      request.kind == .trial ? request.study.short : request.requester, date.description,
    ]
    let json = JSONValue.array(facts.map { $0.map { .string($0) } ?? .null } + exams)
    return SHA256Hasher.digest(of: json.bytes(.compact)).hex
  }

  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) {
    self.init(
      number: disc.number, count: disc.count, copies: disc.copies, title: disc.title,
      volumeIdentifier: prepared.volumeIdentifier(disc.number), site: prepared.sites(of: disc),
      exams: disc.exams.map { prepared.labelled($0) })
  }
}

extension PreparedRequest {
  /// By which a sealed disc is known to be the one that a label is made for.
  func contentDigest(of disc: PlannedDisc) -> String {
    LabelledDisc(self, disc).contentDigest(request, date: date)
  }

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
