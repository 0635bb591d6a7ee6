// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings
import Requests

/// Whose each exam is, and what de-identification needs to know of it.
struct ExamPeople: Sendable {
  /// One for each exam of the catalogue, in its order.
  private(set) var identities: [ExamIdentity] = []
  private(set) var contexts: [ExamContext?] = []
  /// Each exam's place among its subject's, from 1, by date.
  private(set) var examNumbers: [Int] = []
  private(set) var findings: [Finding] = []

  init(
    _ catalogue: Catalogue, table: SubjectsTable?, keyFile: StudyKeyFile, key: StudyKey, request: Request,
    subject: String? = nil
  ) throws {
    identities = catalogue.exams.map { exam in
      let facts = catalogue.facts[exam.facts]
      let first = exam.series.first?.instances.first.map { catalogue.files.absolutePath(Int($0.file)) }
      return ExamIdentity(
        patientID: facts.patientID, patientName: facts.patientName, birthDate: facts.birthDate,
        studyInstanceUID: facts.studyInstanceUID, accessionNumber: facts.accessionNumber, studyDate: facts.studyDate,
        path: first ?? "")
    }
    let assignment = try SubjectAssignment(
      exams: identities, table: table?.rows.map { Self.row($0) }, tablePath: table?.path, subject: subject,
      keyFile: keyFile, key: key)
    findings = assignment.findings
    let subjects = assignment.subjects
    let known = Self.identities(catalogue, subjects)
    contexts = subjects.map { subject in
      ExamContext(
        subjectID: subject.subjectID, siteNumber: subject.site ?? request.site, timePoint: subject.timePoint,
        trial: Self.trial(request), dates: DateMode(request.dates),
        dateShift: key.dateShift(subject: subject.subjectID),
        identities: known[subject.subjectID] ?? SubjectIdentities())
    }
    examNumbers = Self.numbers(subjects, identities)
  }

  /// A row of the study's key: who it was, and who it is now.
  func keyRow(_ exam: RehearsedExam, _ key: StudyKey) -> StudyKeyFile.Row {
    StudyKeyFile.Row(
      exam: identities[exam.catalogueIndex], subjectID: exam.context.subjectID,
      newStudyInstanceUID: exam.studyInstanceUID, newStudyDate: exam.date ?? "", secretFingerprint: key.fingerprint)
  }

  /// All that any file of a subject says of its patient: a name in one file is cut out of the text of another.
  private static func identities(
    _ catalogue: Catalogue, _ subjects: [SubjectAssignment.Subject]
  ) -> [String: SubjectIdentities] {
    var known: [String: SubjectIdentities] = [:]
    for (exam, subject) in zip(catalogue.exams, subjects) {
      for facts in exam.allFacts {
        known[subject.subjectID, default: SubjectIdentities()].formUnion(catalogue.identities[facts])
      }
    }
    return known
  }

  private static func numbers(_ subjects: [SubjectAssignment.Subject], _ exams: [ExamIdentity]) -> [Int] {
    var numbers = [Int](repeating: 1, count: exams.count)
    for group in Dictionary(grouping: exams.indices, by: { subjects[$0].subjectID }).values {
      let sorted = group.sorted {
        (exams[$0].studyDate, exams[$0].studyInstanceUID) < (exams[$1].studyDate, exams[$1].studyInstanceUID)
      }
      for (place, exam) in sorted.enumerated() { numbers[exam] = place + 1 }
    }
    return numbers
  }

  private static func trial(_ request: Request) -> ExamContext.Trial? {
    guard request.kind == .trial else { return nil }
    return ExamContext.Trial(
      protocolID: request.study.number ?? request.study.short ?? request.study.name, protocolName: request.study.name)
  }

  private static func row(_ row: SubjectsTable.Row) -> SubjectTableRow {
    SubjectTableRow(
      patientID: row.patientID, subjectID: row.subjectID.text, timePoint: row.timePoint, site: row.site,
      accessionNumber: row.accessionNumber, studyInstanceUID: row.studyInstanceUID, line: row.place.line ?? 1)
  }
}

extension DateMode {
  init(_ handling: DateHandling) {
    self =
      switch handling {
      case .keep: .keep
      case .shift: .shift
      case .remove: .remove
      }
  }
}
