// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Synchronization

/// The one owner of libisofs' process-wide state: its start, its message queue and its abort severity.
///
/// Trees and burn sources are made and freed under its lock; images may then be written side by side.
final class Libisofs: Sendable {
  static let shared = Libisofs()

  private struct State: Sendable {
    var hasStarted = false
    /// Messages not yet asked for, by the image that they belong to.
    var messages: [Int32: [String]] = [:]
  }
  private let state = Mutex(State())

  private init() {}

  /// Runs `body` with libisofs started and nobody else making or freeing trees.
  func locked<R>(_ body: () throws -> sending R) throws -> sending R {
    try state.withLock { state in
      try Self.start(&state)
      return try body()
    }
  }

  /// Like `locked`, but a message of WARNING or worse during `body`, about image `id` or about none, is an error:
  /// libisofs mangles and drops names and goes on.
  func strict<R>(_ action: String, image id: Int32, _ body: () throws -> sending R) throws -> sending R {
    try state.withLock { state in
      try Self.start(&state)
      Self.drain(&state)
      state.messages[-1] = nil
      let result = try body()
      Self.drain(&state)
      let words = (state.messages[id] ?? []) + (state.messages[-1] ?? [])
      guard words.isEmpty else { throw OpticalMediaError.libisofs(action, words.joined(separator: "; ")) }
      return result
    }
  }

  /// What libisofs said about an image since it was last asked.
  func messages(about id: Int32) -> [String] {
    state.withLock { state in
      Self.drain(&state)
      return state.messages.removeValue(forKey: id) ?? []
    }
  }

  /// Throws what libisofs calls an error.
  static func check(_ result: Int32, _ action: @autoclosure () -> String) throws(OpticalMediaError) {
    guard result < 0 else { return }
    throw .libisofs(action(), iso_error_to_msg(result).map { String(cString: $0) } ?? "error \(result)")
  }

  private static func start(_ state: inout State) throws(OpticalMediaError) {
    guard !state.hasStarted else { return }
    try check(iso_init(), "Starting libisofs")
    // Names reach libisofs as UTF-8 whatever the locale says.
    try withMutable("UTF-8") { name throws(OpticalMediaError) in
      try check(iso_set_local_charset(name, 0), "Choosing UTF-8")
    }
    withMutable("WARNING") { queued in
      withMutable("NEVER") { printed in
        withMutable("spindle: ") { _ = iso_set_msgs_severities(queued, printed, $0) }
      }
    }
    // Without this a source that cannot be read is filled with zeros, and the image looks complete.
    withMutable("MISHAP") { _ = iso_set_abort_severity($0) }
    state.hasStarted = true
  }

  private static func drain(_ state: inout State) {
    guard state.hasStarted else { return }
    var code: Int32 = 0
    var image: Int32 = 0
    var text = [CChar](repeating: 0, count: Int(ISO_MSGS_MESSAGE_LEN))
    var severity = [CChar](repeating: 0, count: 80)
    while withMutable("WARNING", { iso_obtain_msgs($0, &code, &image, &text, &severity) }) == 1 {
      state.messages[image, default: []].append(String(cText: text))
    }
  }
}
