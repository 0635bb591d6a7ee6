// SPDX-License-Identifier: GPL-3.0-or-later

/// A rectangle in points; y grows downwards.
struct LabelBox: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}
