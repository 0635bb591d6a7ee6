// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A thread of its own for work that blocks on files and rings of buffers: Swift's task threads must not block.
package final class WorkerThread: Sendable {
  private let thread: pthread_t

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  package init(_ body: @escaping @Sendable () -> Void) throws(VolumeError) {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      throw .noThread(code)
    }
    self.thread = thread
  }

  /// Waits for the end of the work. Either this or `detach` must be called exactly once.
  package func join() { pthread_join(thread, nil) }

  /// Nobody waits for the end of the work.
  package func detach() { pthread_detach(thread) }
}
