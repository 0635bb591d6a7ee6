// SPDX-License-Identifier: GPL-3.0-or-later

/// The ring that text may use, in points from its centre; y grows downwards.
struct LabelRing: Sendable {
  var outer: Double
  var inner: Double

  init(_ stock: LabelStock) {
    outer = (stock.outerDiameter / 2 - stock.edge) * Canvas.points
    inner = max(stock.holeDiameter + 4, stock.hub) / 2 * Canvas.points
  }

  /// How far to either side the ring reaches over the whole band of heights. Zero where it does not.
  func halfChord(from top: Double, to bottom: Double) -> Double {
    let y = max(abs(top), abs(bottom))
    return y < outer ? (outer * outer - y * y).squareRoot() : 0
  }

  /// From where to where the ring reaches right of the hub, over the band from `-y` to `y`.
  func side(within y: Double) -> ClosedRange<Double> {
    let far = halfChord(from: -y, to: y)
    return min(inner, far)...far
  }
}
