// SPDX-License-Identifier: GPL-3.0-or-later

/// Something with its place on a label, in points from the ring's centre.
struct PlacedItem: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// One line, its baseline that far below the top of its box.
    case text(String, TextStyle, ascent: Double)
    case symbol(LabelSymbol)
    case picture(LabelPicture)
    case rule(Ink)
    /// Along a circle of that radius, on which the letters stand (at the top) or hang (at the bottom).
    case rim(String, TextStyle, radius: Double, isTop: Bool)
  }

  /// The line of the template that it comes from.
  var name: String
  var content: Content
  /// Of text along the rim, the box around all of it.
  var box: LabelBox
  /// Whether some of the text is missing.
  var isCut = false
}

extension PlacedItem {
  /// A line of text whose baseline's left end is at (`x`, `baseline`).
  init(
    _ name: String, _ text: String, _ style: TextStyle, _ extent: Typesetter.Extent, x: Double, baseline: Double,
    isCut: Bool = false
  ) {
    self.name = name
    content = .text(Script.unglued(text), style, ascent: extent.ascent)
    box = LabelBox(
      x: x, y: baseline - extent.ascent, width: extent.width, height: extent.ascent + extent.descent)
    self.isCut = isCut
  }
}
