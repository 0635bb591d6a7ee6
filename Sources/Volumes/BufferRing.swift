// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A ring of equal buffers between one producer and several consumers, each of which sees every buffer in order.
///
/// A buffer is filled again when all consumers have let go of it. A failure on any side wakes all the others with it.
package final class BufferRing<Mark: Sendable>: @unchecked Sendable {
  // Unchecked, since the compiler cannot see who owns what: the counters are touched only with `lock` held; the bytes
  // and the count and mark of a slot belong to the producer until `publish`, then to the consumers until `release`.

  private struct Slot {
    var base: UnsafeMutableRawPointer
    var count = 0
    var mark: Mark?
  }

  package let bufferSize: Int
  private var slots: [Slot]
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var produced = 0
  private var released: [Int]
  private var isFinished = false
  private var failure: (any Error)?

  package init(buffers: Int, of size: Int, consumers: Int) {
    bufferSize = size
    slots = (0..<max(1, buffers)).map { _ in
      Slot(base: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 4096))
    }
    released = Array(repeating: 0, count: consumers)
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
    for slot in slots { slot.base.deallocate() }
  }

  /// The producer's next buffer to fill, once it is free.
  package func nextFree() throws -> UnsafeMutableRawBufferPointer {
    try locked {
      while failure == nil, produced - (released.min() ?? produced) >= slots.count { pthread_cond_wait(changed, lock) }
      if let failure { throw failure }
      return UnsafeMutableRawBufferPointer(start: slots[produced % slots.count].base, count: bufferSize)
    }
  }

  /// Returns when every buffer is filled, or none will come any more.
  package func waitUntilFull() throws {
    try locked {
      while failure == nil, !isFinished, produced - (released.min() ?? produced) < slots.count {
        pthread_cond_wait(changed, lock)
      }
      if let failure { throw failure }
    }
  }

  /// Buffers that a consumer has still to see.
  package var filled: Int { locked { produced - (released.min() ?? produced) } }

  /// Hands the buffer that `nextFree` gave to the consumers, with its first `count` bytes filled.
  package func publish(_ count: Int, _ mark: Mark) {
    locked {
      slots[produced % slots.count].count = count
      slots[produced % slots.count].mark = mark
      produced += 1
      pthread_cond_broadcast(changed)
    }
  }

  /// No more buffers will come.
  package func finish() {
    locked {
      isFinished = true
      pthread_cond_broadcast(changed)
    }
  }

  /// Ends the work on every side; the first failure stays.
  package func fail(_ error: any Error) {
    locked {
      if failure == nil { failure = error }
      pthread_cond_broadcast(changed)
    }
  }

  package var firstFailure: (any Error)? { locked { failure } }

  /// The next buffer of this consumer, which keeps it until `release`; nil when all have been seen.
  package func next(_ consumer: Int) throws -> (bytes: UnsafeRawBufferPointer, mark: Mark)? {
    try locked {
      while failure == nil, !isFinished, released[consumer] == produced { pthread_cond_wait(changed, lock) }
      if let failure { throw failure }
      let slot = slots[released[consumer] % slots.count]
      guard released[consumer] < produced, let mark = slot.mark else { return nil }
      return (UnsafeRawBufferPointer(start: slot.base, count: slot.count), mark)
    }
  }

  package func release(_ consumer: Int) {
    locked {
      released[consumer] += 1
      pthread_cond_broadcast(changed)
    }
  }

  private func locked<R>(_ body: () throws -> R) rethrows -> R {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body()
  }
}
