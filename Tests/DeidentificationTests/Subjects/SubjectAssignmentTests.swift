// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Deidentification

@Suite struct SubjectAssignmentTests {
  static func exam(
    _ id: String, _ name: String = "DOE^JANE", born: String = "19500228", on date: String = "20200301",
    accession: String = "", study: String = ""
  ) -> ExamIdentity {
    ExamIdentity(
      patientID: id, patientName: name, birthDate: born, studyInstanceUID: study.isEmpty ? "1.2.\(id)\(date)" : study,
      accessionNumber: accession, studyDate: date, path: "exams/\(date)")
  }

  private func assign(
    _ exams: [ExamIdentity], table: [SubjectTableRow]? = nil, key: StudyKeyFile = StudyKeyFile()
  ) throws -> SubjectAssignment {
    try SubjectAssignment(
      exams: exams, table: table, tablePath: "subjects.csv", keyFile: key, key: Deidentified.key)
  }

  private func row(
    _ id: String, _ subject: String, timePoint: String? = nil, accession: String? = nil, study: String? = nil
  ) -> SubjectTableRow {
    SubjectTableRow(
      patientID: id, subjectID: subject, timePoint: timePoint, accessionNumber: accession, studyInstanceUID: study,
      line: 2)
  }

  private func refusal(_ body: () throws -> SubjectAssignment) -> DeidentificationError? {
    #expect(throws: DeidentificationError.self) { try body() }
  }

  // MARK: Without a table

  @Test func newSubjectsAreNumberedByTheirEarliestExam() throws {
    let exams = [
      Self.exam("B", "B^B", on: "20200105"), Self.exam("A", "A^A", on: "20200301"), Self.exam("C", "C^C", on: ""),
      Self.exam("A", "A^A", on: "20190101"),
    ]
    #expect(try assign(exams).subjects.map(\.subjectID) == ["00002", "00001", "00003", "00001"])
  }

  @Test func subjectsOfOneDayHaveAKeyedOrderThatNoOtherStudyShares() throws {
    let exams = (0..<12).map { Self.exam("P\($0)", "N\($0)^X", born: "195001\($0 + 10)") }
    let ids = try assign(exams).subjects.map(\.subjectID)
    #expect(Set(ids) == Set((1...12).map { SubjectID.sequential($0) }))
    #expect(ids != ids.sorted())
    #expect(try assign(exams.reversed()).subjects.map(\.subjectID).reversed() == ids)
    let other = try SubjectAssignment(
      exams: exams, keyFile: StudyKeyFile(), key: StudyKey(secret: Deidentified.secret, study: "OTHER"))
    #expect(other.subjects.map(\.subjectID) != ids)
  }

  @Test func theKeyIsExtendedAndNeverRenumbered() throws {
    var key = StudyKeyFile()
    key.add(Self.keyRow(Self.exam("A", "A^A", on: "20200301"), "00007"))
    key.add(Self.keyRow(Self.exam("Z", "Z^Z"), "SPECIAL"))
    let exams = [
      Self.exam("B", "B^B", on: "19990101"), Self.exam("A", "A^A", on: "20210101"),
      Self.exam("Z", "Z^Z", on: "20210101"),
    ]
    #expect(try assign(exams, key: key).subjects.map(\.subjectID) == ["00008", "00007", "SPECIAL"])
  }

  @Test func aNumberThatIsAnOriginalIdentifierIsPassedOver() throws {
    #expect(try assign([Self.exam("00001", "A^A")]).subjects.map(\.subjectID) == ["00002"])
  }

  @Test func examsWithoutIDAreGroupedByNameAndBirthDateElseAlone() throws {
    let result = try assign([
      Self.exam("", "DOE^JANE", on: "20200101", study: "1.1"), Self.exam("", "Doe^Jane", on: "20200201", study: "1.2"),
      Self.exam("", "DOE^JANE", born: "19600101", on: "20200301", study: "1.3"),
      Self.exam("", "", on: "20200401", study: "1.4"), Self.exam("", "", on: "20200501", study: "1.5"),
    ])
    #expect(result.subjects.map(\.subjectID) == ["00001", "00001", "00002", "00003", "00004"])
    #expect(result.findings.filter { $0.rule == "no-patient-id" && $0.severity == .note }.count == 5)
  }

  @Test func oneIDUnderTwoNamesAndOnePersonUnderTwoIDsAreSaid() throws {
    let names = try assign([Self.exam("A", "DOE^JANE"), Self.exam("A", "SMITH^JANE", on: "20210101")])
    #expect(names.findings.map(\.rule) == ["one-id-two-names"])
    let ids = try assign([Self.exam("A"), Self.exam("B", on: "20210101")])
    #expect(ids.findings.map(\.rule) == ["one-person-two-ids"])
    #expect(ids.findings.allSatisfy { $0.severity == .warning })
    #expect(Set(ids.subjects.map(\.subjectID)).count == 2)
    let spelling = try assign([Self.exam("A", "DOE^JANE"), Self.exam("A", "Doe, Jane", on: "20210101")])
    #expect(spelling.findings.isEmpty)
    for finding in names.findings + ids.findings {
      #expect(!finding.description.contains("DOE") && !finding.description.contains("SMITH"))
    }
  }

