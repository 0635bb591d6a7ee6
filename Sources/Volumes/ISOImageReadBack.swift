// SPDX-License-Identifier: GPL-3.0-or-later

/// What an image file holds now, by digests and tags from one pass over every byte of it.
public struct ISOImageReadBack: Sendable, Hashable {
  public var length: ByteCount
  public var image: SHA256Digest
  /// Of the bytes before the first file: descriptors and directories.
  public var metadata: SHA256Digest
  /// Of each extent asked for, in that order.
  public var extents: [SHA256Digest]
  /// Likewise, to be compared with those of the contents that the extents were written from.
  public var tags: [ContentTag]

  /// Reads the file once, from first byte to last. Digests of the image and of the extents are made on two threads
  /// from the same buffers.
  ///
  /// - Parameters:
  ///   - extents: in any order; two may be the same (alternate names), but not overlap otherwise.
  ///   - metadataLength: bytes before the first extent.
  ///   - key: of the tags to compare with.
  ///   - tap: sees every buffer in order with the offset of its first byte, on the calling thread. What it throws ends
  ///     the pass.
  public static func run(
    _ path: String, extents: [ByteExtent], metadataLength: ByteCount, key: ContentTagger.Key = .init(),
    tap: ((UnsafeRawBufferPointer, Int64) throws -> Void)? = nil
  ) throws -> ISOImageReadBack {
    let file = try OpenFile(reading: path)
    let length = try file.length().rawValue
    let parts = [ByteExtent(offset: 0, length: metadataLength.rawValue)] + extents
    guard var digests = ExtentDigests(parts, key: key) else { throw VolumeError.overlappingExtents(path) }

    let ring = BufferRing<Int64>(buffers: 8, of: 512 << 10, consumers: 2)
    let whole = DigestCell()
    let reader = try WorkerThread {
      do {
        var offset: Int64 = 0
        while offset < length {
          let buffer = try ring.nextFree()
          let count = Int(min(Int64(buffer.count), length - offset))
          try file.readExactly(at: offset, into: .init(rebasing: buffer[..<count]))
          ring.publish(count, offset)
          offset += Int64(count)
        }
        ring.finish()
      } catch { ring.fail(error) }
    }
    defer { reader.join() }
    let hashing: WorkerThread
    do {
      hashing = try WorkerThread {
        var hasher = SHA256Hasher()
        do {
          while let (bytes, _) = try ring.next(0) {
            hasher.update(bytes)
            ring.release(0)
          }
          whole.set(hasher.finalize())
        } catch { ring.fail(error) }
      }
    } catch {
      ring.fail(error)
      throw error
    }
    do {
      defer { hashing.join() }
      while let (bytes, offset) = try ring.next(1) {
        try digests.update(bytes, at: offset)
        try tap?(bytes, offset)
        ring.release(1)
      }
    } catch {
      ring.fail(error)
      throw error
    }
    guard let image = whole.value, digests.isComplete else { throw VolumeError.shortRead(path, at: length) }
    return ISOImageReadBack(
      length: ByteCount(length), image: image, metadata: digests.digests[0],
      extents: Array(digests.digests.dropFirst()), tags: Array(digests.tags.dropFirst()))
  }
}
