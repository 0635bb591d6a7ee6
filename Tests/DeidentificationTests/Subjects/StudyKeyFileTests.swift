// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Deidentification

@Suite struct StudyKeyFileTests {
  let fingerprint = Deidentified.key.fingerprint

  private func parse(_ text: String) throws -> StudyKeyFile {
    try StudyKeyFile(parsing: Array(text.utf8), path: "key.csv", fingerprint: fingerprint)
  }

  @Test func whatIsWrittenIsReadAndKeepsItsOrder() throws {
    var key = StudyKeyFile()
    key.add(SubjectAssignmentTests.keyRow(SubjectAssignmentTests.exam("B", "O\"Hara, \"Sc\"^Ann\nX"), "00002"))
    key.add(SubjectAssignmentTests.keyRow(SubjectAssignmentTests.exam("A", "Müller^Eva"), "00001"))
    var again = try StudyKeyFile(parsing: key.render(), path: "key.csv", fingerprint: fingerprint)
    #expect(again.render() == key.render())
    #expect(again.rows.map(\.subjectID) == ["00002", "00001"])
    let wasAdded = again.add(SubjectAssignmentTests.keyRow(SubjectAssignmentTests.exam("A", "Müller^Eva"), "00001"))
    #expect(!wasAdded)
    #expect(again.rows.count == 2)
    #expect(String(decoding: key.render(), as: UTF8.self).hasPrefix(StudyKeyFile.columns.joined(separator: ",") + "\n"))
  }

  @Test func aKeyMadeByHandNeedsTwoColumnsOnly() throws {
    let key = try parse("subject_id,patient_id\n00003,A\n")
    #expect(key.rows.map(\.subjectID) == ["00003"])
    #expect(key.rows.map(\.exam.patientID) == ["A"])
  }

  @Test func anotherSecretIsAConfigurationError() {
    let other = StudyKey(secret: OfficeSecret(bytes: [UInt8](repeating: 9, count: 32)), study: "LS-204").fingerprint
    let error = #expect(throws: DeidentificationError.self) {
      try parse("patient_id,subject_id,secret_fingerprint\nA,00001,\(other)\n")
    }
    #expect(error?.kind == .configuration)
    #expect(error?.finding.place.line == 2)
  }

  @Test(arguments: [
    "patient_id\nA\n", "patient_id,subject_id,initials\nA,1,X\n", "patient_id,subject_id\nA,\n", "",
    "patient_id,subject_id\nA,a/b\n", "patient_id,subject_id\nA\n",
  ]) func whatIsNoKeyIsRefused(text: String) {
    let error = #expect(throws: DeidentificationError.self) { try parse(text) }
    #expect(error?.kind == .badInput)
  }

  @Test func aKeyIsHeldByOneRequestAtATime() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("key-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path + ".lock") }
    try withExtendedLifetime(StudyKeyLock(forKeyAt: path)) {
      let error = #expect(throws: DeidentificationError.self) { _ = try StudyKeyLock(forKeyAt: path) }
      #expect(error?.kind == .tryAgain)
    }
    _ = try StudyKeyLock(forKeyAt: path)
  }
}