  // MARK: With a table

  @Test func theTableNamesSubjectsAndTimePoints() throws {
    let exams = [
      Self.exam("A", on: "20200101", accession: "X1", study: "1.1"),
      Self.exam("A", on: "20200601", accession: "X2", study: "1.2"), Self.exam("A", on: "20201201", study: "1.3"),
      Self.exam("", "", study: "1.4"),
    ]
    let table = [
      row("A", "LS-1", timePoint: "other"), row("A", "LS-1", timePoint: "baseline", accession: "X1"),
      row("", "LS-1", timePoint: "week 12", study: "1.2"), row("", "LS-2", study: "1.4"),
    ]
    let result = try assign(exams, table: table)
    #expect(result.subjects.map(\.subjectID) == ["LS-1", "LS-1", "LS-1", "LS-2"])
    #expect(result.subjects.map(\.timePoint) == ["baseline", "week 12", "other", nil])
  }

  @Test func rowsWithoutAPatientIDSettleWhoseAnExamIs() throws {
    let exams = [
      Self.exam("A", "DOE^JANE", on: "20200101", study: "1.1"),
      Self.exam("A", "SMITH^ANN", on: "20200601", study: "1.2"),
      Self.exam("B", "SMITH^ANN", on: "20201201", accession: "X3", study: "1.3"),
    ]
    let table = [row("A", "S1"), row("", "S2", study: "1.2"), row("", "S2", accession: "X3")]
    let result = try assign(exams, table: table)
    #expect(result.subjects.map(\.subjectID) == ["S1", "S2", "S2"])
    #expect(Set(result.findings.map(\.rule)) == ["subject-settled"])
    #expect(result.findings.allSatisfy { $0.severity == .note })
    // The key that comes of it says the same of the same exams, and gives no exam another subject.
    var key = StudyKeyFile()
    for (exam, subject) in zip(exams, result.subjects) { key.add(Self.keyRow(exam, subject.subjectID)) }
    #expect(try assign(exams, table: table, key: key).subjects == result.subjects)
    #expect(try assign(exams, key: key).subjects.map(\.subjectID) == ["S1", "S2", "S2"])
    #expect(refusal { try assign([exams[1]], table: [row("", "S1", study: "1.2")], key: key) }?.kind == .badInput)
  }

  @Test func anUnlistedPatientIsRefused() {
    #expect(refusal { try assign([Self.exam("A"), Self.exam("B")], table: [row("A", "S1")]) }?.kind == .badInput)
  }

  @Test(arguments: ["", "a b", "ä", "x/y", String(repeating: "x", count: 33), ".", "..", "S\\1"])
  func anIDOfTheWrongFormIsRefused(id: String) {
    let error = refusal { try assign([Self.exam("A")], table: [row("A", id)]) }
    #expect(error?.kind == .badInput)
    #expect(error?.finding.place.line == 2)
  }

  @Test func anIDThatIsAnOriginalIdentifierIsRefused() {
    #expect(refusal { try assign([Self.exam("MRN1")], table: [row("MRN1", "mrn1")]) }?.kind == .badInput)
    #expect(
      refusal {
        try assign([Self.exam("A", accession: "X7"), Self.exam("B", "B^B")], table: [row("A", "S"), row("B", "X7")])
      }?
      .kind == .badInput)
  }

  @Test func anIDOfTwoPatientsIsRefused() {
    let exams = [Self.exam("A"), Self.exam("B", "B^B")]
    #expect(refusal { try assign(exams, table: [row("A", "S1"), row("B", "s1")]) }?.kind == .badInput)
    var key = StudyKeyFile()
    key.add(Self.keyRow(Self.exam("Z", "Z^Z"), "S1"))
    #expect(refusal { try assign([Self.exam("A")], table: [row("A", "S1")], key: key) }?.kind == .badInput)
  }

  @Test func anIDOtherThanTheKeysIsRefused() {
    var key = StudyKeyFile()
    key.add(Self.keyRow(Self.exam("A"), "S1"))
    #expect(refusal { try assign([Self.exam("A")], table: [row("A", "S2")], key: key) }?.kind == .badInput)
  }

  static func keyRow(_ exam: ExamIdentity, _ subject: String) -> StudyKeyFile.Row {
    StudyKeyFile.Row(
      exam: exam, subjectID: subject, newStudyInstanceUID: Deidentified.key.uid(for: exam.studyInstanceUID),
      newStudyDate: exam.studyDate, secretFingerprint: Deidentified.key.fingerprint)
  }
}
