// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import FileSets

/// What the first instance of a series says of patient, study and series, after de-identification.
struct RehearsedHead: Sendable {
  var patientKeys: DirectoryKeys
  var studyKeys: DirectoryKeys
  var seriesKeys: DirectoryKeys
  /// As the header has it after de-identification, eight digits or empty.
  var studyDate: String
  var studyDescription: String
  var studyInstanceUID: String
  var modality: String
  var seriesNumber: Int?
  var seriesDescription: String

  var hasUndeclaredText: Bool {
    patientKeys.hasUndeclaredText || studyKeys.hasUndeclaredText || seriesKeys.hasUndeclaredText
  }

  /// - Parameters:
  ///   - exam: the exam's place among its subject's, from 1.
  ///   - series: the series' place in the exam, from 1.
  ///   - profile: which keys are taken beside those of PS3.3 F.5.
  init(_ dataSet: DataSet, exam: Int, series: Int, profile: ProfileKeySet) throws(FileSetError) {
    patientKeys = try DirectoryKeys.extract(.patient, from: dataSet, number: 1, profile: profile)
    studyKeys = try DirectoryKeys.extract(.study, from: dataSet, number: exam, profile: profile)
    seriesKeys = try DirectoryKeys.extract(.series, from: dataSet, number: series, profile: profile)
    studyDate = dataSet.trimmed(.studyDate)
    studyDescription = dataSet.trimmed(.studyDescription)
    studyInstanceUID = dataSet.trimmed(.studyInstanceUID)
    modality = dataSet.trimmed(.modality)
    seriesNumber = dataSet.integer(.seriesNumber)
    seriesDescription = dataSet.trimmed(.seriesDescription)
  }
}
