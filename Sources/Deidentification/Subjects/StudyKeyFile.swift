// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// The key of a study: which exam of which patient became which. Read and extended by request after request; what
/// stands in it is never changed.
public struct StudyKeyFile: Sendable {
  public struct Row: Sendable, Hashable {
    public var exam: ExamIdentity
    public var subjectID: String
    public var newStudyInstanceUID: String
    public var newStudyDate: String
    public var secretFingerprint: String

    public init(
      exam: ExamIdentity, subjectID: String, newStudyInstanceUID: String, newStudyDate: String,
      secretFingerprint: String
    ) {
      self.exam = exam
      self.subjectID = subjectID
      self.newStudyInstanceUID = newStudyInstanceUID
      self.newStudyDate = newStudyDate
      self.secretFingerprint = secretFingerprint
    }
  }

  /// The header row, in this order.
  public static let columns = [
    "patient_id", "patient_name", "birth_date", "study_instance_uid", "accession_number", "study_date", "subject_id",
    "new_study_instance_uid", "new_study_date", "secret_fingerprint",
  ]

  public private(set) var rows: [Row] = []
  private var present: Set<[String]> = []

  public init() {}

  /// Reads a key. Another secret's fingerprint is refused with 78; a row without subject, an unknown column or a
  /// missing `patient_id` or `subject_id` column with 65.
  public init(
    parsing bytes: [UInt8], path: String, fingerprint: String
  ) throws(DeidentificationError) {
    let table: CSVDocument
    do { table = try CSVDocument(parsing: bytes, path: path) } catch {
      throw DeidentificationError(error.kind, error.finding)
    }
    for field in table.header where !Self.columns.contains(field.text) {
      throw Self.failure(
        .badInput, field.position.place(in: path), "a column of the study's key is not one of its own",
        remedy: "the columns are \(Self.columns.joined(separator: ", "))")
    }
    guard table.column("patient_id") != nil, table.column("subject_id") != nil else {
      throw Self.failure(
        .badInput, Place(path: path, line: 1), "the study's key has no column patient_id or no column subject_id",
        remedy: "the columns are \(Self.columns.joined(separator: ", "))")
    }
    for fields in table.rows {
      let place = fields.first?.position.place(in: path) ?? Place(path: path)
      func value(_ name: String) -> String { table.column(name).map { fields[$0].text } ?? "" }
      let found = value("secret_fingerprint")
      guard found.isEmpty || found == fingerprint else {
        throw Self.failure(
          .configuration, place, "the study's key was made with another secret or for another study number",
          remedy: "use the office's secret that made it: with another one, subjects and UIDs would not fit together")
      }
      let subject = value("subject_id")
      guard SubjectID.isValid(subject) else {
        throw Self.failure(
          .badInput, place, "a row of the study's key has no valid subject ID",
          remedy: "subject IDs are 1 to 32 of A-Z a-z 0-9 . _ -")
      }
      rows.append(
        Row(
          exam: ExamIdentity(
            patientID: value("patient_id"), patientName: value("patient_name"), birthDate: value("birth_date"),
            studyInstanceUID: value("study_instance_uid"), accessionNumber: value("accession_number"),
            studyDate: value("study_date"), path: path),
          subjectID: subject, newStudyInstanceUID: value("new_study_instance_uid"),
          newStudyDate: value("new_study_date"), secretFingerprint: found))
    }
    present = Set(rows.map(Self.mark))
  }

  /// Adds an exam, unless the key has it. Returns whether it was added.
  @discardableResult
  public mutating func add(_ row: Row) -> Bool {
    let isNew = present.insert(Self.mark(row)).inserted
    if isNew { rows.append(row) }
    return isNew
  }

  /// What tells one row from another.
  private static func mark(_ row: Row) -> [String] { [row.subjectID, row.exam.patientID, row.exam.studyInstanceUID] }

  /// The key as CSV: what was there first, in its order, then what was added.
  public func render() -> [UInt8] {
    var writer = CSVWriter()
    writer.write(Self.columns)
    for row in rows { writer.write(Self.fields(row)) }
    writer.finish()
    return writer.bytes
  }

  /// The key for a requester: without the fingerprint of a secret that is the office's alone.
  public func renderForRequester() -> [UInt8] {
    var writer = CSVWriter()
    writer.write(Self.columns.dropLast())
    for row in rows { writer.write(Self.fields(row).dropLast()) }
    writer.finish()
    return writer.bytes
  }

  private static func fields(_ row: Row) -> [String] {
    let exam = row.exam
    return [
      exam.patientID, exam.patientName, exam.birthDate, exam.studyInstanceUID, exam.accessionNumber, exam.studyDate,
      row.subjectID, row.newStudyInstanceUID, row.newStudyDate, row.secretFingerprint,
    ]
  }

  private static func failure(
    _ kind: FailureKind, _ place: Place, _ message: String, remedy: String
  ) -> DeidentificationError {
    DeidentificationError(kind, rule: "study-key", at: place, message, remedy: remedy)
  }
}
