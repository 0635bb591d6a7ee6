// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// The table that gives patients their subject IDs and exams their time points.
///
/// A patient may have several rows, one for each exam, all with the same subject ID. A row without accession number
/// and study UID is for every exam of the patient that has no row of its own.
public struct SubjectsTable: Sendable {
  /// A row of the table.
  public struct Row: Sendable, Hashable {
    public var patientID: String
    public var subjectID: SubjectID
    public var timePoint: String?
    public var site: String?
    public var accessionNumber: String?
    public var studyInstanceUID: String?
    /// Where the row begins.
    public var place: Place
  }

  public let path: String
  /// The bytes of the file, for the copy in `private/request`.
  public let bytes: [UInt8]
  public let rows: [Row]
  private let rowsOfPatient: [String: [Int]]

  init(path: String, bytes: [UInt8], rows: [Row]) {
    self.path = path
    self.bytes = bytes
    self.rows = rows
    rowsOfPatient = Dictionary(grouping: rows.indices) { rows[$0].patientID }
  }

  /// The patient's subject ID, or nil if the table does not list the patient.
  public func subjectID(ofPatient patientID: String) -> SubjectID? {
    rowsOfPatient[patientID.trimmed]?.first.map { rows[$0].subjectID }
  }

  /// The exam's time point: from the row of its study UID, else of its accession number, else of the patient alone.
  public func timePoint(ofPatient patientID: String, studyInstanceUID: String?, accessionNumber: String?) -> String? {
    let candidates = (rowsOfPatient[patientID.trimmed] ?? []).map { rows[$0] }
    let uid = studyInstanceUID?.trimmed
    let accession = accessionNumber?.trimmed
    let row =
      candidates.first { $0.studyInstanceUID != nil && $0.studyInstanceUID == uid }
      ?? candidates.first {
        $0.studyInstanceUID == nil && $0.accessionNumber != nil && $0.accessionNumber == accession
      }
      ?? candidates.first { $0.studyInstanceUID == nil && $0.accessionNumber == nil }
    return row?.timePoint
  }
}

extension String {
  /// Without the spaces at its ends, which mean nothing in DICOM identifiers (PS3.5 6.2).
  var trimmed: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[first...last])
  }
}
