// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Volumes

/// Makes an ISO 9660 image of a volume: level 1 with Joliet and Rock Ridge 1.10 (PS3.12 F.2), level 3 where a file does
/// not fit into one extent; straight from the sources, without a staging folder.
///
/// Extents follow the order of `Volume.files`, and a file's two names share its extent. The same volume gives the
/// same bytes at any time, in any time zone and locale. Several images may be written at once.
public struct ISOImageWriter: Sendable {
  public let volume: Volume
  public let options: ISOImageOptions

  /// - Throws: `OpticalMediaError` for the first name, path or descriptor that the image could not show as it is.
  public init(volume: Volume, options: ISOImageOptions = .init()) throws(OpticalMediaError) {
    if let fault = volume.nameFault() { throw .unsuitable(fault) }
    self.volume = volume
    self.options = options
  }

  /// The exact size that the image will have. Opens no source.
  public func plannedSectors() throws -> SectorCount {
    try IsofsBurnSource(IsofsTree(volume), date: volume.date, options, isOnlyPlanned: true).length.sectors
  }

  /// The image as a stream of bytes, for a drive.
  public func open() throws -> ISOImageStream { try ISOImageStream(volume, options) }

  /// Writes the image; a file of that name is replaced. After a failure no file of that name is left.
  ///
  /// - Parameters:
  ///   - digesting: makes the image's SHA-256 beside the writing, on another core.
  ///   - progress: gets the bytes written so far, about every MiB, on the calling thread; what it throws ends the writing and is thrown
  ///     on.
  /// - Throws: `SourceFailure` for a source that could not be read as planned, or what the file system or libisofs said.
  public func write(
    to path: String, digesting: Bool = true, progress: (ByteCount) throws -> Void = { _ in }
  ) throws -> WrittenImage {
    let output = try ImageFile(creating: path)
    do {
      let stream = try open()
      try output.expect(stream.length)
      let digest = try copy(stream, to: output, digesting: digesting, progress: progress)
      return WrittenImage(file: output.file, geometry: stream.geometry, digest: digest)
    } catch {
      unlink(path)
      throw error
    }
  }

  private static let progressStep: Int64 = 1 << 20

  /// Each buffer is read, then hashed and written at the same time.
  private func copy(
    _ stream: ISOImageStream, to output: ImageFile, digesting: Bool, progress: (ByteCount) throws -> Void
  ) throws -> SHA256Digest? {
    let ring = BufferRing<Void>(buffers: 16, of: 256 << 10, consumers: digesting ? 1 : 0)
    let hashing = digesting ? try HashingThread(ring, consumer: 0) : nil
    do {
      var done: Int64 = 0
      while done < stream.length.rawValue {
        let buffer = try ring.nextFree()
        let count = try stream.read(into: buffer)
        ring.publish(count, ())
        // The ring keeps a buffer as it is until the next one is asked for.
        try output.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        done += Int64(count)
        if done % Self.progressStep == 0 || done == stream.length.rawValue { try progress(ByteCount(done)) }
      }
      ring.finish()
    } catch {
      ring.fail(error)
      _ = hashing?.join()
      throw error
    }
    return hashing?.join()
  }
}
