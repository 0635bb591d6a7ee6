// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import FileSets
import Findings
import Volumes

/// The instances of a disc by where they lie on its image, to be compared with what stands there: the UIDs and the
/// syntax that the plan has.
struct PlannedInstances: Sendable {
  let prepared: PreparedRequest
  private let tree: DiscVolume
  /// Files of the volume, by the first byte of their extents.
  private let files: [Int64: Int32]

  init(_ prepared: PreparedRequest, _ tree: DiscVolume, extents: [ByteExtent]) {
    self.prepared = prepared
    self.tree = tree
    var files: [Int64: Int32] = [:]
    files.reserveCapacity(extents.count)
    for (index, extent) in extents.enumerated() where extent.length > 0 { files[extent.offset] = Int32(index) }
    self.files = files
  }

  /// What is wrong with an instance that the image has at an offset; nil where it is as planned.
  func fault(of file: PartTenFile, at offset: Int64) -> Finding? {
    let place = Place(path: file.name)
    guard let index = files[offset], case .instance(let exam, let series, let number) = tree.roles[Int(index)] else {
      return Finding(
        .error, rule: "instance-unplanned", at: place, "the plan has no instance there", remedy: "report this")
    }
    let planned = prepared.exams[exam].series[series].instances[number]
    let kind = prepared.rehearsal.kinds[Int(planned.kind)]
    let sopInstanceUID = prepared.sopInstanceUID(of: planned)
    let isPlanned =
      file.meta.mediaStorageSOPInstanceUID == sopInstanceUID
      && file.dataSet.trimmed(.sopInstanceUID) == sopInstanceUID
      && file.dataSet.trimmed(.sopClassUID) == kind.sopClassUID
      && file.meta.transferSyntaxUID == kind.transferSyntaxUID
    guard !isPlanned else { return nil }
    return Finding(
      .error, rule: "instance-differs", clause: "PS3.10 7.1", at: place,
      "the file's meta information or UIDs are not those of the plan", remedy: "report this")
  }
}
