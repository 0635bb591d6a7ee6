// SPDX-License-Identifier: GPL-3.0-or-later

/// SHA-256 and tag of many extents of one file, from one pass over its bytes.
struct ExtentDigests {
  private let extents: [ByteExtent]
  /// Indices into `extents`, by offset. Extents that are alike are hashed once; others may not overlap.
  private let order: [Int]
  private(set) var digests: [SHA256Digest]
  private(set) var tags: [ContentTag]
  private var next = 0
  private var hasher = SHA256Hasher()
  private var tagger: ContentTagger

  /// nil when two extents overlap without being the same, or one is negative.
  init?(_ extents: [ByteExtent], key: ContentTagger.Key) {
    self.extents = extents
    tagger = ContentTagger(key: key)
    order = extents.indices.sorted {
      (extents[$0].offset, extents[$0].length) < (extents[$1].offset, extents[$1].length)
    }
    digests = Array(repeating: SHA256Hasher.digest(of: []), count: extents.count)
    tags = Array(repeating: .empty, count: extents.count)
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
  mutating func update(_ bytes: UnsafeRawBufferPointer, at offset: Int64) throws {
    let end = offset &+ Int64(bytes.count)
    while next < order.count {
      let extent = extents[order[next]]
      guard extent.length > 0 else {
        next += 1
        continue
      }
      guard extent.offset < end else { return }
      let from = max(extent.offset, offset)
      let to = min(extent.end, end)
      if from < to {
        let part = UnsafeRawBufferPointer(rebasing: bytes[Int(from - offset)..<Int(to - offset)])
        hasher.update(part)
        try tagger.update(part)
      }
      guard extent.end <= end else { return }
      let digest = hasher.finalize()
      let tag = try tagger.finalize()
      while next < order.count, extents[order[next]] == extent {
        digests[order[next]] = digest
        tags[order[next]] = tag
        next += 1
      }
    }
  }

  /// Whether every extent ended within the bytes seen.
  var isComplete: Bool { order[next...].allSatisfy { extents[$0].length == 0 } }
}
