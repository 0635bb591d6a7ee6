// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import OpticalMedia
import Synchronization
import Volumes

/// Makes an image of a folder as `spindle` makes that of a disc, for the benchmark: `ImageBench FOLDER IMAGE CHECKS`,
/// where CHECKS is `none`, `digest` (the image's SHA-256), `read-back` (also every file's, read again from memory) or
/// `cold` (read again from the medium). All of it is on the medium at the end.
@main struct ImageBench {
  enum Checks: String {
    case none, digest
    case readBack = "read-back"
    case cold
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let checks = Checks(rawValue: arguments[3]) else {
      print("usage: ImageBench FOLDER IMAGE none|digest|read-back|cold")
      exit(64)
    }
    let volume = try volume(arguments[1])
    let image = try ISOImageWriter(volume: volume)
      .write(to: arguments[2], digesting: checks != .none)
    switch checks {
    case .none, .digest: try image.synchronize()
    case .cold:
      try image.synchronize()
      try readBack(image, isCold: true)
    case .readBack:
      // As `DiscBuild` does it: the last bytes reach the medium while the image is read from memory.
      let failure = Mutex<(any Error)?>(nil)
      let thread = try WorkerThread {
        do { try image.synchronize() } catch { failure.withLock { $0 = error } }
      }
      defer { thread.join() }
      try readBack(image, isCold: false)
    }
    try FileSystem.synchronize(FileSystem.folder(of: arguments[2]))
  }

  private static func readBack(_ image: WrittenImage, isCold: Bool) throws {
    let file = try OpenFile(reading: image.path)
    if isCold { try file.dropCache() }
    let found = try ISOImageReadBack.run(
      file, extents: image.geometry.extents, metadataLength: image.geometry.metadataLength)
    guard found.image == image.digest else { throw VolumeError.shortRead(image.path, at: 0) }
  }

  private static func volume(_ folder: String) throws -> Volume {
    var volume = Volume(identifier: "BENCH", date: 0)
    var names: [(path: String, length: ByteCount)] = []
    _ = try FolderWalk.visit(folder) { names.append(($0.path, $0.status.length)) }
    for file in names.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let parts = file.path.split(separator: "/").map(String.init)
      let parent = parts.dropLast().reduce(Volume.root) { volume.folder($1, in: $0) }
      volume.add(
        FileRange(path: "\(folder)/\(file.path)", length: file.length),
        as: VolumeName(parts.last ?? "", in: parent))
    }
    return volume
  }
}
