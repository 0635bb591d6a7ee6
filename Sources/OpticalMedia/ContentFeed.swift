// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Brings the contents of a volume's files to libisofs, in the order of their extents.
///
/// One thread opens and reads the sources ahead of need, one computes each file's digest, and libisofs' own writer
/// thread copies the bytes out, 2,048 at a time; all three share one ring of buffers.
final class ContentFeed: @unchecked Sendable {
  // Unchecked, since `current`, `position` and `expected` belong to libisofs' writer thread alone (it opens and reads
  // one stream at a time), `threads` to the thread that starts and ends the feed, and `digests` to the hashing thread
  // until `end` has joined it.

  private struct Piece: Sendable {
    /// Into `Volume.files`.
    var file: Int
    var isLast: Bool
  }

  private let volume: Volume
  private let ring: BufferRing<Piece>
  private var threads: [WorkerThread] = []
  private var digests: [SHA256Digest]

  private var current: UnsafeRawBufferPointer?
  private var position = 0

  private static let hashing = 0
  private static let writing = 1

  init(_ volume: Volume) {
    self.volume = volume
    ring = BufferRing(buffers: 16, of: 256 << 10, consumers: 2)
    digests = Array(repeating: SHA256Hasher.digest(of: []), count: volume.files.count)
  }

  // MARK: The thread that makes the image

  func start() throws {
    threads.append(try WorkerThread { [self] in read() })
    threads.append(try WorkerThread { [self] in hash() })
  }

  /// Ends both threads, whether all was read or not, and gives the digest of each file as it was pulled.
  func end() -> [SHA256Digest] {
    for thread in threads { thread.join() }
    threads = []
    return digests
  }

  func cancel(_ error: any Error) { ring.fail(error) }

  /// Why the feed stopped before its end.
  var failure: (any Error)? { ring.firstFailure }

  // MARK: The reading thread

  private func read() {
    do {
      for (index, file) in volume.files.enumerated() where file.source.length > .zero {
        try read(file, index)
      }
      ring.finish()
    } catch { ring.fail(error) }
  }

  private func read(_ file: VolumeFile, _ index: Int) throws {
    let reader = try file.source.open()
    var left = file.source.length.rawValue
    while left > 0 {
      let buffer = try ring.nextFree()
      let count = Int(min(left, Int64(buffer.count)))
      guard try reader.read(into: .init(rebasing: buffer[..<count])) == count else { throw wrongLength(file) }
      left -= Int64(count)
      ring.publish(count, Piece(file: index, isLast: left == 0))
    }
    var beyond: UInt8 = 0
    guard try withUnsafeMutableBytes(of: &beyond, { try reader.read(into: $0) }) == 0 else { throw wrongLength(file) }
  }

  private func wrongLength(_ file: VolumeFile) -> OpticalMediaError {
    .wrongLength(volume.path(of: file.name), promised: file.source.length)
  }

  // MARK: The hashing thread

  private func hash() {
    var hasher = SHA256Hasher()
    do {
      while let (bytes, piece) = try ring.next(Self.hashing) {
        hasher.update(bytes)
        if piece.isLast { digests[piece.file] = hasher.finalize() }
        ring.release(Self.hashing)
      }
    } catch { ring.fail(error) }
  }

  // MARK: libisofs' writer thread

  /// Fills `target` with the next bytes of a file. libisofs must ask for the files in the order of the volume.
  func read(file index: Int, into target: UnsafeMutableRawBufferPointer) throws {
    var filled = 0
    while filled < target.count {
      if current == nil {
        guard let (bytes, piece) = try ring.next(Self.writing), piece.file == index else {
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
        ring.release(Self.writing)
      }
    }
  }
}
