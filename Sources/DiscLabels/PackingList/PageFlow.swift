// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands on the pages of a document, put down from top to bottom. In points from the top left of each page.
struct PageFlow {
  enum Item {
    case text(String, TextStyle, x: Double, baseline: Double)
    case rule(x: Double, y: Double, width: Double, Ink)
    case box(LabelBox, Ink)
  }

  let typesetter: Typesetter
  let margin: Double
  let width: Double
  let bottom: Double
  private(set) var pages: [[Item]] = [[]]
  /// Where the next thing begins.
  var y: Double

  /// - Parameter foot: what is kept free above the lower margin.
  init(size: LabelStock.Size, margin: Double, foot: Double, typesetter: Typesetter) {
    self.typesetter = typesetter
    self.margin = margin * Canvas.points
    width = (size.width - 2 * margin) * Canvas.points
    bottom = (size.height - margin) * Canvas.points - foot
    y = self.margin
  }

  var right: Double { margin + width }

  /// Begins a page where less than `height` is left.
  /// - Returns: whether it did.
  @discardableResult
  mutating func need(_ height: Double) -> Bool {
    guard y + height > bottom, y > margin else { return false }
    pages.append([])
    y = margin
    return true
  }

  mutating func add(_ item: Item) { pages[pages.count - 1].append(item) }

  func height(_ style: TextStyle) -> Double {
    let extent = typesetter.measure("Ag", style)
    return extent.ascent + extent.descent
  }

  func width(of text: String, _ style: TextStyle) -> Double { typesetter.measure(text, style).width }

  /// A line of text whose top is at `y`, which stays; beside text of another style it stands on that one's baseline.
  mutating func put(_ text: String, _ style: TextStyle, x: Double, beside other: TextStyle? = nil) {
    add(.text(text, style, x: x, baseline: y + typesetter.measure("Ag", other ?? style).ascent))
  }

  mutating func putRight(_ text: String, _ style: TextStyle, right: Double, beside other: TextStyle? = nil) {
    put(text, style, x: right - width(of: text, style), beside: other)
  }

  /// The text in lines no wider than `width`; nothing of it is cut off.
  func lines(_ text: String, _ style: TextStyle, width: Double) -> [String] {
    let breaker = LineBreaker(typesetter: typesetter, style: style)
    var lines: [String] = []
    var rest = Script.singleLine(text)
    while !rest.isEmpty {
      guard let (line, left) = breaker.firstLine(of: rest, width: width, cutsWords: true), left != rest else {
        return lines + [rest]
      }
      lines.append(line)
      rest = left
    }
    return lines
  }

  /// A paragraph across the page, continued on the next one where it must.
  mutating func paragraph(_ text: String, _ style: TextStyle, leading: Double = 1.15) {
    for line in lines(text, style, width: width) {
      need(height(style))
      put(line, style, x: margin)
      y += height(style) * leading
    }
  }
}
