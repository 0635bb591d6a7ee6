// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Volumes

/// Makes an ISO 9660 image of a volume: level 1 with Joliet and Rock Ridge 1.10 (PS3.12 F.2), straight from the
/// sources, without a staging folder.
///
/// Extents follow the order of `Volume.files`, and a file's two names share its extent. The same volume gives the
/// same bytes at any time, in any time zone and locale. Several images may be written at once.
public struct ISOImageWriter: Sendable {
  public let volume: Volume
  public let readAheadPad: SectorCount

  /// - Parameter readAheadPad: sectors of zeros at the end, which a drive may read beyond the last file of a track.
  /// - Throws: `OpticalMediaError` for the first name, path or descriptor that the image could not show as it is.
  public init(volume: Volume, readAheadPad: SectorCount = SectorCount(150)) throws(OpticalMediaError) {
    if let fault = volume.nameFault() { throw .unsuitable(fault) }
    self.volume = volume
    self.readAheadPad = readAheadPad
  }

  /// The exact size that the image will have. Opens no source.
  public func plannedSectors() throws -> SectorCount {
    let tree = try IsofsTree(volume, ContentFeed(volume))
    return try IsofsBurnSource(tree, date: volume.date, pad: readAheadPad, isOnlyPlanned: true).length.sectors
  }

  /// Writes the image; a file of that name is replaced. After a failure no file of that name is left.
  ///
  /// - Parameter progress: gets the bytes written so far, about every MiB, on the calling thread; what it throws ends
  ///   the writing and is thrown on.
  /// - Throws: the error of the source that could not be read, or what the file system or libisofs said.
  public func write(to path: String, progress: (ByteCount) throws -> Void = { _ in }) throws -> WrittenImage {
    let output = try ImageFile(creating: path)
    do {
      return try write(to: output, progress: progress)
    } catch {
      unlink(path)
      throw error
    }
  }

  private func write(to output: ImageFile, progress: (ByteCount) throws -> Void) throws -> WrittenImage {
    let feed = ContentFeed(volume)
    let tree = try IsofsTree(volume, feed)
    let source = try IsofsBurnSource(tree, date: volume.date, pad: readAheadPad, isOnlyPlanned: false)
    let result: (metadata: SHA256Digest, tags: [ContentTag])
    do {
      try output.expect(source.length)
      try feed.start()
      let metadata = try copy(source, to: output, progress: progress)
      result = (metadata, feed.end())
      // The last source may have failed after its last byte.
      if let failure = feed.failure { throw failure }
    } catch {
      feed.cancel(error)
      source.cancel()
      _ = feed.end()
      throw feed.failure ?? error
    }
    return WrittenImage(
      path: output.file.path, length: source.length, extents: extents(in: source.length),
      key: feed.key, tags: result.tags,
      metadataLength: metadataLength(in: source.length), metadataDigest: result.metadata, readAheadPad: readAheadPad,
      file: output.file)
  }

  /// What stands before the first file: the files' extents and the pad are all that follows.
  func metadataLength(in length: ByteCount) -> ByteCount {
    let files = volume.files.reduce(readAheadPad) { $0 + $1.source.length.sectors }
    return (length.sectors - files).bytes
  }

  /// Where each of the volume's files lies in an image of that length.
  func extents(in length: ByteCount) -> [ByteExtent] {
    var next = metadataLength(in: length)
    return volume.files.map { file in
      defer { next += file.source.length.sectors.bytes }
      return ByteExtent(offset: next.rawValue, length: file.source.length.rawValue)
    }
  }

  /// Copies the image to its file and gives the digest of the part before the first extent.
  private func copy(
    _ source: IsofsBurnSource, to output: ImageFile, progress: (ByteCount) throws -> Void
  ) throws -> SHA256Digest {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 4096)
    defer { chunk.deallocate() }
    var metadata = SHA256Hasher()
    let metadataLength = metadataLength(in: source.length)
    let length = source.length.rawValue
    var done: Int64 = 0
    while done < length {
      let buffer = UnsafeMutableRawBufferPointer(rebasing: chunk[..<Int(min(Int64(chunk.count), length - done))])
      guard source.read(into: buffer) else {
        throw OpticalMediaError.incomplete(output.file.path, source.words())
      }
      let isMetadata = min(Int64(buffer.count), metadataLength.rawValue - done)
      if isMetadata > 0 { metadata.update(UnsafeRawBufferPointer(rebasing: buffer[..<Int(isMetadata)])) }
      try output.append(UnsafeRawBufferPointer(buffer))
      done += Int64(buffer.count)
      if done % (1 << 20) == 0 || done == length { try progress(ByteCount(done)) }
    }
    return metadata.finalize()
  }
}
