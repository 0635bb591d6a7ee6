// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import FileSets
import Volumes

/// A disc's part of the manifest, kept beside its state until all discs are sealed: files with sizes and digests,
/// under the paths that people see.
struct ManifestPart {
  let prepared: PreparedRequest
  let disc: PlannedDisc
  let volume: DiscVolume
  let written: WrittenFiles

  /// Sizes and digests of the image and of its files, in the volume's order.
  struct WrittenFiles {
    var bytes: Int64
    var image: SHA256Digest
    var files: [SHA256Digest]
  }

  func write(to path: String) throws {
    let file = try AtomicFile(path, mode: 0o600)
    var writer = JSONWriter(layout: .pretty, to: file.output)
    try writer.beginObject()
    try writer.member("bytes", written.bytes)
    try writer.member("file", RequestFolder.imageName(disc.number))
    writer.key("files")
    try writer.beginArray()
    for (index, entry) in volume.volume.files.enumerated() {
      try write(entry.name, at: index, to: &writer)
      // An instance's second name is its File ID; any other file is listed under each of its names.
      if let alias = entry.alias, volume.roles[index] == .document { try write(alias, at: index, to: &writer) }
    }
    try writer.endArray()
    try writer.member("number", disc.number)
    let conformance = DiscConformance(prepared, disc)
    writer.key("profiles")
    try writer.beginArray(onOneLine: true)
    for profile in conformance.profiles { try writer.value(profile) }
    try writer.endArray()
    try writer.member("sectors", disc.sectors.rawValue)
    try writer.member("sha256", written.image.hex)
    try writer.member("standing", conformance.standing.rawValue)
    try writer.member("volumeIdentifier", volume.volume.identifier)
    try writer.endObject()
    try writer.finish()
    try file.commit()
  }

  private func write(_ name: VolumeName, at index: Int, to writer: inout JSONWriter<VolumeError>) throws {
    try writer.beginObject(onOneLine: true)
    try writer.member("bytes", volume.volume.files[index].source.length.rawValue)
    if case .instance(let exam, let series, let instance) = volume.roles[index], prepared.showsShortNames {
      let position = prepared.positions[exam]
      let place = SeriesPosition(subject: position.subject, exam: position.exam, series: series)
      writer.key("fileID")
      try writer.beginArray(onOneLine: true)
      for part in prepared.shortNames.path(ofInstance: instance, in: place) { try writer.value(part) }
      try writer.endArray()
    }
    try writer.member("path", volume.volume.path(of: name))
    try writer.member("sha256", written.files[index].hex)
    try writer.endObject()
  }
}
