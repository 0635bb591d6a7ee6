// SPDX-License-Identifier: GPL-3.0-or-later

import FileSets
import Volumes

/// A DICOMDIR on a volume: its length is counted when the disc is planned, its bytes are made as they are read.
struct DirectorySource: ByteSource {
  enum View: Sendable {
    /// The root's, over the File IDs of the strict tree.
    case shortNames
    /// An exam's own, over `DICOM/IM_nnnnn`.
    case type2(Type2Layout)
  }

  let length: ByteCount
  private let prepared: PreparedRequest
  private let exams: [DiscExam]
  private let view: View
  private let fileSetID: String
  private let descriptor: Descriptor?

  /// The text file that describes the file-set.
  struct Descriptor: Sendable {
    var file: FileID
    /// Nil for plain ASCII.
    var characterSet: String?
  }

  /// - Parameter fileSetID: for the root that of the volume, as PS3.12 F.1.1 wants.
  init(_ prepared: PreparedRequest, exams: [DiscExam], view: View, fileSetID: String, descriptor: Descriptor? = nil)
    throws(FileSetError)
  {
    length = ByteCount(try Self.builder(prepared, exams, view, fileSetID, descriptor).length)
    self.prepared = prepared
    self.exams = exams
    self.view = view
    self.fileSetID = fileSetID
    self.descriptor = descriptor
  }

  func open() throws -> any ByteReader {
    try Self.builder(prepared, exams, view, fileSetID, descriptor).open(prepared.rehearsal.records)
  }

  private static func builder(
    _ prepared: PreparedRequest, _ exams: [DiscExam], _ view: View, _ fileSetID: String, _ descriptor: Descriptor?
  ) throws(FileSetError) -> BasicDirectoryBuilder {
    var builder = try BasicDirectoryBuilder(
      fileSetID: fileSetID, fileSetUID: prepared.fileSetUID(fileSetID, exams: exams), descriptor: descriptor?.file,
      descriptorCharacterSet: descriptor?.characterSet)
    var subject: Int?
    for placed in exams {
      let exam = prepared.exams[placed.exam]
      let position = prepared.positions[placed.exam]
      if position.subject != subject {
        try builder.add(exam.patientRecord)
        subject = position.subject
      }
      try builder.add(exam.studyRecord)
      for slice in prepared.slices(of: placed) {
        let series = exam.series[slice.series]
        try builder.add(series.record)
        let place = SeriesPosition(subject: position.subject, exam: position.exam, series: slice.series)
        for instance in slice.instances {
          let file =
            switch view {
            case .shortNames: prepared.shortNames.fileID(ofInstance: instance, in: place)
            case .type2(let layout): layout.fileID(ofInstance: instance, in: place)
            }
          try builder.add(series.instances[instance].record, file: file)
        }
      }
    }
    return builder
  }
}
