// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// Ctrl-C and a request to end, as the end of a task: a drive must be told to stop, and its tray unlocked.
enum InterruptSignal {
  // What a signal handler may touch: a flag without a lock.
  private static let isRaised = Atomic<Bool>(false)

  /// Runs `body`, and cancels it at the first signal. Further signals wait with it for the drives.
  static func cancelling<R: Sendable>(_ body: @escaping @Sendable () async throws -> R) async throws -> R {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in InterruptSignal.isRaised.store(true, ordering: .relaxed) }
    }
    // Somebody who stops reading what is told must not end a burn in the middle of a disc.
    signal(SIGPIPE, SIG_IGN)
    let work = Task { try await body() }
    let watch = Task {
      while !Task.isCancelled {
        if isRaised.load(ordering: .relaxed) {
          StandardError.write("\nStopping; this takes a moment, since the drives have to end what they do.\n")
          work.cancel()
          return
        }
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    defer {
      watch.cancel()
      for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { signal(number, SIG_DFL) }
    }
    return try await work.value
  }
}
