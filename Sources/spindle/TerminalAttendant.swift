// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Mastering
import Synchronization

/// Asks the person at the terminal for discs, drive by drive, and goes on at Return.
///
/// One Return answers for all drives that wait: each looks at what it got, and asks again if that will not do.
final class TerminalAttendant: DiscAttendant {
  private struct State: Sendable {
    var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
    var next = 0
    var isReading = false
    var hasLeft = false
  }
  private let state = Mutex(State())

  /// Nil where nobody can be asked.
  init?() {
    guard isatty(STDIN_FILENO) == 1, StandardError.isTerminal else { return nil }
  }

  func change(_ request: DiscRequest) async throws {
    StandardError.write(Self.words(request))
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let starts = state.withLock { state in
          if state.hasLeft || Task.isCancelled {
            continuation.resume(throwing: Self.left(request.drive))
            return false
          }
          state.waiting[number] = continuation
          defer { state.isReading = true }
          return !state.isReading
        }
        if starts { read(request.drive) }
      }
    } onCancel: {
      let continuation = state.withLock { $0.waiting.removeValue(forKey: number) }
      continuation?.resume(throwing: CancellationError())
    }
  }

  static func words(_ request: DiscRequest) -> String {
    var lines = ["", "\(request.drive):"]
    if let done = request.done { lines.append("  Take out: \(done).") }
    if let reason = request.reason { lines += reason.message.wrapped(to: 77).map { "  " + $0 } }
    lines.append("  Put in:   \(request.medium) for \(request.disc).")
    lines.append("  Then press Return; q and Return to leave off.")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func left(_ drive: String) -> MasteringError {
    MasteringError(
      .tryAgain,
      Finding(
        .error, rule: "left-off", at: Place(path: drive), "No disc was put in.",
        remedy: "Run the same command to go on."))
  }

  /// Waits for a line on a thread of its own, since that may take as long as the person does.
  private func read(_ drive: String) {
    let reading = Unmanaged.passRetained(Reading(self, drive))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Reading>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, reading.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      reading.release()
      answer(leaves: true, drive)
    }
  }

  private final class Reading {
    let attendant: TerminalAttendant
    let drive: String

    init(_ attendant: TerminalAttendant, _ drive: String) {
      self.attendant = attendant
      self.drive = drive
    }

    func run() {
      let line = readLine()
      attendant.answer(leaves: line == nil || line?.lowercased() == "q", drive)
    }
  }

  private func answer(leaves: Bool, _ drive: String) {
    let waiting = state.withLock { state in
      state.isReading = false
      if leaves { state.hasLeft = true }
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in waiting {
      if leaves { continuation.resume(throwing: Self.left(drive)) } else { continuation.resume() }
    }
  }
}
