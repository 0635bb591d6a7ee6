// SPDX-License-Identifier: GPL-3.0-or-later

/// Items that must share a bin, packed as one.
struct PackingUnit {
  /// Indices into the problem's items, rising.
  var items: [Int]
  var size: Int64
  var compartment: Int?
  var bin: Int?
  /// The sets of `apart` that it has an item in, rising.
  var apart: [Int] = []
}
