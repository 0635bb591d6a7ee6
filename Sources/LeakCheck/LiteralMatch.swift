// SPDX-License-Identifier: GPL-3.0-or-later

/// A literal found in bytes.
struct LiteralMatch {
  /// By its number among those given.
  var literal: Int
  /// Behind the last byte.
  var end: Int
}
