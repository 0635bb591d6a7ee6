// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// A burned disc read again from its first sector to the last of its track, past all caches.
public struct DiscReadBack: Sendable, Hashable {
  /// Of the bytes that were read; a sector that could not be read counts as zeros.
  public var digest: SHA256Digest
  /// Sectors that could not be read; after `mostRuns` runs of them the disc was given up.
  public var unreadable: SectorRuns
  /// Sectors that differ from the content, where it was compared.
  public var damaged = SectorRuns()

  public static let mostRuns = 1000
  private static let chunk = 32 * Int(SectorCount.size)

  /// Reads so many bytes of the disc in a drive that was loaded since it was burned.
  /// - Parameter progress: the bytes read so far.
  public static func run(
    _ drive: any Drive, length: ByteCount, progress: (Int64) -> Void
  ) throws -> DiscReadBack {
    var hasher = SHA256Hasher()
    var unreadable = SectorRuns()
    try read(drive, length) { bytes, offset, isRead in
      hasher.update(bytes)
      if !isRead { unreadable.add(offset / SectorCount.size) }
      progress(offset + Int64(bytes.count))
      return unreadable.runs.count < mostRuns
    }
    return DiscReadBack(digest: hasher.finalize(), unreadable: unreadable)
  }

  /// Where the disc differs from the content that it was burned from: a second pass over both.
  public mutating func locateDamage(
    _ drive: any Drive, comparedWith content: any ByteSource, progress: (Int64) -> Void
  ) throws {
    let reader = try content.open()
    var damaged = SectorRuns()
    var original = [UInt8](repeating: 0, count: Self.chunk)
    try Self.read(drive, content.length) { bytes, offset, isRead in
      let count = try original.withUnsafeMutableBytes { try reader.read(into: .init(rebasing: $0[..<bytes.count])) }
      guard count == bytes.count else { throw OpticalMediaError.contentShort(content.length) }
      var start = 0
      while isRead, start < count {
        let end = min(count, start + Int(SectorCount.size))
        if !bytes[start..<end].elementsEqual(original[start..<end]) {
          damaged.add((offset + Int64(start)) / SectorCount.size)
        }
        start = end
      }
      progress(offset + Int64(count))
      return damaged.runs.count < Self.mostRuns
    }
    self.damaged = damaged
  }

  /// Hands on every byte in order, an unreadable sector as zeros and by itself. Ends early when `body` says so.
  private static func read(
    _ drive: any Drive, _ length: ByteCount, _ body: (UnsafeRawBufferPointer, Int64, Bool) throws -> Bool
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 4096)
    defer { buffer.deallocate() }
    let sector = Int(SectorCount.size)
    var offset: Int64 = 0
    while offset < length.rawValue {
      try Task.checkCancellation()
      let wanted = Int(min(Int64(chunk), length.rawValue - offset))
      // Drives give whole sectors, and a file may end within its last.
      let rounded = (wanted + sector - 1) / sector * sector
      let count = try drive.read(at: SectorCount(offset / SectorCount.size), into: .init(rebasing: buffer[..<rounded]))
      let whole = count >= wanted ? wanted : count / sector * sector
      if whole > 0 {
        guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<whole]), offset, true) else { return }
        offset += Int64(whole)
      }
      if whole < wanted {
        let lost = min(sector, wanted - whole)
        let zeros = UnsafeMutableRawBufferPointer(rebasing: buffer[..<lost])
        zeros.initializeMemory(as: UInt8.self, repeating: 0)
        guard try body(UnsafeRawBufferPointer(zeros), offset, false) else { return }
        offset += Int64(lost)
      }
    }
  }
}
