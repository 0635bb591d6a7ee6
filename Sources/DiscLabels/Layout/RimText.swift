// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// One line of text along the outer edge: at the top its letters stand on a circle, at the bottom they hang in one, so
/// that both are read from left to right.
struct RimText {
  var ring: LabelRing
  var isTop: Bool

  /// No more than this of the circle is used, so that the two lines do not meet.
  private static let most = 0.42

  /// Smaller in steps until the arc holds it, then cut. Nil where there is no text.
  func place(_ block: LabelBlock, _ typesetter: Typesetter) -> PlacedItem? {
    guard case .paragraph(let paragraph) = block.content, let run = paragraph.runs.first, !run.text.isEmpty else {
      return nil
    }
    for percent in stride(from: 100, through: 60, by: -4) {
      let style = run.style.scaled(Double(percent) / 100)
      if fits(run.text, style, typesetter) { return item(block.name, run.text, style, typesetter, isCut: false) }
    }
    let style = run.style.scaled(0.6)
    let breaker = LineBreaker(typesetter: typesetter, style: style)
    let width = 2 * Double.pi * radius(style, typesetter) * Self.most
    return breaker.ellipsized(run.text, width: width)
      .flatMap { item(block.name, $0, style, typesetter, isCut: $0 != run.text) }
  }

  /// The height of the band that the text takes.
  static func height(_ item: PlacedItem, _ typesetter: Typesetter) -> Double {
    guard case .rim(_, let style, _, _) = item.content else { return 0 }
    let extent = typesetter.measure("Ag", style)
    return extent.ascent + extent.descent
  }

  /// Of the baseline: the letters' tops, or at the bottom their feet, touch the ring's outer edge.
  private func radius(_ style: TextStyle, _ typesetter: Typesetter) -> Double {
    let extent = typesetter.measure("Ag", style)
    return isTop ? ring.outer - extent.ascent : ring.outer - extent.descent
  }

  private func fits(_ text: String, _ style: TextStyle, _ typesetter: Typesetter) -> Bool {
    typesetter.measure(text, style).width <= 2 * Double.pi * radius(style, typesetter) * Self.most
  }

  private func item(
    _ name: String, _ text: String, _ style: TextStyle, _ typesetter: Typesetter, isCut: Bool
  ) -> PlacedItem? {
    let extent = typesetter.measure(text, style)
    let radius = radius(style, typesetter)
    guard radius > 0 else { return nil }
    let half = extent.width / radius / 2
    // The arc's ends are the lowest of the top's baseline, its middle the highest.
    let (across, depth) = (ring.outer * sin(half), radius * cos(half) - extent.descent)
    let box = LabelBox(
      x: -across, y: isTop ? -ring.outer : depth, width: 2 * across, height: ring.outer - depth)
    return PlacedItem(
      name: name, content: .rim(text, style, radius: radius, isTop: isTop), box: box, isCut: isCut)
  }
}
