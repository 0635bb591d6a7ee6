// SPDX-License-Identifier: GPL-3.0-or-later

/// What a study's key says of patients, found quickly.
struct KnownSubjects {
  private struct Exam: Hashable {
    var patient: ExamIdentity.PatientKey
    var study: String

    init(_ exam: ExamIdentity) {
      patient = exam.patient
      study = exam.studyInstanceUID
    }
  }

  private var byExam: [Exam: String] = [:]
  private var byPatient: [ExamIdentity.PatientKey: String] = [:]
  private var byStudy: [String: String] = [:]
  /// Who holds a subject ID, in capitals.
  private(set) var patients: [String: Set<ExamIdentity.PatientKey>] = [:]
  /// Of the sequential IDs; 0 where there is none.
  private(set) var highestNumber = 0

  init(_ file: StudyKeyFile) {
    for row in file.rows {
      // The first row stands: nothing later may renumber it.
      if byExam[Exam(row.exam)] == nil { byExam[Exam(row.exam)] = row.subjectID }
      if byPatient[row.exam.patient] == nil { byPatient[row.exam.patient] = row.subjectID }
      if !row.exam.studyInstanceUID.isEmpty, byStudy[row.exam.studyInstanceUID] == nil {
        byStudy[row.exam.studyInstanceUID] = row.subjectID
      }
      patients[row.subjectID.uppercased(), default: []].insert(row.exam.patient)
      highestNumber = max(highestNumber, SubjectID.number(row.subjectID) ?? 0)
    }
  }

  func subject(of exam: ExamIdentity) -> String? {
    subject(ofExamAlone: exam) ?? subject(ofPatientOf: exam)
  }

  /// What the key says of the exam's patient: where a table parted a patient ID, the first.
  func subject(ofPatientOf exam: ExamIdentity) -> String? { byPatient[exam.patient] ?? byStudy[exam.studyInstanceUID] }

  /// What the key says of the very exam, not of its patient's others.
  func subject(ofExamAlone exam: ExamIdentity) -> String? { byExam[Exam(exam)] }

  func isTaken(_ subjectID: String) -> Bool { patients[subjectID.uppercased()] != nil }
}
