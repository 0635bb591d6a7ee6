// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing

@testable import Requests

@Suite struct SubjectsTableTests {
  private func parse(_ text: String) throws -> SubjectsTable {
    try SubjectsTable(parsing: Array(text.utf8), path: "s.csv")
  }

  private func error(_ text: String) -> RequestError? {
    #expect(throws: RequestError.self) { try parse(text) }
  }

  @Test func patientsHaveSubjectsAndTimePoints() throws {
    let table = try parse("patient_id,subject_id,time_point\nMRN1,S-001,Baseline\n MRN2 ,S-002,\n")
    #expect(table.rows.map(\.patientID) == ["MRN1", "MRN2"])
    #expect(table.rows.map(\.subjectID.text) == ["S-001", "S-002"])
    #expect(table.rows.map(\.timePoint) == ["Baseline", nil])
    #expect(table.rows.map(\.place.line) == [2, 3])
  }

  @Test func examsHaveTheirOwnTimePoints() throws {
    let table = try parse(
      """
      subject_id;patient_id;accession_number;study_instance_uid;time_point
      S1;M1;A1;;Week 0
      S1;M1;;1.2.3;Week 4
      S1;M1;;;Other
      S2;M2;A1;;Week 8
      ;;;;
      """)
    #expect(table.rows.map(\.timePoint) == ["Week 0", "Week 4", "Other", "Week 8"])
    #expect(table.rows.count == 4)
  }

  @Test func rowsWithoutAPatientIDMayPartOneAndJoinTwo() throws {
    let table = try parse(
      """
      patient_id,subject_id,accession_number,study_instance_uid
      M1,S1,,
      ,S2,A2,
      ,S3,A3,
      M4,S3,,1.2.4
      """)
    #expect(table.rows.map(\.patientID) == ["M1", "", "", "M4"])
    #expect(table.rows.map(\.subjectID.text) == ["S1", "S2", "S3", "S3"])
  }

  private static let secret = "DOE4711"

  @Test(arguments: [
    ("patient_id,subject_id\nDOE4711,S1\nM2,S1\n", "subjects-shared-id", 3, 4),
    ("patient_id,subject_id\nDOE4711,S1\nM2,s1\n", "subjects-shared-id", 3, 4),
    ("patient_id,subject_id,accession_number\nDOE4711,S1,B\nM2,S1,A\n", "subjects-shared-id", 3, 4),
    ("patient_id,subject_id,accession_number\nDOE4711,S1,B\nDOE4711,S2,A\n", "subjects-two-ids", 3, 9),
    ("patient_id,subject_id\nDOE4711,S1\nDOE4711,S2\n", "subjects-two-ids", 3, 9),
    ("patient_id,subject_id\nDOE4711,S1\nM2,DOE4711\n", "subjects-identifying-id", 3, 4),
    ("patient_id,subject_id\nDOE4711,doe4711\n", "subjects-identifying-id", 2, 9),
    ("patient_id,subject_id\nDOE4711,S1\nDOE4711,S1\n", "subjects-twice", 3, 9),
    (
      "patient_id,subject_id,accession_number\nDOE4711,S1,A\nDOE4711,S1,A\n", "subjects-twice", 3, 9
    ),
    ("patient_id,subject_id\nDOE4711,\n", "subjects-value", 2, 9),
    ("patient_id,subject_id\nDOE4711,.\n", "subjects-value", 2, 9),
    ("patient_id,subject_id\nDOE4711,..\n", "subjects-value", 2, 9),
    ("patient_id,subject_id\nDOE4711,DOE 4711\n", "subjects-value", 2, 9),
    ("patient_id,subject_id\nDOE4711,DOE4711-DOE4711-DOE4711-DOE4711-D\n", "subjects-value", 2, 9),
    ("patient_id,subject_id\n ,S1\n", "subjects-value", 2, 1),
    ("patient_id,subject_id,time_point\nDOE4711,S1,DOE4711\\x\n", "subjects-value", 2, 12),
    ("DOE4711,S1\nM2,S2\n", "subjects-column", 1, 1),
    ("patient_id,subject_id,DOE4711\nM2,S2,x\n", "subjects-column", 1, 23),
    ("patient_id,time_point\nDOE4711,x\n", "subjects-column", 1, 1),
    ("patient_id,subject_id\nDOE4711,S1,DOE4711\n", "csv-ragged", 2, 12),
    ("patient_id,subject_id\nDOE\"4711,S1\n", "csv-quote", 2, 4),
    ("patient_id,subject_id\n,\n", "subjects-empty", nil, nil),
  ])
  func refusesWithPlaceAndWithoutThePatientsValue(_ text: String, _ rule: String, _ line: Int?, _ column: Int?) {
    let error = error(text)
    #expect(error?.kind == .badInput)
    #expect(error?.finding.rule == rule)
    #expect(error?.finding.place == Place(path: "s.csv", line: line, column: column))
    #expect(error?.description.uppercased().contains(Self.secret) == false)
  }

  @Test func aMisspelledColumnIsGuessed() {
    #expect(error("patient_id,subjectid\nM1,S1\n")?.finding.remedy?.hasPrefix("Did you mean subject_id?") == true)
  }

  @Test func twentyThousandRowsAreReadInLinearTime() throws {
    var text = "patient_id,subject_id\n"
    for number in 0..<20_000 { text += "M\(number),S\(number)\n" }
    let start = ContinuousClock.now
    #expect(try parse(text).rows.count == 20_000)
    // A quadratic check would take minutes; a debug build needs under two seconds.
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func aMissingFileIsMissingInput() {
    let error = #expect(throws: RequestError.self) { try SubjectsTable.load("/nonexistent/s.csv") }
    #expect(error?.kind == .missingInput)
  }
}
