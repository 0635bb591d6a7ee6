// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// An image as a content that is made while it is read, for a drive or a gate: no file is written.
///
/// Every opening pulls the sources anew and gives the same bytes, or says which source has changed.
public struct ISOImageStream: ByteSource {
  private let writer: ISOImageWriter
  public let length: ByteCount
  /// What stands before the first file: descriptors and directories.
  public let metadataLength: ByteCount
  /// Where each of the volume's files lies, in their order.
  public let extents: [ByteExtent]

  /// - Throws: what `ISOImageWriter` throws for a volume that no image can hold.
  public init(_ writer: ISOImageWriter) throws {
    self.writer = writer
    length = try writer.plannedSectors().bytes
    metadataLength = writer.metadataLength(in: length)
    extents = writer.extents(in: length)
  }

  public func open() throws -> any ByteReader {
    try Reader(writer.volume, pad: writer.readAheadPad, length: length)
  }

  private final class Reader: ByteReader {
    private let feed: ContentFeed
    private let source: IsofsBurnSource
    private let length: Int64
    private var position: Int64 = 0

    init(_ volume: Volume, pad: SectorCount, length: ByteCount) throws {
      feed = ContentFeed(volume)
      source = try IsofsBurnSource(
        IsofsTree(volume, feed), date: volume.date, pad: pad, isOnlyPlanned: false)
      self.length = length.rawValue
      guard source.length == length else {
        throw OpticalMediaError.libisofs("Laying out the image", "its size is another than before")
      }
      try feed.start()
    }

    deinit {
      feed.cancel(CancellationError())
      source.cancel()
      _ = feed.end()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      // libisofs loses the last part if more is asked for than is left.
      let count = Int(min(Int64(buffer.count), length - position))
      guard count > 0 else { return 0 }
      guard source.read(into: .init(rebasing: buffer[..<count])) else {
        throw feed.failure ?? OpticalMediaError.libisofs("Making the image", source.words())
      }
      position += Int64(count)
      if position == length {
        _ = feed.end()
        // The last source may have failed after its last byte.
        if let failure = feed.failure { throw failure }
      }
      return count
    }
  }
}
