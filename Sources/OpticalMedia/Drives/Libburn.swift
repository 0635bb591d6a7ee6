// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Synchronization

/// The one owner of libburn's process-wide state: its start, its list of drives and its message queue.
///
/// Drives are taken and given back under its lock; several may then burn side by side. libburn does not say which drive
/// a message is about, so each listener hears all that is said while it listens.
final class Libburn: Sendable {
  static let shared = Libburn()

  struct Message: Sendable, Hashable {
    var severity: String
    var text: String
    /// Something else may be meant: it was said while several drives were at work.
    var isShared: Bool
    /// Worse than a warning.
    var isError: Bool { severity != "WARNING" }
  }

  private struct State: Sendable {
    var hasStarted = false
    var heard: [Int: [Message]] = [:]
    var nextListener = 0
  }
  private let state = Mutex(State())

  private init() {}

  /// Runs `body` with libburn started and nobody else taking drives or giving them back.
  func locked<R>(_ body: () throws -> sending R) throws -> sending R {
    try state.withLock { state in
      try Self.start(&state)
      return try body()
    }
  }

  /// Begins an operation that libburn does on a thread of its own. Two may not begin at the same moment, nor while a drive
  /// is taken or given back.
  func starting(_ body: () -> Void) { state.withLock { _ in body() } }

  /// Runs `body` and gives what libburn said meanwhile, at severity WARNING or worse.
  func hearing<R>(_ body: () throws -> R) rethrows -> (result: R, messages: [Message]) {
    let listener = state.withLock { state in
      Self.drain(&state)
      state.nextListener += 1
      state.heard[state.nextListener] = []
      return state.nextListener
    }
    defer { state.withLock { _ = $0.heard.removeValue(forKey: listener) } }
    let result = try body()
    return (result, messages(listener))
  }

  private func messages(_ listener: Int) -> [Message] {
    state.withLock { state in
      Self.drain(&state)
      return state.heard[listener] ?? []
    }
  }

  private static func start(_ state: inout State) throws(OpticalMediaError) {
    guard !state.hasStarted else { return }
    guard burn_initialize() == 1 else { throw .libburn("Starting libburn", "it gave no reason") }
    withMutable("WARNING") { queued in
      withMutable("NEVER") { printed in
        withMutable("spindle: ") { _ = burn_msgs_set_severities(queued, printed, $0) }
      }
    }
    // Exclusive, not waiting for a drive that does not open, and never ending the process for a busy one.
    burn_preset_device_open(1, 0, 0)
    state.hasStarted = true
  }

  private static func drain(_ state: inout State) {
    guard state.hasStarted else { return }
    var code: Int32 = 0
    var number: Int32 = 0
    var text = [CChar](repeating: 0, count: Int(BURN_MSGS_MESSAGE_LEN))
    var severity = [CChar](repeating: 0, count: 80)
    while withMutable("WARNING", { burn_msgs_obtain($0, &code, &text, &number, &severity) }) == 1 {
      let message = Message(
        severity: String(cText: severity), text: String(cText: text), isShared: state.heard.count > 1)
      for listener in state.heard.keys { state.heard[listener]?.append(message) }
    }
  }
}

extension [Libburn.Message] {
  /// The errors, else the warnings, as a sentence's end.
  var words: String {
    let errors = filter(\.isError)
    let said = (errors.isEmpty ? self : errors).map(\.text)
    var seen: Set<String> = []
    let words = said.filter { seen.insert($0).inserted }.prefix(4).joined(separator: "; ")
    return words.isEmpty ? "libburn gave no reason" : words
  }
}
