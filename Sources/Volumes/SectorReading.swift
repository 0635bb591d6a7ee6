// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Reads an image from its first sector to its last into a ring of buffers; on request it goes on where the medium
/// does not give a sector.
final class SectorReading: Sendable {
  private let file: OpenFile
  private let length: Int64
  private let isTolerant: Bool
  private let failed = Mutex(SectorRuns())

  init(_ file: OpenFile, length: Int64, isTolerant: Bool) {
    self.file = file
    self.length = length
    self.isTolerant = isTolerant
  }

  var unreadable: SectorRuns { failed.withLock { $0 } }

  /// The ring's marks are the offsets of the buffers' first bytes.
  func fill(_ ring: BufferRing<Int64>) {
    do {
      var offset: Int64 = 0
      while offset < length {
        let buffer = try ring.nextFree()
        let count = Int(min(Int64(buffer.count), length - offset))
        try read(at: offset, into: .init(rebasing: buffer[..<count]))
        ring.publish(count, offset)
        offset += Int64(count)
      }
      ring.finish()
    } catch { ring.fail(error) }
  }

  private func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    do {
      try file.readExactly(at: offset, into: buffer)
    } catch {
      guard isTolerant else { throw error }
      // Sector by sector: what lies beside the fault is saved.
      let size = Int(SectorCount.size)
      for start in stride(from: 0, to: buffer.count, by: size) {
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<min(start + size, buffer.count)])
        do {
          try file.readExactly(at: offset + Int64(start), into: part)
        } catch {
          part.initializeMemory(as: UInt8.self, repeating: 0)
          failed.withLock { $0.add((offset + Int64(start)) / SectorCount.size) }
        }
      }
    }
  }
}
