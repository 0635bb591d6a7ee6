// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// Which file each sector of a disc belongs to.
struct SectorOwners {
  /// By their first bytes.
  private let files: [(extent: ByteExtent, path: String)]

  init(_ files: [(extent: ByteExtent, path: String)]) {
    self.files = files.sorted { $0.extent.offset < $1.extent.offset }
  }

  init(_ volume: Volume, _ extents: [ByteExtent]) {
    self.init(zip(volume.files, extents).map { ($1, volume.path(of: $0.name)) })
  }

  init(image path: String) throws {
    var files: [(extent: ByteExtent, path: String)] = []
    let image = try ISO9660Image(path: path)
    // What is wrong with the image was said when it was checked.
    _ = try image.visit(.primary) { entry in
      for extent in entry.extents where extent.length > 0 { files.append((extent, entry.rockRidgePath ?? entry.path)) }
    }
    self.init(files)
  }

  /// The files that the sectors touch, in order; nil stands for the descriptors and directories before them.
  func owners(of sectors: [Range<Int64>], most: Int) -> [String] {
    var names: [String] = []
    for run in sectors {
      let (start, end) = (run.lowerBound * SectorCount.size, run.upperBound * SectorCount.size)
      var isOwned = false
      for file in files where file.extent.offset < end && file.extent.end > start {
        isOwned = true
        if names.last != file.path, !names.contains(file.path) { names.append(file.path) }
        if names.count >= most { return names }
      }
      if !isOwned, !names.contains(Self.nobody) { names.append(Self.nobody) }
    }
    return names
  }

  private static let nobody = "the disc's own directories or padding"
}
