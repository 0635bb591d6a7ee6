// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport

@testable import FileSets

/// Sample instances written into a folder under strict names, and the DICOMDIR that we make of them.
struct SampleFileSet {
  let folder: TemporaryFolder
  private(set) var directory: [UInt8] = []
  private(set) var standIns: [[DataElementTag]] = []
  private(set) var fileIDs: [FileID] = []

  var directoryURL: URL { folder.url.appending(path: "DICOMDIR") }

  /// `instances`: those of each series, of each study, of each patient.
  init(
    _ patients: [[[[SampleInstance]]]], syntax: String = "1.2.840.10008.1.2.1", profile: ProfileKeySet = .general
  ) throws {
    folder = try TemporaryFolder()
    let layout = try FileSetLayout(
      patients.map { studies in
        LayoutSubject(
          id: "1", codeSeed: 1,
          exams: studies.map { series in
            LayoutExam(
              date: nil, description: "", codeSeed: 1,
              series: series.map {
                LayoutSeries(
                  modality: "OT", number: 1, description: "", codeSeed: 1,
                  imageNumbers: [Int32?](repeating: nil, count: $0.count))
              })
          })
      })
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(
      fileSetID: "SAMPLE_D01", fileSetUID: "2.25.4242", descriptor: FileID(["README"]))
    var reader = PartTenReader()
    var file = PartTenFile()
    func keys(_ type: DirectoryRecordType, _ number: Int) throws -> DirectoryKeys {
      let keys = try DirectoryKeys.extract(type, from: file.dataSet, number: number, profile: profile)
      standIns.append(keys.standIns)
      return keys
    }
    for (patient, studies) in patients.enumerated() {
      for (study, allSeries) in studies.enumerated() {
        for (series, instances) in allSeries.enumerated() {
          for (index, instance) in instances.enumerated() {
            let position = SeriesPosition(subject: patient, exam: study, series: series)
            let fileID = layout.fileID(ofInstance: index, in: position)
            fileIDs.append(fileID)
            let bytes = TestElement.partTen(instance.elements, syntax: syntax)
            try write(bytes, as: fileID)
            try reader.read(bytes: bytes, name: fileID.description, into: &file)
            if study == 0, series == 0, index == 0 { try builder.add(store.add(.patient, keys: keys(.patient, 1))) }
            if series == 0, index == 0 { try builder.add(store.add(.study, keys: keys(.study, study + 1))) }
            if index == 0 { try builder.add(store.add(.series, keys: keys(.series, series + 1))) }
            guard case .text(let sopClass)? = instance[0x0008_0016],
              let type = DirectoryRecordType(sopClassUID: sopClass)
            else { continue }
            let record = try store.add(
              SOPInstanceReference(sopClassUID: sopClass, sopInstanceUID: instance.uid, transferSyntaxUID: syntax),
              keys: keys(type, index + 1))
            try builder.add(record, file: fileID)
          }
        }
      }
    }
    directory = try builder.build(store)
    try Data(directory).write(to: directoryURL)
    try Data("Read me\n".utf8).write(to: folder.url.appending(path: "README"))
  }

  private func write(_ bytes: [UInt8], as fileID: FileID) throws {
    let url = folder.url.appending(path: fileID.description)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// One patient, one study; a series with one instance for each type of record below SERIES that is not retired.
  static func everyType(
    but without: Set<DirectoryRecordType> = [], profile: ProfileKeySet = .general
  ) throws -> SampleFileSet {
    let instances = classes.filter { !without.contains($0.type) }.enumerated().map { number, row in
      [
        SampleInstance(
          sopClass: row.sopClass, type: row.type, patient: 1, study: 1, series: number + 1, instance: 1,
          profile: profile)
      ]
    }
    return try SampleFileSet([[instances]], profile: profile)
  }

  /// A SOP class for each type.
  static var classes: [(type: DirectoryRecordType, sopClass: String)] {
    let rows = DirectoryTables.types.description.split(separator: "\n").map { $0.split(separator: "|") }
    return DirectoryRecordType.allCases.filter { $0.level == .instance }.compactMap { type in
      // The first classes of these types, by number, are hardcopies and drafts that others refuse.
      if type == .image { return (type, SmallDirectory.ct) }
      if type == .waveform { return (type, "1.2.840.10008.5.1.4.1.1.9.1.1") }
      if type == .srDocument { return (type, "1.2.840.10008.5.1.4.1.1.88.11") }
      return rows.filter { $0[1] == type.rawValue }.map { String($0[0]) }.min().map { (type, $0) }
    }
  }

  /// Two patients with two studies of two series of three images.
  static func images() throws -> SampleFileSet {
    try SampleFileSet(
      (1...2).map { patient in
        (1...2).map { study in
          (1...2).map { series in
            (1...3).map {
              SampleInstance(
                sopClass: SmallDirectory.ct, type: .image, patient: patient, study: study, series: series, instance: $0)
            }
          }
        }
      })
  }
}
