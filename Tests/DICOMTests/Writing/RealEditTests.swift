// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

/// Twenty-five edits, nested ones too, of real files, judged by programs that no one here wrote.
@Suite(
  "Edits of real files",
  .enabled(if: PackageRoot.hasSharedFiles, "../shared/dicom is not on this machine"))
struct RealEditTests {
  /// Elements that many files have, in items or outside, with values of other lengths than theirs: of each file the
  /// first 25 are replaced, in the order of the file.
  private static let values: [DataElementTag: String] = [
    .instanceCreationDate: "20200229", .instanceCreationTime: "1200", .studyDate: "20200101", .seriesDate: "20200102",
    .acquisitionDate: "20200103", .contentDate: "20200104", .studyTime: "12", .seriesTime: "120000.25",
    .acquisitionTime: "1201", .contentTime: "120203", .accessionNumber: "A1", .manufacturer: "Maker of scanners",
    .institutionName: "Institute", .stationName: "S", .studyDescription: "A study of things", .seriesDescription: "S",
    .codeMeaning: "Meaning of a code", .patientName: "Anon^A", .patientID: "0815",
    .patientBirthDate: "19000101", .deviceSerialNumber: "12345", .softwareVersions: "1.0\\2.0", .protocolName: "P",
    .studyInstanceUID: "2.25.1", .seriesInstanceUID: "2.25.2", .frameOfReferenceUID: "2.25.3", .studyID: "1",
    .seriesNumber: "7", .acquisitionNumber: "1", .imageComments: "Comment", .operatorsName: "O^P",
    .physiciansOfRecord: "D^R", .referringPhysicianName: "R^P", .codeValue: "121311", .requestedProcedureID: "R1",
  ]

  private struct Edited {
    let source: String
    let path: String
    /// Tag path and new value, as the oracle is told.
    var expected: [String] = []
  }

  @Test("dcmftest, dcmdump, pydicom and dciodvfy judge files with 25 edits")
  func judged() throws {
    let folder = try TemporaryFolder()
    var reader = PartTenReader()
    var file = PartTenFile()
    var edited: [Edited] = []
    var nested = 0
    // Every third: dciodvfy is asked twice about each.
    for (number, path) in SharedFiles.varied().enumerated() where number % 3 == 0 {
      guard (try? reader.read(path: path, into: &file)) != nil, file.hasMeta, file.findings.isEmpty,
        let sopClass = file.meta.mediaStorageSOPClassUID, sopClass != "1.2.840.10008.1.3.10",
        let sopInstance = file.meta.mediaStorageSOPInstanceUID
      else { continue }
      var one = Edited(source: path, path: folder.file("\(number).dcm"))
      var edits = DataSetEdits()
      for (index, element) in file.dataSet.elements.enumerated() {
        guard one.expected.count < 25, let value = Self.values[element.tag], !element.isSequence, element.vr != .UN
        else { continue }
        edits.replace(index, withUTF8: value.utf8)
        one.expected.append("\(file.dataSet.tagPath(of: index))\t\(value)")
        if element.depth > 0 { nested += 1 }
      }
      guard one.expected.count == 25 else { continue }
      let new = try PartTenWriter.rewrite(
        file, edits: edits, syntax: .asIs, meta: NewMeta(sopClassUID: sopClass, sopInstanceUID: sopInstance))
      let source = [UInt8](try #require(SharedFiles.contents(path)))
      try Data(new.bytes(from: source)).write(to: URL(fileURLWithPath: one.path))
      edited.append(one)
    }
    #expect(edited.count > 20 && nested > 100, "\(edited.count) files, \(nested) nested edits")
    let list = edited.map { "F\t\($0.source)\t\($0.path)\n" + $0.expected.map { "E\t\($0)\n" }.joined() }.joined()
    let answer = try Tool.python([PackageRoot.oracle("edited_headers.py")], input: list)
    #expect(answer.status == 0, "\(answer.output)\(answer.errors)")
    #expect(answer.output.contains("ok, \(edited.count) files with \(25 * edited.count) edits"))
  }
}
