// SPDX-License-Identifier: GPL-3.0-or-later

import FileSets
import Findings
import LeakCheck
import OpticalMedia
import Volumes

/// The gates of a sealed image, over a disc that is burned straight from its plan: the same stream that the drive will
/// get is digested, validated and searched for identities while it passes through a window of some megabytes.
///
/// What `DiscCheck` finds by reading an image back is found here before there is anything to read back: names and
/// extents as the tree has them, every header and DICOMDIR, every byte searched.
struct StreamCheck {
  let prepared: PreparedRequest
  let tree: DiscVolume
  let disc: PlannedDisc
  let stream: ISOImageSource
  let search: LeakSearch

  /// So many bytes of instances are let by before they are checked and let go.
  private static let batch: Int64 = 32 << 20

  /// - Returns: the digest of the stream, and where its files lie.
  func run(_ progress: ProgressStream) async throws -> (digest: SHA256Digest, extents: [ByteExtent]) {
    let window = try ImageWindow(length: stream.length)
    return try await progress.phase(.init(.check, disc: disc.number), total: stream.length.rawValue) { advance in
      let reader = try stream.open()
      var pass = Pass(window: window, raw: try search.scanner.rawScan())
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      // First what comes before the files: then names and extents are known, and the rest can be judged as it comes.
      try pass.take(stream.geometry.metadataLength, from: reader, &buffer)
      let gates = try Gates(self, window)
      var next = 0
      while next < stream.geometry.extents.count {
        try Task.checkCancellation()
        let first = next
        var end = pass.position
        while next < stream.geometry.extents.count, end - pass.position < Self.batch {
          end = max(end, stream.geometry.extents[next].end)
          next += 1
        }
        try pass.take(ByteCount(end), from: reader, &buffer)
        try await gates.examine(first..<next)
        advance(pass.position)
      }
      try pass.take(stream.length, from: reader, &buffer)
      try await gates.finish(try pass.raw.finish())
      return (pass.hasher.finalize(), stream.geometry.extents)
    }
  }

  /// The stream on its way through.
  private struct Pass {
    let window: ImageWindow
    let raw: RawScan
    var hasher = SHA256Hasher()
    var position: Int64 = 0

    init(window: ImageWindow, raw: RawScan) {
      self.window = window
      self.raw = raw
    }

    mutating func take(_ end: ByteCount, from reader: any ByteReader, _ buffer: inout [UInt8]) throws {
      while position < end.rawValue {
        let wanted = Int(min(Int64(buffer.count), end.rawValue - position))
        try buffer.withUnsafeMutableBytes { bytes in
          let part = UnsafeMutableRawBufferPointer(rebasing: bytes[..<wanted])
          guard try reader.read(into: part) == wanted else {
            throw VolumeError.shortRead("the disc", at: position)
          }
          let taken = UnsafeRawBufferPointer(part)
          hasher.update(taken)
          try raw.consume(taken)
          try window.write(taken, at: position)
        }
        position += Int64(wanted)
      }
    }
  }
}
