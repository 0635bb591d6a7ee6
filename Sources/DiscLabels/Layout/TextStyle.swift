// SPDX-License-Identifier: GPL-3.0-or-later

/// How a text is set. Sizes in points; they shrink together until all fits, none below its smallest.
struct TextStyle: Hashable, Sendable {
  var size: Double
  var smallest: Double
  var isBold = false
  var ink = Ink.black
  var family = Typesetter.family

  func scaled(_ factor: Double) -> TextStyle {
    var style = self
    style.size = max(smallest, size * factor)
    return style
  }

  /// Long enough to be read at arm's length from a disc, and kept apart from values by its grey.
  static let caption = TextStyle(size: 7, smallest: 5.5, ink: .grey(0.42))
  static let title = TextStyle(size: 17, smallest: 9, isBold: true)
  static let heading = TextStyle(size: 10.5, smallest: 7)
  static let lead = TextStyle(size: 11.5, smallest: 7, isBold: true)
  static let value = TextStyle(size: 9.5, smallest: 6.5)
  static let small = TextStyle(size: 8, smallest: 6)
  static let office = TextStyle(size: 8, smallest: 5.5, ink: .grey(0.25))
  static let discNumber = TextStyle(size: 34, smallest: 18, isBold: true)
  static let discCount = TextStyle(size: 11, smallest: 7)
}
