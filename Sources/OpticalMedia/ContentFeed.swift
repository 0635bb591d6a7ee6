// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Brings the contents of a volume's files to libisofs, in the order of their extents.
///
/// One thread opens and reads the sources ahead of need and tags each file's content, and libisofs' own writer thread
/// copies the bytes out, 2,048 at a time; both share one ring of buffers. The tags are what the image is compared
/// with when it is read back; a file's SHA-256 is made there, of what stands on the medium.
final class ContentFeed: @unchecked Sendable {
  // Unchecked, since `current`, `position` and `expected` belong to libisofs' writer thread alone (it opens and reads
  // one stream at a time), `thread` to the thread that starts and ends the feed, and `tags` to the reading thread until
  // `end` has joined it.

  private let volume: Volume
  /// Each buffer holds bytes of one file, marked by its place in `Volume.files`.
  private let ring: BufferRing<Int>
  private var thread: WorkerThread?
  let key = ContentTagger.Key()
  private var tags: [ContentTag]

  private var current: UnsafeRawBufferPointer?
  private var position = 0

  init(_ volume: Volume) {
    self.volume = volume
    ring = BufferRing(buffers: 16, of: 256 << 10, consumers: 1)
    tags = Array(repeating: .empty, count: volume.files.count)
  }

  // MARK: The thread that makes the image

  func start() throws {
    thread = try WorkerThread { [self] in read() }
  }

  /// Ends the reading thread, whether all was read or not, and gives the tag of each file as it was pulled.
  func end() -> [ContentTag] {
    thread?.join()
    thread = nil
    return tags
  }

  func cancel(_ error: any Error) { ring.fail(error) }

  /// Why the feed stopped before its end.
  var failure: (any Error)? { ring.firstFailure }

  // MARK: The reading thread

  private func read() {
    do {
      var tagger = ContentTagger(key: key)
      for (index, file) in volume.files.enumerated() where file.source.length > .zero {
        try read(file, index, &tagger)
        tags[index] = try tagger.finalize()
      }
      ring.finish()
    } catch { ring.fail(error) }
  }

  private func read(_ file: VolumeFile, _ index: Int, _ tagger: inout ContentTagger) throws {
    let reader = try file.source.open()
    var left = file.source.length.rawValue
    while left > 0 {
      let buffer = try ring.nextFree()
      let count = Int(min(left, Int64(buffer.count)))
      guard try reader.read(into: .init(rebasing: buffer[..<count])) == count else { throw wrongLength(file) }
      left -= Int64(count)
      try tagger.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      ring.publish(count, index)
    }
    var beyond: UInt8 = 0
    guard try withUnsafeMutableBytes(of: &beyond, { try reader.read(into: $0) }) == 0 else { throw wrongLength(file) }
  }

  private func wrongLength(_ file: VolumeFile) -> OpticalMediaError {
    .wrongLength(volume.path(of: file.name), promised: file.source.length)
  }

  // MARK: libisofs' writer thread

  /// Fills `target` with the next bytes of a file. libisofs must ask for the files in the order of the volume.
  func read(file index: Int, into target: UnsafeMutableRawBufferPointer) throws {
    var filled = 0
    while filled < target.count {
      if current == nil {
        guard let (bytes, file) = try ring.next(0), file == index else {
          throw OpticalMediaError.libisofs("Ordering the extents", "a file was asked for out of its turn")
        }
        current = bytes
        position = 0
      }
      guard let bytes = current else { continue }
      let count = min(target.count - filled, bytes.count - position)
      UnsafeMutableRawBufferPointer(rebasing: target[filled..<filled + count])
        .copyMemory(from: .init(rebasing: bytes[position..<position + count]))
      filled += count
      position += count
      if position == bytes.count {
        current = nil
        ring.release(0)
      }
    }
  }
}
