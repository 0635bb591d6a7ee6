// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Volumes

/// The thread of one drive, on which its actor runs: a drive's calls block for minutes, which Swift's own few threads
/// must not.
final class DriveThread: SerialExecutor {
  private let jobs = Jobs()

  init() throws {
    // Not joined: it ends by itself when the executor is gone, possibly by its own last job.
    let thread = try WorkerThread { [jobs] in jobs.work() }
    thread.detach()
  }

  deinit { jobs.finish() }

  func enqueue(_ job: consuming ExecutorJob) {
    jobs.add(UnownedJob(job), asUnownedSerialExecutor())
  }

  /// Jobs in the order in which they came.
  private final class Jobs: @unchecked Sendable {
    // Unchecked: everything is touched only with `lock` held.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [(UnownedJob, UnownedSerialExecutor)] = []
    private var isFinished = false

    init() {
      pthread_mutex_init(lock, nil)
      pthread_cond_init(changed, nil)
    }

    deinit {
      pthread_cond_destroy(changed)
      pthread_mutex_destroy(lock)
      changed.deallocate()
      lock.deallocate()
    }

    func add(_ job: UnownedJob, _ executor: UnownedSerialExecutor) {
      pthread_mutex_lock(lock)
      waiting.append((job, executor))
      pthread_cond_signal(changed)
      pthread_mutex_unlock(lock)
    }

    func finish() {
      pthread_mutex_lock(lock)
      isFinished = true
      pthread_cond_signal(changed)
      pthread_mutex_unlock(lock)
    }

    func work() {
      while let (job, executor) = next() { job.runSynchronously(on: executor) }
    }

    private func next() -> (UnownedJob, UnownedSerialExecutor)? {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      while waiting.isEmpty, !isFinished { pthread_cond_wait(changed, lock) }
      return waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }
}
