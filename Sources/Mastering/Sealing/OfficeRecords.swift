// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Documents
import Requests
import Volumes

/// What stays in the office beside the plan: the key, the UIDs, the account of the files, copies of the request.
struct OfficeRecords: Sendable {
  var prepared: PreparedRequest
  var review: ReviewList
  /// The office's own list of answers.
  var officeReview: String
  var table: SubjectsTable?
  var keyFile: StudyKeyFile
  var keyStorage: KeyStorage
  var people: ExamPeople
  /// Held from reading the study's key to replacing it.
  var keyLock: StudyKeyLock

  func write(in folder: RequestFolder) throws {
    var own = StudyKeyFile()
    for exam in prepared.exams { own.add(people.keyRow(exam, prepared.key)) }
    try keyStorage.write(study: keyFile, own: own, releases: prepared.request.releasesKey)
    try writeUIDs(to: folder.uids)
    try AccountDocument(prepared.catalogue).write(to: folder.account)
    try DeidentificationDocument(prepared: prepared).write(to: folder.deidentification)
    try ReportDocument(prepared: prepared, review: review).write(to: folder.report)
    try writeReview(in: folder)
    try FileSystem.writeAtomically(prepared.request.bytes, to: "\(folder.requestCopies)/request.yaml", mode: 0o600)
    for document in prepared.deidentifier.profile.documents {
      try FileSystem.writeAtomically(document.bytes, to: "\(folder.requestCopies)/profile.yaml", mode: 0o600)
    }
    try RequestOrigin.write(request: prepared.request.path, in: folder)
    if let table {
      try FileSystem.writeAtomically(table.bytes, to: "\(folder.requestCopies)/subjects.csv", mode: 0o600)
    }
  }

  private func writeReview(in folder: RequestFolder) throws {
    if review.isEmpty {
      try FileSystem.remove(folder.review)
    } else {
      try FileSystem.writeAtomically(review.render(), to: folder.review, mode: 0o600)
      try FileSystem.writeAtomically(review.render(), to: "\(folder.requestCopies)/review.csv", mode: 0o600)
    }
    try review.teach(officeReview)
  }

  /// Old and new, those that headers refer to first, then each instance's own.
  private func writeUIDs(to path: String) throws {
    let file = try AtomicFile(path, mode: 0o600)
    var writer = CSVWriter(to: file.output)
    try writer.write(["old", "new"])
    var references: [(String, String)] = []
    prepared.rehearsal.account.forEachUID { references.append(($0, $1)) }
    // The workers met them in any order.
    references.sort { $0.0 < $1.0 }
    var instances: Set<String> = []
    for exam in prepared.exams {
      let catalogued = prepared.catalogue.exams[exam.catalogueIndex]
      for (series, rehearsed) in zip(catalogued.series, exam.series) {
        for (old, new) in zip(series.instances, rehearsed.instances) {
          try writer.write([old.sopInstanceUID, prepared.sopInstanceUID(of: new)])
          if references.count > 0 { instances.insert(old.sopInstanceUID) }
        }
      }
    }
    for (old, new) in references where !instances.contains(old) { try writer.write([old, new]) }
    try writer.finish()
    try file.commit()
  }
}
