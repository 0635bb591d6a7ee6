// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// The labels of a request on sheets of one stock, as a PDF: text only, as outlines with their fonts, nothing else.
///
/// The same labels, stock and date give the same bytes with the same fonts installed.
public struct LabelSheetPDF: Sendable {
  public var labels: [DiscLabel]
  public var stock: LabelStock
  /// The document's date; the clock is never asked.
  public var date: CalendarDate
  /// The first label of the first sheet that is still there, from 1.
  public var firstPosition: Int

  public init(labels: [DiscLabel], stock: LabelStock = .standard, date: CalendarDate, firstPosition: Int = 1) {
    self.labels = labels
    self.stock = stock
    self.date = date
    self.firstPosition = firstPosition
  }

  /// - Returns: the document, and every string that was laid out in it, whole even where the label shows it cut.
  /// - Throws: where a font is missing, a text cannot be drawn, or the ring is too small.
  public func render() throws(DiscLabelError) -> (pdf: [UInt8], strings: [String]) {
    guard (1...max(1, stock.positions.count)).contains(firstPosition), !stock.positions.isEmpty else {
      throw DiscLabelError.noSuchPosition(firstPosition, of: stock)
    }
    let title = "Disc labels, \(stock.name)"
    let typesetter = try Typesetter()
    let pages = try PDFPages(size: stock.sheet, title: title, date: date)
    var strings = [title]
    var slot = firstPosition - 1
    for (index, label) in labels.enumerated() {
      let composition = LabelComposition(label)
      try check(composition, typesetter)
      strings += composition.strings.map(\.text)
      let position = stock.positions[slot]
      for placed in try place(composition, typesetter) {
        typesetter.draw(
          placed.text, placed.style, x: (position.x + stock.outerDiameter / 2) * Canvas.points + placed.x,
          y: (position.y + stock.outerDiameter / 2) * Canvas.points + placed.y, on: pages)
      }
      slot += 1
      if slot == stock.positions.count || index == labels.count - 1 {
        pages.endPage()
        slot = 0
      }
    }
    return (try pages.finish(), strings)
  }

  private func check(_ composition: LabelComposition, _ typesetter: Typesetter) throws(DiscLabelError) {
    for (role, text) in composition.strings {
      if Script.hasPictographs(text) || !typesetter.canDraw(text) {
        throw DiscLabelError.undrawable(role, package: Script.fontPackage(for: text))
      }
    }
  }

  private func place(
    _ composition: LabelComposition, _ typesetter: Typesetter
  ) throws(DiscLabelError) -> [PlacedText] {
    let ring = LabelRing(stock)
    guard let above = LabelZone.above(ring).place(composition.above, typesetter),
      let below = LabelZone.below(ring).place(composition.below, typesetter)
    else { throw DiscLabelError.doesNotFit(stock.name) }
    return above + below + LabelSide(ring: ring, isLeft: true).place(composition.left, typesetter)
      + LabelSide(ring: ring, isLeft: false).place(composition.right, typesetter)
  }
}
