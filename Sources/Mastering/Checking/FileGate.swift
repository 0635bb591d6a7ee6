// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import FileSets
import Findings
import Volumes

/// Every instance and every DICOMDIR as they stand on the image: Part 10 to the last byte, the UIDs and the syntax
/// that the plan has, and a directory whose every reference resolves.
struct FileGate: Sendable {
  let prepared: PreparedRequest
  let tree: DiscVolume
  let path: String
  let extents: [ByteExtent]

  private static let mostFindings = 50

  func findings(_ advance: @escaping @Sendable (Int64) -> Void) async throws -> [Finding] {
    let counter = SharedCounter(advance)
    let found = try await concurrentChunks(of: extents.count) { range in
      let findings = try instances(range)
      counter.add(Int64(range.count))
      return findings
    }
    return found + (try directories())
  }

  private func instances(_ range: Range<Int>) throws -> [Finding] {
    let image = try OpenFile(reading: path)
    var reader = PartTenReader()
    var file = PartTenFile()
    var findings: [Finding] = []
    for index in range where findings.count < Self.mostFindings {
      guard case .instance(let exam, let series, let number) = tree.roles[index] else { continue }
      let name = tree.volume.path(of: tree.volume.files[index].name)
      do throws(DICOMError) {
        try reader.read(
          descriptor: image.descriptor, at: extents[index].offset, length: extents[index].length, name: name,
          into: &file)
      } catch {
        findings.append(error.finding)
        continue
      }
      let planned = prepared.exams[exam].series[series].instances[number]
      let kind = prepared.rehearsal.kinds[Int(planned.kind)]
      let sopInstanceUID = prepared.sopInstanceUID(of: planned)
      let isPlanned =
        file.hasPreamble && file.hasMeta && file.meta.mediaStorageSOPInstanceUID == sopInstanceUID
        && file.dataSet.trimmed(.sopInstanceUID) == sopInstanceUID
        && file.dataSet.trimmed(.sopClassUID) == kind.sopClassUID
        && file.meta.transferSyntaxUID == kind.transferSyntaxUID
      if !isPlanned {
        findings.append(
          Finding(
            .error, rule: "instance-differs", clause: "PS3.10 7.1", at: Place(path: name),
            "the file's meta information or UIDs are not those of the plan", remedy: "report this"))
      }
    }
    return findings
  }
}
