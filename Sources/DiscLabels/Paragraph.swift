// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that is set in one zone of the ring, perhaps with a caption before it.
struct Paragraph: Hashable, Sendable {
  /// What it is, for messages: `study name`.
  var role: String
  var caption: String?
  var text: String
  var style: TextStyle
  var mostLines: Int
  /// Above it, in points.
  var space: Double

  init(
    _ role: String, caption: String? = nil, _ text: String, _ style: TextStyle, mostLines: Int, space: Double
  ) {
    self.role = role
    self.caption = caption.map(Script.singleLine)
    self.text = Script.singleLine(text)
    self.style = style
    self.mostLines = mostLines
    self.space = space
  }
}

/// A run of text with its place: the left end of its baseline, in points from the ring's centre.
struct PlacedText: Hashable, Sendable {
  var text: String
  var style: TextStyle
  var x: Double
  var y: Double
}
