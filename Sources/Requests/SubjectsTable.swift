// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// The table that gives patients their subject IDs and exams their time points.
///
/// A patient may have several rows, one for each exam, all with the same subject ID. A row without accession number
/// and study UID is for every exam of the patient that has no row of its own. A row without patient ID settles whose
/// the exam is that it names: it may give one patient ID a second subject, and one subject a second patient ID.
public struct SubjectsTable: Sendable {
  /// A row of the table.
  public struct Row: Sendable, Hashable {
    /// Empty where accession number or study UID alone name the exam.
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
}

extension String {
  /// Without the spaces at its ends, which mean nothing in DICOM identifiers (PS3.5 6.2).
  var trimmed: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[first...last])
  }
}
