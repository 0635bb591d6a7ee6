// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Synchronization
import Volumes

/// Brings a content to libburn: one thread reads it ahead into 32 MiB, and libburn's writer takes 2,048 bytes at a time.
///
/// libburn's own fifo ends its thread by `pthread_cancel`, which must never meet Swift code; with this one in its place
/// no thread is killed, and a failing source is told from a content that ends.
final class BurnFeed: Sendable {
  private static let bufferSize = 256 << 10
  private static let buffers = 128

  private let content: any ByteSource
  private let ring: BufferRing<Void>
  private let thread = Mutex<WorkerThread?>(nil)
  private let writer = Monitor(Writer.notSeen)
  /// What libburn took of the buffer that it is at, in bytes, and in all: its own thread alone changes them.
  private let position = Atomic(0)
  private let taken = Atomic<Int64>(0)

  /// libburn's thread.
  private enum Writer {
    /// It has not asked for bytes, and may never do.
    case notSeen
    case working
    case ended
  }

  init(_ content: any ByteSource) {
    self.content = content
    ring = BufferRing(buffers: Self.buffers, of: Self.bufferSize, consumers: 1)
  }

  // MARK: The thread that burns

  /// Starts reading, and returns when the fifo is full or the content at its end.
  func fill() throws {
    let reading = try WorkerThread { [self] in read() }
    thread.withLock { $0 = reading }
    try ring.waitUntilFull()
  }

  /// Ends the reading thread, whether all was read or not.
  func end() {
    let reading = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    reading?.join()
  }

  func cancel(_ error: any Error) { ring.fail(error) }

  /// libburn wants no more: the drive failed, or was told to stop.
  private struct GivenUp: Error {}

  /// Why the feed stopped before its end, if that was not libburn's wish.
  var failure: (any Error)? { ring.firstFailure.flatMap { $0 is GivenUp ? nil : $0 } }

  /// Whether the burn is to be broken off. A source that hangs must not hang the drive.
  func mustEnd() -> Bool {
    if Task.isCancelled { cancel(CancellationError()) }
    return failure != nil
  }

  var fifo: BurnProgress.Fill {
    BurnProgress.Fill(bytes: Int64(ring.filled * Self.bufferSize), capacity: Int64(Self.buffers * Self.bufferSize))
  }

  /// Whether libburn took every byte. To be asked when it is done.
  var isTaken: Bool { taken.load(ordering: .acquiring) == content.length.rawValue }

  /// A source over this feed, which it keeps alive; freed by `burn_source_free`.
  func makeSource() throws -> UnsafeMutablePointer<burn_source> {
    guard let memory = calloc(1, MemoryLayout<burn_source>.size) else {
      throw OpticalMediaError.libburn("Making a source", "there is no memory")
    }
    let source = memory.bindMemory(to: burn_source.self, capacity: 1)
    source.pointee.refcount = 1
    // Without `read` libburn takes `version` and `read_xt`.
    source.pointee.version = 1
    source.pointee.read_xt = { BurnFeed.of($0)?.take(UnsafeMutableRawBufferPointer(start: $1, count: Int($2))) ?? -1 }
    source.pointee.get_size = { off_t(BurnFeed.of($0)?.content.length.rawValue ?? 0) }
    // The size is fixed; libburn pads to a whole sector by itself.
    source.pointee.set_size = { _, _ in 1 }
    source.pointee.cancel = { source in
      BurnFeed.of(source)?.cancel(GivenUp())
      return 1
    }
    source.pointee.free_data = { source in
      guard let data = source?.pointee.data else { return }
      Unmanaged<BurnFeed>.fromOpaque(data).release()
    }
    source.pointee.data = Unmanaged.passRetained(self).toOpaque()
    return source
  }

  private static func of(_ source: UnsafeMutablePointer<burn_source>?) -> BurnFeed? {
    guard let data = source?.pointee.data else { return nil }
    return Unmanaged<BurnFeed>.fromOpaque(data).takeUnretainedValue()
  }

  /// Returns when libburn's thread has ended. Its drive says that it is idle a little before, and another operation
  /// must not begin until it is struck off libburn's list.
  func awaitWriter() {
    guard writer.read({ $0 != .notSeen }) else {
      // libburn refused at once, and its thread, if there was one, has nothing to do: no call tells when it is gone.
      usleep(50_000)
      return
    }
    writer.wait { $0 == .ended ? () : nil }
  }

  /// Holds the feed of the thread that it is asked on, and tells the feed when that thread ends.
  private static let writerKey: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { value in
      guard let value else { return }
      Unmanaged<BurnFeed>.fromOpaque(value).takeRetainedValue().writer.change { $0 = .ended }
    }
    return key
  }()

  private func meetWriter() {
    writer.change { $0 = .working }
    pthread_setspecific(Self.writerKey, Unmanaged.passRetained(self).toOpaque())
  }

  // MARK: The reading thread

  private func read() {
    do {
      let reader = try content.open()
      var left = content.length.rawValue
      while left > 0 {
        let buffer = try ring.nextFree()
        let count = Int(min(left, Int64(buffer.count)))
        guard try reader.read(into: .init(rebasing: buffer[..<count])) == count else {
          throw OpticalMediaError.contentShort(content.length)
        }
        left -= Int64(count)
        ring.publish(count, ())
      }
      ring.finish()
    } catch { ring.fail(error) }
  }

  // MARK: libburn's writer thread

  /// The next bytes; 0 after the last, -1 after a failure.
  private func take(_ target: UnsafeMutableRawBufferPointer) -> Int32 {
    if writer.read({ $0 == .notSeen }) { meetWriter() }
    var filled = 0
    do {
      while filled < target.count, let (bytes, _) = try ring.next(0) {
        let start = position.load(ordering: .relaxed)
        let count = min(target.count - filled, bytes.count - start)
        UnsafeMutableRawBufferPointer(rebasing: target[filled..<filled + count])
          .copyMemory(from: .init(rebasing: bytes[start..<start + count]))
        filled += count
        let isDone = start + count == bytes.count
        position.store(isDone ? 0 : start + count, ordering: .relaxed)
        if isDone { ring.release(0) }
      }
    } catch { return -1 }
    taken.add(Int64(filled), ordering: .releasing)
    return Int32(filled)
  }
}
