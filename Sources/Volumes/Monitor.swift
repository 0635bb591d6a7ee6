// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A value behind a lock, and threads that sleep until it is as they need it.
///
/// For threads of our own: whoever waits blocks the thread it is on, which Swift's own few must not be.
package final class Monitor<Value: Sendable>: @unchecked Sendable {
  // Unchecked, since the compiler cannot see that `value` is touched only with `lock` held. `Mutex` has no condition
  // that a thread could wait for.
  private var value: Value
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init(_ value: Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// A look at the value, which wakes nobody.
  package func read<R>(_ body: (Value) throws -> R) rethrows -> R {
    try locked { try body(value) }
  }

  /// Changes the value and wakes all who wait.
  package func change<R>(_ body: (inout Value) throws -> R) rethrows -> R {
    try locked {
      defer { pthread_cond_broadcast(changed) }
      return try body(&value)
    }
  }

  /// Sleeps until `body` gives something: it is asked at once, and again after each change. What it gives may go with a
  /// change of its own.
  package func wait<R>(_ body: (inout Value) throws -> R?) rethrows -> R {
    try locked {
      while true {
        if let result = try body(&value) {
          pthread_cond_broadcast(changed)
          return result
        }
        pthread_cond_wait(changed, lock)
      }
    }
  }

  private func locked<R>(_ body: () throws -> R) rethrows -> R {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body()
  }
}
