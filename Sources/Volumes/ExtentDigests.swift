// SPDX-License-Identifier: GPL-3.0-or-later

/// SHA-256 of many extents of one file, from one pass over its bytes, and where between them bytes are not zero.
struct ExtentDigests {
  private let extents: [ByteExtent]
  /// Indices into `extents`, by offset. Extents that are alike are hashed once; others may not overlap.
  private let order: [Int]
  private(set) var digests: [SHA256Digest]
  /// Sectors behind the first extent's start with a byte in no extent that is not zero.
  private(set) var stray = SectorRuns()
  private var next = 0
  private var hasher = SHA256Hasher()
  /// The end of the last extent that was seen whole, or begun.
  private var gapStart: Int64

  /// nil when two extents overlap without being the same, or one is negative.
  ///
  /// - Parameter metadataLength: bytes that belong to no extent and may hold anything.
  init?(_ extents: [ByteExtent], metadataLength: Int64) {
    self.extents = extents
    gapStart = metadataLength
    order = extents.indices.sorted {
      (extents[$0].offset, extents[$0].length) < (extents[$1].offset, extents[$1].length)
    }
    digests = Array(repeating: SHA256Hasher.digest(of: []), count: extents.count)
    var end: Int64 = 0
    var last: ByteExtent?
    for index in order {
      let extent = extents[index]
      guard extent.offset >= 0, extent.length >= 0 else { return nil }
      if extent.length == 0 || extent == last { continue }
      guard extent.offset >= end else { return nil }
      end = extent.end
      last = extent
    }
  }

  /// Takes the next bytes of the file, which start at `offset`.
  mutating func update(_ bytes: UnsafeRawBufferPointer, at offset: Int64) {
    let end = offset &+ Int64(bytes.count)
    while next < order.count {
      let extent = extents[order[next]]
      guard extent.length > 0 else {
        next += 1
        continue
      }
      lookForStray(bytes, offset, until: min(end, extent.offset))
      guard extent.offset < end else { return }
      let from = max(extent.offset, offset)
      let to = min(extent.end, end)
      if from < to {
        hasher.update(UnsafeRawBufferPointer(rebasing: bytes[Int(from - offset)..<Int(to - offset)]))
      }
      guard extent.end <= end else { return }
      gapStart = max(gapStart, extent.end)
      let digest = hasher.finalize()
      while next < order.count, extents[order[next]] == extent {
        digests[order[next]] = digest
        next += 1
      }
    }
    lookForStray(bytes, offset, until: end)
  }

  private mutating func lookForStray(_ bytes: UnsafeRawBufferPointer, _ offset: Int64, until end: Int64) {
    var position = max(gapStart, offset)
    while position < end {
      let sector = position / SectorCount.size
      let stop = min(end, (sector + 1) * SectorCount.size)
      if bytes[Int(position - offset)..<Int(stop - offset)].contains(where: { $0 != 0 }) { stray.add(sector) }
      position = stop
    }
    gapStart = max(gapStart, end)
  }

  /// Whether every extent ended within the bytes seen.
  var isComplete: Bool { order[next...].allSatisfy { extents[$0].length == 0 } }
}
