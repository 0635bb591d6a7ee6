// SPDX-License-Identifier: GPL-3.0-or-later

/// What an image file or a disc holds now, by digests from one pass over every byte of it.
public struct ISOImageReadBack: Sendable, Hashable {
  public var length: ByteCount
  /// Of all of it; where sectors cannot be read, of zeros in their place.
  public var image: SHA256Digest
  /// Of each extent asked for, in that order.
  public var extents: [SHA256Digest]
  /// Sectors that the file or drive does not give.
  public var unreadable: SectorRuns
  /// Sectors behind the directories with a byte that is not zero and lies in no extent.
  public var stray: SectorRuns

  /// Reads the file once, from first byte to last. Digests of the image and of the extents are made on two threads
  /// from the same buffers.
  ///
  /// - Parameters:
  ///   - length: of the image, where the medium is longer; nil for all that is there.
  ///   - extents: in any order; two may be the same (alternate names), but not overlap otherwise.
  ///   - metadataLength: bytes before the first extent.
  ///   - isTolerant: goes on behind what cannot be read, and tells it in `unreadable`.
  ///   - tap: sees every buffer in order with the offset of its first byte, on the calling thread; whole sectors, but
  ///     for the end. What it throws ends the pass.
  public static func run(
    _ file: OpenFile, length: ByteCount? = nil, extents: [ByteExtent], metadataLength: ByteCount,
    isTolerant: Bool = false, tap: ((UnsafeRawBufferPointer, Int64) throws -> Void)? = nil
  ) throws -> ISOImageReadBack {
    let length = try length ?? file.length()
    guard var digests = ExtentDigests(extents, metadataLength: metadataLength.rawValue) else {
      throw VolumeError.overlappingExtents(file.path)
    }
    let ring = BufferRing<Int64>(buffers: 16, of: 256 << 10, consumers: 2)
    let reading = SectorReading(file, length: length.rawValue, isTolerant: isTolerant)
    let reader = try WorkerThread { reading.fill(ring) }
    defer { reader.join() }
    let hashing: HashingThread<Int64>
    do { hashing = try HashingThread(ring, consumer: 0) } catch {
      ring.fail(error)
      throw error
    }
    do {
      while let (bytes, offset) = try ring.next(1) {
        digests.update(bytes, at: offset)
        try tap?(bytes, offset)
        ring.release(1)
      }
    } catch {
      ring.fail(error)
      _ = hashing.join()
      throw error
    }
    guard let image = hashing.join(), digests.isComplete else {
      throw ring.firstFailure ?? VolumeError.shortRead(file.path, at: length.rawValue)
    }
    return ISOImageReadBack(
      length: length, image: image, extents: digests.digests, unreadable: reading.unreadable, stray: digests.stray)
  }
}
