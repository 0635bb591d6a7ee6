// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Documents
import FileSets
import Requests

/// A request with everything known that its discs are made from: exams rehearsed, names given, dates fixed.
struct PreparedRequest: Sendable {
  var request: Request
  var office: OfficeSettings
  var catalogue: Catalogue
  var rehearsal: Rehearsal.Outcome
  var deidentifier: Deidentifier
  var key: StudyKey
  /// Where each rehearsed exam stands among the subjects' exams.
  var positions: [ExamPosition]
  /// Indices of the rehearsed exams in the order of the discs: by subject, then by date.
  var order: [Int]
  /// The names of the organization.
  var layout: any Layout
  var shortNames: FileSetLayout
  /// What the discs bear, never the clock's.
  var date: CalendarDate
  var viewer: ViewerFolder?
  /// Nil where the request wants no labels.
  var labels: LabelSetup?

  var exams: [RehearsedExam] { rehearsal.exams }
  /// Whether the discs show the names of the organization.
  var showsLongNames: Bool { request.organization != .fileset && request.views != .strict }
  /// Whether they show the DICOMDIR in the root and its File IDs.
  var showsShortNames: Bool { request.organization == .fileset || request.views != .asAsked }
  /// The names that people see first.
  private var shownNames: any Layout { showsLongNames ? layout : shortNames }

  /// Midnight UTC of the discs' date, in seconds since 1970.
  var epochSeconds: Int64 { Int64(date.daysSince1970) * 86_400 }

  /// Volume identifier and File-set ID: the number in capitals, cut to 12 (or less, so that with the disc's number no
  /// more than 16 characters come out, PS3.3 F.3.2.1), and the disc.
  func volumeIdentifier(_ disc: Int) -> String {
    let base = request.number.text.uppercased().utf8.map { byte -> UInt8 in
      let isLegal =
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return isLegal ? byte : UInt8(ascii: "_")
    }
    let suffix = "_D" + RequestFolder.padded(disc)
    return String(decoding: base.prefix(min(12, 16 - suffix.utf8.count)), as: UTF8.self) + suffix
  }

  /// The File-set UID of a DICOMDIR over these exams: the same for the same request.
  func fileSetUID(_ fileSetID: String, exams: [DiscExam]) -> String {
    let studies = exams.map { self.exams[$0.exam].studyInstanceUID }.joined(separator: " ")
    return key.uid(for: "file-set \(request.number.text) \(fileSetID) \(studies)")
  }

  /// The new one.
  func sopInstanceUID(of instance: RehearsedInstance) -> String {
    rehearsal.records.sopInstanceUID(of: instance.record)
  }

  /// The exam's folder as people see it.
  func folder(of exam: ExamPosition) -> String { shownNames.folder(of: exam).joined(separator: "/") }

  /// The instance's path as people see it: with short names alone, its File ID.
  func path(ofInstance instance: Int, in series: SeriesPosition) -> String {
    shownNames.path(ofInstance: instance, in: series).joined(separator: "/")
  }
}
