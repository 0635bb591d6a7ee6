// SPDX-License-Identifier: GPL-3.0-or-later

/// A run of a file's bytes in memory. The array keeps its size from file to file; `count` says what is valid.
struct ByteWindow: Sendable {
  var storage: [UInt8] = []
  /// Offset in the file of the first byte.
  var base: Int64 = 0
  /// Valid bytes, never more than `storage.count`.
  var count = 0

  var end: Int64 { base &+ Int64(count) }

  func contains(_ offset: Int64, _ length: Int64) -> Bool {
    offset >= base && length >= 0 && offset <= end && length <= end &- offset
  }
}
