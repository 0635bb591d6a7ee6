// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// Which column of a subjects table holds what, and how a row of it is read.
struct SubjectColumns {
  static let known = ["patient_id", "subject_id", "time_point", "site", "accession_number", "study_instance_uid"]

  let path: String
  let patientID: Int
  let subjectID: Int
  let timePoint: Int?
  let site: Int?
  let accessionNumber: Int?
  let studyInstanceUID: Int?

  init(_ document: CSVDocument) throws(DocumentError) {
    path = document.path
    let list = Self.known.joined(separator: ", ")
    // The header is not quoted: in a table without one, its first row holds a patient.
    for (index, field) in document.header.enumerated() where !Self.known.contains(field.text) {
      let guess = Spelling.guess(field.text, among: Self.known).map { "Did you mean \($0)? " } ?? ""
      throw DocumentError(
        rule: "subjects-column", at: field.position.place(in: path), "The name of column \(index + 1) is not known.",
        remedy: "\(guess)The first row names the columns; they are: \(list).")
    }
    func required(_ name: String) throws(DocumentError) -> Int {
      if let column = document.column(name) { return column }
      throw DocumentError(
        rule: "subjects-column", at: Place(path: document.path, line: 1, column: 1), "There is no column \(name).",
        remedy: "The columns are: \(list); patient_id and subject_id must be there.")
    }
    patientID = try required("patient_id")
    subjectID = try required("subject_id")
    timePoint = document.column("time_point")
    site = document.column("site")
    accessionNumber = document.column("accession_number")
    studyInstanceUID = document.column("study_instance_uid")
  }

  /// A row of as many fields as the header has.
  func row(_ fields: [CSVField]) throws(DocumentError) -> SubjectsTable.Row {
    let accession = try text(fields, accessionNumber, "accession_number")
    let study = try text(fields, studyInstanceUID, "study_instance_uid")
    let patient = try text(fields, patientID, "patient_id")
    guard patient != nil || accession != nil || study != nil else {
      throw refusal(fields[patientID], "The row has no patient_id, and names no exam.")
    }
    guard let subject = SubjectID(fields[subjectID].text.trimmed) else {
      throw refusal(fields[subjectID], "The subject_id must be \(PlainName.rule).")
    }
    return SubjectsTable.Row(
      patientID: patient ?? "", subjectID: subject,
      timePoint: try text(fields, timePoint, "time_point"),
      site: try text(fields, site, "site"),
      accessionNumber: accession, studyInstanceUID: study,
      place: fields[subjectID].position.place(in: path))
  }

  /// The field without spaces at its ends, or nil if it is empty or there is no such column.
  /// 64 characters and no backslash, as the elements of VR LO that these values come from or go to.
  private func text(_ fields: [CSVField], _ column: Int?, _ name: String) throws(DocumentError) -> String? {
    guard let column else { return nil }
    let text = fields[column].text.trimmed
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\\" }
    guard isPlain, text.count <= 64 else {
      throw refusal(
        fields[column], "The \(name) must be at most 64 characters without backslashes and control characters.")
    }
    return text.isEmpty ? nil : text
  }

  private func refusal(_ field: CSVField, _ message: String) -> DocumentError {
    DocumentError(rule: "subjects-value", at: field.position.place(in: path), message)
  }
}
