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
      try writer.beginObject(onOneLine: true)
      try writer.member("bytes", entry.source.length.rawValue)
      if case .instance(let exam, let series, let instance) = volume.roles[index] {
        let position = prepared.positions[exam]
        let place = SeriesPosition(subject: position.subject, exam: position.exam, series: series)
        writer.key("fileID")
        try writer.beginArray(onOneLine: true)
        for part in prepared.shortNames.path(ofInstance: instance, in: place) { try writer.value(part) }
        try writer.endArray()
      }
      try writer.member("path", volume.volume.path(of: entry.name))
      try writer.member("sha256", written.files[index].hex)
      try writer.endObject()
    }
    try writer.endArray()
    try writer.member("number", disc.number)
    try writer.member("sectors", disc.sectors.rawValue)
    try writer.member("sha256", written.image.hex)
    try writer.member("volumeIdentifier", volume.volume.identifier)
    try writer.endObject()
    try writer.finish()
    try file.commit()
  }
}
