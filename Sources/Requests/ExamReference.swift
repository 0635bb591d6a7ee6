// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// Exams as a request's rules name them: by Study Instance UID, by accession number, by subject ID (all exams of the
/// subject), or by subject ID and time point, `LS-031-01@Baseline`. Which of these it is shows when the exams are
/// known. Messages name the place and never the text, which may identify a patient.
public struct ExamReference: Sendable, Hashable {
  public var text: String
  /// The rule's name with its number: `together[1][2]`.
  public var name: String
  public var place: Place

  init(_ reader: NodeReader) throws(DocumentError) {
    text = try reader.string(limit: 128)
    name = reader.name
    place = reader.place
  }
}

/// Exams that go on the disc of that number.
public struct ExamPin: Sendable, Hashable {
  public var exams: ExamReference
  /// From 1.
  public var disc: Int
}
