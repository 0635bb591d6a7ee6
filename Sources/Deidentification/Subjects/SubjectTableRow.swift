// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of the requester's subjects table: a patient, or one exam of a patient, and the subject it becomes.
public struct SubjectTableRow: Sendable, Hashable {
  /// Empty where accession number or study say which exam is meant.
  public var patientID: String
  public var subjectID: String
  public var timePoint: String?
  public var site: String?
  public var accessionNumber: String?
  public var studyInstanceUID: String?
  /// Counted from 1, for findings.
  public var line: Int

  public init(
    patientID: String, subjectID: String, timePoint: String? = nil, site: String? = nil, accessionNumber: String? = nil,
    studyInstanceUID: String? = nil, line: Int
  ) {
    self.patientID = patientID
    self.subjectID = subjectID
    self.timePoint = timePoint
    self.site = site
    self.accessionNumber = accessionNumber
    self.studyInstanceUID = studyInstanceUID
    self.line = line
  }

  /// A row about one exam counts before a row about all of a patient's.
  func matches(_ exam: ExamIdentity) -> Bool {
    if !patientID.isEmpty && patientID != exam.patientID { return false }
    if let studyInstanceUID, studyInstanceUID != exam.studyInstanceUID { return false }
    if let accessionNumber, accessionNumber != exam.accessionNumber { return false }
    return !patientID.isEmpty || namesExam
  }

  var namesExam: Bool { studyInstanceUID != nil || accessionNumber != nil }
}
