// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// Which subject each exam of a request becomes.
///
/// With a subjects table each exam must be listed. Without one the study's key decides, and patients new to it are
/// numbered from 00001 on, in order of their earliest exam, then by keyed hash.
public struct SubjectAssignment: Sendable {
  public struct Subject: Sendable, Hashable {
    public var subjectID: String
    public var timePoint: String?
    public var site: String?
    /// Whether a row of the table that names the exam and no patient says so: a person settled whose it is.
    var isSettled = false
  }

  /// One for each exam of the input, in its order.
  public private(set) var subjects: [Subject] = []
  /// What a person should settle, and what was assumed.
  public private(set) var findings: [Finding] = []

  /// - Parameter subject: the ID of all exams, which must be one patient's; then neither table nor numbers count.
  /// - Throws: 65 for an unlisted patient, an ID of the wrong form, equal to an original identifier, given to two
  ///   patients, or other than the key's.
  public init(
    exams: [ExamIdentity], table: [SubjectTableRow]? = nil, tablePath: String? = nil, subject: String? = nil,
    keyFile: StudyKeyFile, key: StudyKey
  ) throws(DeidentificationError) {
    let originals = Set(exams.flatMap { [$0.patientID, $0.accessionNumber, $0.studyInstanceUID, $0.patientName] })
      .map { $0.uppercased() }
    let known = KnownSubjects(keyFile)
    if let subject {
      guard SubjectID.isValid(subject) else {
        throw Self.failure(
          Place(), "the subject ID is not of the right form", "subject IDs are 1 to 32 of A-Z a-z 0-9 . _ -")
      }
      subjects = exams.map { _ in Subject(subjectID: subject, timePoint: nil) }
    } else if let table {
      subjects = try Self.listed(exams, table, Place(path: tablePath))
    } else {
      subjects = Self.numbered(exams, known, key, Set(originals))
    }
    try check(exams, known, Set(originals))
    findings = Self.doubts(exams, subjects) + Self.settlements(exams, subjects)
  }

  private static func listed(
    _ exams: [ExamIdentity], _ table: [SubjectTableRow], _ place: Place
  ) throws(DeidentificationError) -> [Subject] {
    // Rows by what they name, so that a long table is not searched for each exam.
    var byPatient: [String: [SubjectTableRow]] = [:]
    var byExam: [String: [SubjectTableRow]] = [:]
    for row in table {
      guard SubjectID.isValid(row.subjectID) else {
        throw failure(
          Place(path: place.path, line: row.line), "the subject ID of this row is not of the right form",
          "subject IDs are 1 to 32 of A-Z a-z 0-9 . _ -")
      }
      if let uid = row.studyInstanceUID ?? row.accessionNumber, row.namesExam {
        byExam[uid, default: []].append(row)
      } else {
        byPatient[row.patientID, default: []].append(row)
      }
    }
    var subjects: [Subject] = []
    for exam in exams {
      let candidates =
        (byExam[exam.studyInstanceUID] ?? []) + (byExam[exam.accessionNumber] ?? []) + (byPatient[exam.patientID] ?? [])
      guard let row = candidates.first(where: { $0.matches(exam) }) else {
        throw failure(
          Place(path: exam.path), "this exam's patient is not in the subjects table",
          "add a row for the patient, or leave the exam out of the sources")
      }
      subjects.append(
        Subject(subjectID: row.subjectID, timePoint: row.timePoint, site: row.site, isSettled: row.patientID.isEmpty))
    }
    return subjects
  }

  private static func numbered(
    _ exams: [ExamIdentity], _ known: KnownSubjects, _ key: StudyKey, _ originals: Set<String>
  ) -> [Subject] {
    var ids: [ExamIdentity.PatientKey: String] = [:]
    var earliest: [ExamIdentity.PatientKey: String] = [:]
    for exam in exams {
      let patient = exam.patient
      if ids[patient] == nil { ids[patient] = known.subject(ofPatientOf: exam) }
      // An exam without a date comes after those that have one.
      let date = CalendarDate(da: exam.studyDate) == nil ? "99999999" : exam.studyDate
      earliest[patient] = min(earliest[patient] ?? date, date)
    }
    let new = earliest.filter { ids[$0.key] == nil }
      .map { (patient: $0.key, date: $0.value, order: key.seed("subject order", $0.key.text)) }
      .sorted { ($0.date, $0.order, $0.patient.text) < ($1.date, $1.order, $1.patient.text) }
    var next = known.highestNumber + 1
    for entry in new {
      while originals.contains(SubjectID.sequential(next)) || known.isTaken(SubjectID.sequential(next)) { next += 1 }
      ids[entry.patient] = SubjectID.sequential(next)
      next += 1
    }
    return exams.map { Subject(subjectID: known.subject(ofExamAlone: $0) ?? ids[$0.patient] ?? "", timePoint: nil) }
  }

  private func check(
    _ exams: [ExamIdentity], _ known: KnownSubjects, _ originals: Set<String>
  ) throws(DeidentificationError) {
    var holders = known.patients
    for (exam, subject) in zip(exams, subjects) {
      let at = Place(path: exam.path)
      if originals.contains(subject.subjectID.uppercased()) {
        throw Self.failure(
          at, "this exam's subject ID is an identifier of a patient or exam of the request",
          "give the subject an ID that says nothing of the patient")
      }
      let before = subject.isSettled ? known.subject(ofExamAlone: exam) : known.subject(of: exam)
      if let before, before != subject.subjectID {
        throw Self.failure(
          at, "the study's key gives this exam's patient another subject ID",
          "use the key's subject ID in the subjects table: subjects are never renumbered")
      }
      // Whose a settled exam is, is not for its patient ID to say.
      if subject.isSettled { continue }
      let folded = subject.subjectID.uppercased()
      if let holder = holders[folded], !holder.contains(exam.patient), before == nil {
        throw Self.failure(
          at, "this exam's subject ID is given to two patients", "give each patient a subject ID of their own")
      }
      holders[folded, default: []].insert(exam.patient)
    }
  }

  static func failure(_ place: Place, _ message: String, _ remedy: String) -> DeidentificationError {
    DeidentificationError(.badInput, rule: "subjects", at: place, message, remedy: remedy)
  }
}
