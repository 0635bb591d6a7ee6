// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Volumes

/// A content on its way to a drive that remembers whether it failed itself: then no other drive will do better.
final class WatchedContent: ByteSource {
  private let content: any ByteSource
  private let failed = Mutex(false)

  init(_ content: any ByteSource) { self.content = content }

  var length: ByteCount { content.length }
  var hasFailed: Bool { failed.withLock { $0 } }

  func open() throws -> any ByteReader {
    do { return Reader(try content.open(), self) } catch {
      failed.withLock { $0 = true }
      throw error
    }
  }

  private final class Reader: ByteReader {
    private let reader: any ByteReader
    private let content: WatchedContent

    init(_ reader: any ByteReader, _ content: WatchedContent) {
      self.reader = reader
      self.content = content
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      do { return try reader.read(into: buffer) } catch {
        content.failed.withLock { $0 = true }
        throw error
      }
    }
  }
}
