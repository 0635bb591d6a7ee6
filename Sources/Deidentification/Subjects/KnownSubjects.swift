// SPDX-License-Identifier: GPL-3.0-or-later

/// What a study's key says of patients, found quickly.
struct KnownSubjects {
  private var byPatient: [ExamIdentity.PatientKey: String] = [:]
  private var byStudy: [String: String] = [:]
  /// Who holds a subject ID, in capitals.
  private(set) var patients: [String: Set<ExamIdentity.PatientKey>] = [:]
  /// Of the sequential IDs; 0 where there is none.
  private(set) var highestNumber = 0

  init(_ file: StudyKeyFile) {
    for row in file.rows {
      // The first row stands: nothing later may renumber it.
      if byPatient[row.exam.patient] == nil { byPatient[row.exam.patient] = row.subjectID }
      if !row.exam.studyInstanceUID.isEmpty, byStudy[row.exam.studyInstanceUID] == nil {
        byStudy[row.exam.studyInstanceUID] = row.subjectID
      }
      patients[row.subjectID.uppercased(), default: []].insert(row.exam.patient)
      highestNumber = max(highestNumber, SubjectID.number(row.subjectID) ?? 0)
    }
  }

  func subject(of exam: ExamIdentity) -> String? { byPatient[exam.patient] ?? byStudy[exam.studyInstanceUID] }

  func isTaken(_ subjectID: String) -> Bool { patients[subjectID.uppercased()] != nil }
}
