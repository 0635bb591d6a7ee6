// SPDX-License-Identifier: GPL-3.0-or-later

import FileSets
import Volumes

/// What an exam, or a part of one, takes on a disc at the most, whatever else is on it: packing adds these up, and each
/// disc is then costed exactly.
struct ExamCost {
  /// The sectors of the files' contents alone: no disc can hold the exam in fewer.
  var data = SectorCount.zero
  /// With folders, path tables and the exam's part of both DICOMDIRs.
  var upperBound = SectorCount.zero

  /// What a disc takes without any exam: system area, descriptors, empty folders, README, page, DICOMDIR, read-ahead
  /// pad, the session's MD5.
  static let fixed = SectorCount(16 + 3 + 8 + 8 + 4 + 4 + 16 + 150 + 5)

  init(_ placed: DiscExam, in prepared: PreparedRequest) {
    let exam = prepared.exams[placed.exam]
    let position = prepared.positions[placed.exam]
    var records: Int64 = 0
    var directoryBytes: Int64 = 2048
    directoryBytes += 2 * Self.directoryRecord(exam.patientRecord, fileIDLength: nil)
    directoryBytes += 2 * Self.directoryRecord(exam.studyRecord, fileIDLength: nil)
    for slice in prepared.slices(of: placed) {
      let series = exam.series[slice.series]
      let place = SeriesPosition(subject: position.subject, exam: position.exam, series: slice.series)
      let last = max(0, series.instances.count - 1)
      let longName = Int64(prepared.layout.name(ofInstance: last, in: place).utf16.count) + 8
      for instance in series.instances[slice.instances] {
        data += ByteCount(instance.length).sectors
        records += Self.recordBytes(longName) + Self.recordBytes(8)
        directoryBytes += 2 * Self.directoryRecord(instance.record, fileIDLength: 64)
      }
      directoryBytes += 2 * Self.directoryRecord(series.record, fileIDLength: nil)
      // A folder in each of the trees of both views, and what blocks of a thousand names may add.
      records += 8 * 2048 + Int64(slice.instances.count / 1000 + 1) * 8 * 2048
    }
    records += 16 * 2048
    directoryBytes += Self.documentBytes(placed, in: prepared)
    // A record never crosses a sector, so up to 254 bytes of each go unused.
    upperBound = data + ByteCount(records * 2048 / (2048 - 254)).sectors + ByteCount(directoryBytes).sectors
  }

  /// What README and page say of the exam: their own words, and its texts as often as they stand there, escaped or
  /// percent-encoded.
  private static func documentBytes(_ placed: DiscExam, in prepared: PreparedRequest) -> Int64 {
    func escaped(_ text: String) -> Int { 6 * text.utf8.count }
    let exam = prepared.exams[placed.exam]
    let position = prepared.positions[placed.exam]
    let layout = prepared.layout
    let folder = layout.folder(of: position).joined(separator: "/")
    let texts = [exam.context.subjectID, exam.context.timePoint ?? "", exam.modalities.joined(), exam.description]
    var bytes = 1_500 + 3 * escaped(texts.joined()) + 2 * escaped(folder)
    for slice in prepared.slices(of: placed) {
      let series = exam.series[slice.series]
      let place = SeriesPosition(subject: position.subject, exam: position.exam, series: slice.series)
      let folder = layout.folder(ofInstance: 0, in: place).joined(separator: "/")
      bytes += 300 + escaped(series.modality + series.description) + 2 * escaped(folder)
    }
    return Int64(bytes)
  }

  /// ISO 9660 with Rock Ridge 1.10, and Joliet, for one name of that many characters, at three bytes each in UTF-8.
  private static func recordBytes(_ length: Int64) -> Int64 { (48 + 68 + 3 * length) + (34 + 2 * length + 4) }

  /// A record in a DICOMDIR; File IDs have at most 8 components of 8 characters.
  private static func directoryRecord(_ record: DirectoryRecordStore.Handle, fileIDLength: Int?) -> Int64 {
    Int64(BasicDirectoryBuilder.length(of: record, fileIDLength: fileIDLength))
  }
}

extension PreparedRequest {
  /// What a disc of this request takes at the most beside its exams: the viewer too.
  var sectorsWithoutExams: SectorCount { ExamCost.fixed + (viewer?.sectorsAtMost ?? .zero) }
}
