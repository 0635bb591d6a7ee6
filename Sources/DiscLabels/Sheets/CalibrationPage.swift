// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// A page on plain paper that shows how far a printer is off: the stock's cuts, crosses in the middle of its rings, and
/// rulers. Held against a sheet of labels, it gives the offset.
public struct CalibrationPage: Sendable {
  public var stock: LabelStock
  public var offset: SheetOffset

  public init(stock: LabelStock, offset: SheetOffset = .none) {
    self.stock = stock
    self.offset = offset
  }

  /// The lines of text, as far as there is room for them.
  private static let guide = [
    "Print this page at 100 % on plain paper, lay it on a sheet of labels, and hold both against the light.",
    "Measure how far the cuts must move to the right and down to lie on the labels, in millimetres:",
    "spindle labels DIR --offset RIGHT,DOWN --printer NAME   (to the left and up is negative)",
  ]

  public func pdf() throws(DiscLabelError) -> [UInt8] {
    let title = "Calibration, \(stock.name)"
    let typesetter = try Typesetter()
    let page = try PDFPages(size: stock.sheet, title: title, date: .firstOfMedia)
    page.translated(x: offset.x * Canvas.points, y: offset.y * Canvas.points) {
      for position in stock.positions { ring(position, on: page) }
    }
    rulers(on: page, typesetter)
    text(title, on: page, typesetter)
    page.endPage()
    return try page.finish()
  }

  private func ring(_ position: LabelStock.Position, on page: PDFPages) {
    let radius = stock.outerDiameter / 2
    let (x, y) = ((position.x + radius) * Canvas.points, (position.y + radius) * Canvas.points)
    for diameter in [stock.outerDiameter, stock.holeDiameter] {
      page.circle(x: x, y: y, radius: diameter / 2 * Canvas.points, width: 0.4, ink: .black)
    }
    let arm = 4 * Canvas.points
    page.rule(fromX: x - arm, y: y, toX: x + arm, y2: y, width: 0.4, ink: .black)
    page.rule(fromX: x, y: y - arm, toX: x, y2: y + arm, width: 0.4, ink: .black)
  }

  /// Millimetres along the top and the left, from the paper's corner; a printer that scales shows it here.
  private func rulers(on page: PDFPages, _ typesetter: Typesetter) {
    let style = TextStyle(size: 5, smallest: 5)
    for millimetre in stride(from: 0, through: Int(min(stock.sheet.width, 100)), by: 1) {
      let at = Double(millimetre) * Canvas.points
      let length = (millimetre % 10 == 0 ? 4.0 : millimetre % 5 == 0 ? 3 : 2) * Canvas.points
      page.rule(fromX: at, y: 0, toX: at, y2: length + 4 * Canvas.points, width: 0.2, ink: .black)
      page.rule(fromX: 0, y: at, toX: length + 4 * Canvas.points, y2: at, width: 0.2, ink: .black)
      if millimetre % 10 == 0, millimetre > 0 {
        typesetter.draw("\(millimetre)", style, x: at + 1, y: 8.6 * Canvas.points, on: page)
        typesetter.draw("\(millimetre)", style, x: 8.4 * Canvas.points, y: at - 1, on: page)
      }
    }
  }

  /// Across the middle of the page, where no ring is in the way on a sheet of two.
  private func text(_ title: String, on page: PDFPages, _ typesetter: Typesetter) {
    let style = TextStyle(size: 6.5, smallest: 6.5)
    let (width, height) = (stock.sheet.width * Canvas.points, stock.sheet.height * Canvas.points)
    let breaker = LineBreaker(typesetter: typesetter, style: style)
    var y = height - 14 * Canvas.points
    for line in [title + ", \(stock.outerDiameter) mm around \(stock.holeDiameter) mm"] + Self.guide {
      let shown = breaker.ellipsized(line, width: width - 20 * Canvas.points) ?? ""
      let x = (width - typesetter.measure(shown, style).width) / 2
      typesetter.draw(shown, style, x: x, y: y, on: page)
      y += 3 * Canvas.points
    }
  }
}
