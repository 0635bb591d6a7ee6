// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of an exam is made: as an office meets it, or the same in small for tests.
struct Scale: Sendable {
  let isSmall: Bool

  /// Columns or rows; small ones stay even.
  func matrix(_ full: Int) -> Int { isSmall ? max(32, full / 16 * 2) : full }

  /// Slices of a series, or frames of a clip.
  func count(_ full: Int) -> Int { isSmall ? max(2, full / 40) : full }
}
