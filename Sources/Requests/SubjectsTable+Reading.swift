// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

extension SubjectsTable {
  /// Reads the CSV of a request's `subjects:`.
  ///
  /// - Throws: 66 if there is no such file; 65 with line and column, and without any value of the table, for a column
  ///   that is missing or unknown, a subject ID that is malformed or equal to a patient ID, given to two patients,
  ///   a patient with two subject IDs, an exam with two rows.
  public static func load(_ path: String) throws(RequestError) -> SubjectsTable {
    do throws(DocumentError) {
      return try SubjectsTable(CSVDocument.load(path, limit: 64 << 20))
    } catch {
      throw RequestError(error)
    }
  }

  /// The same of bytes already read.
  public init(parsing bytes: [UInt8], path: String) throws(RequestError) {
    do throws(DocumentError) {
      try self.init(CSVDocument(parsing: bytes, path: path))
    } catch {
      throw RequestError(error)
    }
  }

  private init(_ document: CSVDocument) throws(DocumentError) {
    let columns = try SubjectColumns(document)
    var rows: [Row] = []
    // Spreadsheets leave rows of nothing but separators.
    for row in document.rows where row.contains(where: { !$0.text.trimmed.isEmpty }) {
      rows.append(try columns.row(row))
    }
    guard !rows.isEmpty else {
      throw DocumentError(
        rule: "subjects-empty", at: Place(path: document.path), "The table lists no patient.",
        remedy: "Fill it, or leave subjects out of the request to have IDs given in sequence.")
    }
    try Self.check(rows, subjectColumn: document.header[columns.subjectID].position.column)
    self.init(path: document.path, bytes: document.bytes, rows: rows)
  }

  /// What only shows in all rows together. Names of folders must differ on systems that take `s1` and `S1` for the
  /// same, and an identifier is known again in either case: so subject IDs are compared without case.
  private static func check(_ rows: [Row], subjectColumn: Int) throws(DocumentError) {
    let patients = Set(rows.map { $0.patientID.lowercased() })
    var firstOfPatient: [String: Row] = [:]
    var firstOfSubject: [String: Row] = [:]
    var exams: [String: Row] = [:]
    for row in rows {
      if !row.patientID.isEmpty {
        let first = firstOfPatient[row.patientID] ?? row
        firstOfPatient[row.patientID] = first
        guard first.subjectID == row.subjectID else {
          throw refusal(
            row, "subjects-two-ids", "The patient of this row has another subject ID in \(line(first)).",
            remedy: "If they are two people, leave patient_id empty in the rows of one and name the exams.")
        }
        let owner = firstOfSubject[row.subjectID.text.lowercased()] ?? row
        firstOfSubject[row.subjectID.text.lowercased()] = owner
        guard owner.patientID == row.patientID else {
          throw refusal(
            row, "subjects-shared-id", "The subject ID of this row is that of another patient in \(line(owner)).",
            remedy: "Give each patient a subject ID of their own; capitals make no difference. If they are one person, "
              + "leave patient_id empty in the rows of one ID and name the exams.")
        }
      }
      guard !patients.contains(row.subjectID.text.lowercased()) else {
        throw refusal(
          row, "subjects-identifying-id", "The subject ID of this row is a patient ID of the table.",
          remedy: "Choose a subject ID that identifies nobody.")
      }
      for exam in row.exams {
        if let earlier = exams.updateValue(row, forKey: exam) {
          throw refusal(
            row, "subjects-twice", "This row is for the same exams as \(line(earlier)).", remedy: "Keep one of them.")
        }
      }
    }
  }

  private static func line(_ row: Row) -> String { "line \(row.place.line ?? 0)" }

  private static func refusal(
    _ row: Row, _ rule: String, _ message: String, remedy: String? = nil
  ) -> DocumentError {
    DocumentError(rule: rule, at: row.place, message, remedy: remedy)
  }
}

extension SubjectsTable.Row {
  /// A text for each exam, or for all exams of the patient, that the row is for; U+0000 is in no field.
  fileprivate var exams: [String] {
    let named = [studyInstanceUID.map { "uid\0\($0)" }, accessionNumber.map { "accession\0\($0)" }].compactMap { $0 }
    return (named.isEmpty ? ["all"] : named).map { "\(patientID)\0\($0)" }
  }
}
