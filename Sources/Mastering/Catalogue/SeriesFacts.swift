// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What a header states of its patient, study and series, decoded and trimmed; empty where it states nothing.
///
/// Holds identities: it never leaves memory but for `private/`, and for what `scan` was asked to print.
public struct SeriesFacts: Sendable, Hashable {
  public var patientID = ""
  public var issuerOfPatientID = ""
  public var patientName = ""
  public var birthDate = ""
  public var sex = ""
  public var studyInstanceUID = ""
  /// Of the study; where it has none, the first that its series or images state.
  public var studyDate = ""
  public var studyTime = ""
  public var studyDescription = ""
  public var accessionNumber = ""
  public var seriesInstanceUID = ""
  public var seriesNumber = ""
  public var seriesDate = ""
  public var seriesDescription = ""
  public var modality = ""

  public init() {}
}

extension DataSet {
  /// The main data set's value of that tag, without the spaces around it; empty where there is none.
  func trimmed(_ tag: DataElementTag) -> String { index(of: tag).map { trimmed($0) } ?? "" }

  /// The value of that element, without the spaces around it; empty where it is no text.
  func trimmed(_ index: Int) -> String {
    guard let text = string(index) else { return "" }
    let bytes = text.utf8
    guard bytes.first == 0x20 || bytes.last == 0x20 else { return text }
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
