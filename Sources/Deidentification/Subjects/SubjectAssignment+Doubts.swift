// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension SubjectAssignment {
  /// What only a person can settle, and has not: one ID under two names, one person under two IDs, exams without an
  /// ID.
  static func doubts(_ exams: [ExamIdentity], _ subjects: [Subject]) -> [Finding] {
    var findings: [Finding] = []
    var names: [String: Set<[String]>] = [:]
    var ids: [ExamIdentity.PatientKey: Set<String>] = [:]
    let remedy =
      "settle it in the subjects table: a row with a study or accession number and no patient_id says whose an exam is"
    for (exam, subject) in zip(exams, subjects) where !subject.isSettled {
      let name = ExamIdentity.folded(exam.patientName)
      let place = Place(path: exam.path)
      if !exam.patientID.isEmpty, !name.isEmpty {
        let before = names[exam.patientID] ?? []
        if !before.isEmpty && !before.contains(name) {
          findings.append(
            Finding(
              .warning, rule: "one-id-two-names", at: place,
              "this exam's patient ID stands under another name in another exam; both become one subject",
              remedy: remedy))
        }
        names[exam.patientID] = before.union([name])
      }
      if !name.isEmpty, !exam.birthDate.isEmpty {
        let person = ExamIdentity.PatientKey.person(name: name, birthDate: exam.birthDate)
        let before = ids[person] ?? []
        if !before.isEmpty && !before.contains(exam.patientID) {
          findings.append(
            Finding(
              .warning, rule: "one-person-two-ids", at: place,
              "this exam's patient has the name and birth date of another patient ID, or of exams without one; "
                + "they become two subjects", remedy: remedy))
        }
        ids[person] = before.union([exam.patientID])
      }
      if exam.patientID.isEmpty {
        let message =
          if case .person = exam.patient {
            "this exam has no patient ID; it is grouped with others by name and birth date"
          } else {
            "this exam has no patient ID and no name with a birth date; it becomes a subject of its own"
          }
        findings.append(Finding(.note, rule: "no-patient-id", at: place, message, remedy: remedy))
      }
    }
    return findings
  }

  /// What rows without a patient ID made of those of the files: a slip of the pen would do the same.
  static func settlements(_ exams: [ExamIdentity], _ subjects: [Subject]) -> [Finding] {
    var patients: [String: ExamIdentity.PatientKey] = [:]
    var owners: [ExamIdentity.PatientKey: String] = [:]
    var findings: [Finding] = []
    func note(_ exam: ExamIdentity, _ message: String) {
      findings.append(
        Finding(
          .note, rule: "subject-settled", at: Place(path: exam.path), message,
          remedy: "the subjects table says so; correct it there if that is not what was meant"))
    }
    for (exam, subject) in zip(exams, subjects) {
      let id = subject.subjectID.uppercased()
      if let before = owners.updateValue(id, forKey: exam.patient), before != id {
        note(exam, "this exam has another subject than an exam of the same patient ID")
      }
      if let before = patients.updateValue(exam.patient, forKey: id), before != exam.patient {
        note(exam, "this exam has the same subject as an exam of another patient ID")
      }
    }
    return findings
  }
}
