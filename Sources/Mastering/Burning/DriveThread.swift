// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// The thread of one drive, on which its actor runs: a drive's calls block for minutes, which Swift's own few threads
/// must not.
final class DriveThread: SerialExecutor {
  private struct Jobs: Sendable {
    /// In the order in which they came.
    var waiting: [(UnownedJob, UnownedSerialExecutor)] = []
    var isFinished = false

    enum Next {
      case job(UnownedJob, UnownedSerialExecutor)
      case end
    }

    /// Nil where nothing waits and something may still come.
    mutating func next() -> Next? {
      guard waiting.isEmpty else {
        let (job, executor) = waiting.removeFirst()
        return .job(job, executor)
      }
      return isFinished ? .end : nil
    }
  }

  private let jobs = Monitor(Jobs())

  init() throws {
    let thread = try WorkerThread { [jobs] in
      while case .job(let job, let executor) = jobs.wait({ $0.next() }) { job.runSynchronously(on: executor) }
    }
    // Not joined: it ends by itself when the executor is gone, possibly by its own last job.
    thread.detach()
  }

  deinit { jobs.change { $0.isFinished = true } }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.change { $0.waiting.append((job, asUnownedSerialExecutor())) }
  }
}
