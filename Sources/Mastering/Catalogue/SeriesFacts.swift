// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What a header states of its patient, study and series, decoded and trimmed; empty where it states nothing.
///
/// Holds identities: it never leaves memory but for `private/`.
public struct SeriesFacts: Sendable, Hashable {
  public var patientID = ""
  public var patientName = ""
  public var birthDate = ""
  public var studyInstanceUID = ""
  public var studyDate = ""
  public var accessionNumber = ""
  public var seriesInstanceUID = ""
  public var seriesNumber = ""
  public var modality = ""

  public init() {}

  init(_ dataSet: DataSet) {
    patientID = dataSet.trimmed(.patientID)
    patientName = dataSet.trimmed(.patientName)
    birthDate = dataSet.trimmed(.patientBirthDate)
    studyInstanceUID = dataSet.trimmed(.studyInstanceUID)
    // An exam without a study date is dated by what its series or images say.
    studyDate =
      [DataElementTag.studyDate, .seriesDate, .acquisitionDate, .contentDate].lazy
      .map { dataSet.trimmed($0) }.first { !$0.isEmpty } ?? ""
    accessionNumber = dataSet.trimmed(.accessionNumber)
    seriesInstanceUID = dataSet.trimmed(.seriesInstanceUID)
    seriesNumber = dataSet.trimmed(.seriesNumber)
    modality = dataSet.trimmed(.modality)
  }
}

extension DataSet {
  /// The main data set's value of that tag, without the spaces around it; empty where there is none.
  func trimmed(_ tag: DataElementTag) -> String {
    guard let text = string(tag) else { return "" }
    let bytes = text.utf8
    guard bytes.first == 0x20 || bytes.last == 0x20 else { return text }
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
