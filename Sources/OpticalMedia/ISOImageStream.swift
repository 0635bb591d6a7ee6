// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// The bytes of an image from its first sector to its last, for a file or a drive: descriptors and directories as
/// libisofs lays them out, then the contents straight from their sources into the reader's buffer.
///
/// Contents do not pass through libisofs: it would copy them three times, in pieces of 2,048 bytes, and fill a source
/// that fails with zeros.
public final class ISOImageStream {
  public let geometry: ISOImageGeometry
  public var length: ByteCount { geometry.length }

  private let volume: Volume
  /// Until its last byte was read; then it and its tree, 100 MB for 100,000 files, are freed.
  private var directories: IsofsBurnSource?
  private var position: Int64 = 0
  /// The next of `Volume.files`, or the one being read.
  private var file = 0
  private var reader: (any ByteReader)?
  /// Bytes of the open file that are still to come, and zeros behind the last one up to the end of its sector.
  private var left: Int64 = 0
  private var filling: Int64 = 0
  /// nil where none is recorded.
  private var md5: MD5Hasher?
  private var md5Sectors: [UInt8] = []

  init(_ volume: Volume, _ options: ISOImageOptions) throws {
    let source = try IsofsBurnSource(IsofsTree(volume), date: volume.date, options, isOnlyPlanned: false)
    self.volume = volume
    directories = source
    geometry = ISOImageGeometry(volume, length: source.length, options: options)
    md5 = options.recordsMD5 ? MD5Hasher() : nil
  }

  /// Fills the whole of `buffer` with the image's next bytes; less only at the end, 0 after it.
  ///
  /// - Throws: `SourceFailure` for a source that failed or is not as long as it promised, or what libisofs said.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let wanted = Int(min(Int64(buffer.count), length.rawValue - position))
    var filled = 0
    while filled < wanted {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<wanted])
      let count = try readPart(into: rest)
      if position <= geometry.contentsEnd { md5?.update(UnsafeRawBufferPointer(rebasing: rest[..<count])) }
      position += Int64(count)
      filled += count
    }
    return filled
  }

  /// At least one byte, of one part of the image alone.
  private func readPart(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if position < geometry.metadataLength.rawValue { return try readDirectories(into: buffer) }
    if position < geometry.contentsEnd { return try readContents(into: buffer) }
    if md5 != nil {
      if position == geometry.contentsEnd { closeSession() }
      let done = Int(position - geometry.contentsEnd)
      if done < md5Sectors.count {
        let count = min(buffer.count, md5Sectors.count - done)
        md5Sectors.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[done..<done + count])) }
        return count
      }
    }
    buffer.initializeMemory(as: UInt8.self, repeating: 0)
    return buffer.count
  }

  private func readDirectories(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let rest = geometry.metadataLength.rawValue - position
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(min(Int64(buffer.count), rest))])
    guard let directories, directories.read(into: part) else {
      throw OpticalMediaError.incomplete(volume.identifier, directories?.words() ?? "it was given up before")
    }
    if Int64(part.count) == rest { self.directories = nil }
    return part.count
  }

  private func readContents(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if filling > 0 {
      let count = Int(min(Int64(buffer.count), filling))
      UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]).initializeMemory(as: UInt8.self, repeating: 0)
      filling -= Int64(count)
      return count
    }
    while reader == nil, volume.files[file].source.length == .zero { file += 1 }
    let source = volume.files[file].source
    do {
      let open: any ByteReader
      if let reader {
        open = reader
      } else {
        open = try source.open()
        reader = open
        left = source.length.rawValue
      }
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(min(Int64(buffer.count), left))])
      guard try open.read(into: part) == part.count else { throw wrongLength() }
      left -= Int64(part.count)
      if left == 0 { try close(open) }
      return part.count
    } catch {
      throw SourceFailure(path: volume.path(of: volume.files[file].name), underlying: error)
    }
  }

  private func close(_ open: any ByteReader) throws {
    var beyond: UInt8 = 0
    guard try withUnsafeMutableBytes(of: &beyond, { try open.read(into: $0) }) == 0 else { throw wrongLength() }
    let length = volume.files[file].source.length
    filling = length.sectors.bytes.rawValue - length.rawValue
    reader = nil
    file += 1
  }

  private func wrongLength() -> OpticalMediaError {
    .wrongLength(volume.path(of: volume.files[file].name), promised: volume.files[file].source.length)
  }

  /// What libisofs writes behind the contents: an array with the MD5 of all before it and the MD5 of the array itself,
  /// then the tag, whose MD5 is of the array's sector, too.
  private func closeSession() {
    guard let session = md5?.digest else { return }
    let used = session + MD5Hasher.digest(of: session)
    md5Sectors = used + [UInt8](repeating: 0, count: Int(SectorCount.size) - used.count)
    md5?.update(md5Sectors)
    let number = ByteCount(geometry.contentsEnd).sectors.rawValue + 1
    md5Sectors += SessionTag(.session, position: number, range: 0..<number, md5: md5?.digest ?? []).sector
  }
}
