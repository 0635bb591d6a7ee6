// SPDX-License-Identifier: GPL-3.0-or-later

import FileSets
import Findings
import Volumes

/// Every DICOMDIR against the instances that the plan has below it. What a File ID means is worked out where it is
/// asked, so that no table of a million of them is made.
extension FileGate {
  func directories() throws -> [Finding] {
    var findings: [Finding] = []
    let image = try ISO9660Image(path: path)
    for (index, role) in tree.roles.enumerated() {
      let name = tree.volume.path(of: tree.volume.files[index].name)
      switch role {
      case .document, .viewer, .instance: continue
      case .rootDirectory:
        let directory = BasicDirectoryReader.read(try image.bytes(extents[index]), name: name)
        findings += rootFindings(directory)
        if directory.fileSetID != tree.volume.identifier {
          findings.append(
            Finding(
              .error, rule: "file-set-id", clause: "PS3.12 F.1.1", at: Place(path: name),
              "the File-set ID is not the volume identifier", remedy: "report this"))
        }
      case .examDirectory(let exam):
        let directory = BasicDirectoryReader.read(try image.bytes(extents[index]), name: name)
        let files = examFiles(exam)
        findings += FileSetCheck.findings(of: directory, instances: files.keys, lookup: { files[$0] })
      }
    }
    return findings
  }

  private func rootFindings(_ directory: BasicDirectory) -> [Finding] {
    let exams = Dictionary(
      tree.exams.map { (prepared.positions[$0], $0) }, uniquingKeysWith: { first, _ in first })
    let fileIDs = tree.roles.lazy.compactMap { role -> String? in
      guard case .instance(let exam, let series, let number) = role else { return nil }
      return prepared.shortNames.fileID(ofInstance: number, in: place(exam, series)).value
    }
    return FileSetCheck.findings(of: directory, instances: fileIDs) { fileID in
      guard let (place, number) = prepared.shortNames.instance(ofFileID: fileID), let exam = exams[place.exam] else {
        return nil
      }
      return reference(exam, place.series, number)
    }
  }

  /// Those below an exam's own DICOMDIR, by File ID.
  private func examFiles(_ exam: Int) -> [String: SOPInstanceReference] {
    guard let layout = prepared.layout as? Type2Layout else { return [:] }
    var files: [String: SOPInstanceReference] = [:]
    for (series, one) in prepared.exams[exam].series.enumerated() {
      for number in one.instances.indices {
        files[layout.fileID(ofInstance: number, in: place(exam, series)).value] = reference(exam, series, number)
      }
    }
    return files
  }

  private func place(_ exam: Int, _ series: Int) -> SeriesPosition {
    let position = prepared.positions[exam]
    return SeriesPosition(subject: position.subject, exam: position.exam, series: series)
  }

  private func reference(_ exam: Int, _ series: Int, _ number: Int) -> SOPInstanceReference {
    let planned = prepared.exams[exam].series[series].instances[number]
    let kind = prepared.rehearsal.kinds[Int(planned.kind)]
    return SOPInstanceReference(
      sopClassUID: kind.sopClassUID, sopInstanceUID: prepared.sopInstanceUID(of: planned),
      transferSyntaxUID: kind.transferSyntaxUID)
  }
}
