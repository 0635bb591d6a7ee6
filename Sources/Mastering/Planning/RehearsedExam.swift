// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import FileSets
import Volumes

/// An exam as it will leave the office: known to the byte, though no byte of it has been written.
struct RehearsedExam: Sendable {
  /// Index of the exam in the catalogue.
  var catalogueIndex: Int
  var context: ExamContext
  /// De-identified Study Date as eight digits, nil where dates are removed or there is none.
  var date: String?
  /// De-identified Study Description; empty where there is none.
  var description: String
  var studyInstanceUID: String
  /// SHA-256 over the digests of all new headers: whatever rule, answer or setting changes a byte changes it.
  var headersDigest: SHA256Digest
  var patientRecord: DirectoryRecordStore.Handle
  var studyRecord: DirectoryRecordStore.Handle
  var series: [RehearsedSeries]
  /// Its DICOMDIR records show question marks where the files do not say which characters they mean.
  var hasUndeclaredText = false

  var instanceCount: Int { series.reduce(0) { $0 + $1.instances.count } }

  /// The modalities of its series, each once, in their order.
  var modalities: [String] {
    var seen: [String] = []
    for one in series where !one.modality.isEmpty && !seen.contains(one.modality) { seen.append(one.modality) }
    return seen
  }
}

struct RehearsedSeries: Sendable {
  var modality: String
  /// Series Number, nil where the header states none.
  var number: Int?
  var description: String
  var record: DirectoryRecordStore.Handle
  var instances: [RehearsedInstance]
}

struct RehearsedInstance: Sendable {
  /// Index into the catalogue's files.
  var file: Int32
  /// Instance Number, where the header states one.
  var number: Int32?
  /// Index into the rehearsal's table of what instances are.
  var kind: Int32
  /// Of the file that will stand on the disc.
  var length: Int64
  /// Of the source's header, to tell whether it changed.
  var headerDigest: SHA256Digest
  /// It also holds the SOP Instance UID: a million of them stand in memory once.
  var record: DirectoryRecordStore.Handle
}
