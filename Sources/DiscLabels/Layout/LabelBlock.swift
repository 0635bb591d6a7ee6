// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of a template with its values, ready to be placed. Lengths in points.
struct LabelBlock: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case paragraph(Paragraph)
    /// Lines of which some may be left out, said in a last one; more than `most` never stand there.
    case list([String], TextStyle, most: Int)
    case symbol(LabelSymbol)
    case picture(LabelPicture)
    /// A caption and a rule behind it.
    case writing(caption: String, TextStyle)
  }

  /// The line's name in the template.
  var name: String
  var content: Content
  /// Above it.
  var space: Double
  /// Of symbols and rules the width, of pictures the height; and the least it may shrink to.
  var size = 0.0
  var smallest = 0.0
  var alignment = LabelElement.Alignment.center

  /// The size at a scale.
  func size(at scale: Double) -> Double { max(smallest, size * scale) }
}

/// A text with its caption; beside the hub it may have several runs on one line.
struct Paragraph: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var text: String
    var style: TextStyle
  }

  var caption: String?
  var captionStyle: TextStyle
  var runs: [Run]
  var mostLines: Int
  /// A line of a list, which is cut rather than wrapped.
  var isListed = false

  var text: String { runs.map(\.text).joined() }
  var style: TextStyle { runs.first?.style ?? .value }

  init(caption: String? = nil, captionStyle: TextStyle = .caption, runs: [Run], mostLines: Int) {
    self.caption = caption.map(Script.singleLine)
    self.captionStyle = captionStyle
    self.runs = runs
    self.mostLines = mostLines
  }
}
