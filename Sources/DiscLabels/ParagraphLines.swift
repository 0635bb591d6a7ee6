// SPDX-License-Identifier: GPL-3.0-or-later

/// One paragraph as centred lines, each as wide as the ring at its height.
struct ParagraphLines {
  typealias Lines = (placed: [PlacedText], bottom: Double, count: Int)

  private let paragraph: Paragraph
  private let ring: LabelRing
  private let typesetter: Typesetter
  /// Nothing can shrink any more: cut words and end in an ellipsis rather than fail.
  private let isLast: Bool
  private let style: TextStyle
  private let captionStyle: TextStyle
  private let extent: Typesetter.Extent

  init(_ paragraph: Paragraph, scale: Double, ring: LabelRing, typesetter: Typesetter, isLast: Bool) {
    self.paragraph = paragraph
    self.ring = ring
    self.typesetter = typesetter
    self.isLast = isLast
    style = paragraph.style.scaled(scale)
    captionStyle = TextStyle.caption.scaled(scale)
    extent = typesetter.measure("Ag", style)
  }

  /// As few lines as the ring allows, and these as even as they can be. Nil where the text needs more lines than it
  /// may have.
  func balanced(from top: Double) -> Lines? {
    guard let widest = broken(from: top, narrowing: 1) else { return nil }
    guard widest.count > 1 else { return widest }
    for percent in stride(from: 55, to: 100, by: 5) {
      if let even = broken(from: top, narrowing: Double(percent) / 100), even.count == widest.count { return even }
    }
    return widest
  }

  private func broken(from top: Double, narrowing: Double) -> Lines? {
    let breaker = LineBreaker(typesetter: typesetter, style: style)
    var placed: [PlacedText] = []
    var y = top
    // No ring holds more, and a text without end must not cost time without end.
    var rest = String(paragraph.text.prefix(600))
    var count = 0
    while !rest.isEmpty {
      count += 1
      let bottom = y + extent.ascent + extent.descent
      let caption = count == 1 ? paragraph.caption.map { $0 + "  " } : nil
      let indent = caption.map { typesetter.measure($0, captionStyle).width } ?? 0
      let width = 2 * ring.halfChord(from: y, to: bottom) * narrowing - indent
      guard let (text, left) = line(count, of: rest, width: width, isNarrowed: narrowing < 1, breaker) else {
        return nil
      }
      rest = left
      let x = -(typesetter.measure(text, style).width + indent) / 2
      if let caption { placed.append(PlacedText(text: caption, style: captionStyle, x: x, y: y + extent.ascent)) }
      placed.append(PlacedText(text: Script.unglued(text), style: style, x: x + indent, y: y + extent.ascent))
      y = bottom
    }
    return (placed, y, count)
  }

  private func line(
    _ number: Int, of text: String, width: Double, isNarrowed: Bool, _ breaker: LineBreaker
  ) -> (line: String, rest: String)? {
    if number < max(1, paragraph.mostLines) {
      return breaker.firstLine(of: text, width: width, cutsWords: isLast && !isNarrowed)
    }
    if typesetter.measure(text, style).width <= width { return (text, "") }
    guard isLast, !isNarrowed, let cut = breaker.ellipsized(text, width: width) else { return nil }
    return (cut, "")
  }
}
