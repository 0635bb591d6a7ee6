// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// The labels of a request on sheets of one stock.
///
/// The same labels, template, stock and date give the same bytes with the same fonts installed.
public struct LabelSheets: Sendable {
  public var labels: [DiscLabel]
  public var template: LabelTemplate
  public var stock: LabelStock
  /// The document's date; the clock is never asked.
  public var date: CalendarDate
  /// The first label of the first sheet that is still there, from 1.
  public var firstPosition: Int
  /// Whether a text names what no label may show, such as the office on a trial's.
  public var isUnspoken: @Sendable (String) -> Bool = { _ in false }
  /// How far everything is moved to the right and down, in millimetres, for a printer that is off.
  public var offset: SheetOffset

  /// What a document holds.
  public struct Rendered: Sendable {
    public var pdf: [UInt8]
    /// Every string and code payload that was laid out, whole even where the label shows it cut.
    public var strings: [String]
    /// What is not as it should be: texts that had to be cut.
    public var findings: [Finding]
  }

  /// A label with its place: the number of its sheet from 0, and of its position on it.
  private struct Placed {
    var label: DiscLabel
    var sheet: Int
    var position: LabelStock.Position
  }

  public init(
    labels: [DiscLabel], template: LabelTemplate, stock: LabelStock, date: CalendarDate, firstPosition: Int = 1,
    offset: SheetOffset = .none
  ) {
    self.labels = labels
    self.template = template
    self.stock = stock
    self.date = date
    self.firstPosition = firstPosition
    self.offset = offset
  }

  /// How many sheets the labels take.
  public var sheetCount: Int {
    (labels.count + firstPosition - 1 + stock.positions.count - 1) / max(1, stock.positions.count)
  }

  /// Lays out every label without drawing it: the errors, strings and findings that `pdf` would have.
  public func check() throws(DiscLabelError) -> (strings: [String], findings: [Finding]) {
    var layouts = try layouts()
    for one in try places() { _ = try layouts.layout(one.label) }
    return ([title] + layouts.strings, layouts.findings)
  }

  /// Text, codes and drawings as vectors, one page a sheet.
  ///
  /// - Throws: where a font is missing, a text cannot be drawn, the ring is too small, or no label of the sheet has the
  ///   first position's number.
  public func pdf() throws(DiscLabelError) -> Rendered {
    let placed = try places()
    let pages = try PDFPages(size: stock.sheet, title: title, date: date)
    var layouts = try layouts()
    for (index, one) in placed.enumerated() {
      try draw(one, &layouts, on: pages)
      if index == placed.count - 1 || placed[index + 1].sheet != one.sheet { pages.endPage() }
    }
    return Rendered(pdf: try pages.finish(), strings: [title] + layouts.strings, findings: layouts.findings)
  }

  /// One picture a sheet, with the stock's cuts drawn in.
  public func previews(as format: PreviewFormat) throws(DiscLabelError) -> [[UInt8]] {
    let placed = try places()
    var layouts = try layouts()
    var pictures: [[UInt8]] = []
    var rest = placed[...]
    while let sheet = rest.first?.sheet {
      let canvas = try format.canvas(stock.sheet)
      canvas.paint(.white)
      outline(on: canvas)
      while let one = rest.first, one.sheet == sheet {
        try draw(one, &layouts, on: canvas)
        rest = rest.dropFirst()
      }
      pictures.append(try canvas.finish())
    }
    return pictures
  }

  /// The first label alone as a picture, without cuts: for printers that take one.
  public func face(as format: PreviewFormat) throws(DiscLabelError) -> [UInt8] {
    var layouts = try layouts()
    let canvas = try format.canvas(stock.sheet)
    canvas.paint(.white)
    for one in try places().prefix(1) { try draw(one, &layouts, on: canvas) }
    return try canvas.finish()
  }

  private func places() throws(DiscLabelError) -> [Placed] {
    let count = stock.positions.count
    guard count > 0, (1...count).contains(firstPosition) else {
      throw DiscLabelError.noSuchPosition(firstPosition, of: stock)
    }
    return labels.enumerated().map { index, label in
      let slot = firstPosition - 1 + index
      return Placed(label: label, sheet: slot / count, position: stock.positions[slot % count])
    }
  }

  private var title: String { "Disc labels, \(stock.name)" }

  private func layouts() throws(DiscLabelError) -> LabelLayouts {
    LabelLayouts(
      template: template, stock: stock, typesetter: try Typesetter(template), isUnspoken: isUnspoken)
  }

  private func draw(
    _ placed: Placed, _ layouts: inout LabelLayouts, on canvas: Canvas
  ) throws(DiscLabelError) {
    let layout = try layouts.layout(placed.label)
    let radius = stock.outerDiameter / 2
    let painter = LabelPainter(typesetter: layouts.typesetter, canvas: canvas)
    try canvas.translated(
      x: (placed.position.x + radius + offset.x) * Canvas.points,
      y: (placed.position.y + radius + offset.y) * Canvas.points
    ) { () throws(DiscLabelError) in
      try painter.paint(layout.items)
    }
  }

  private func outline(on canvas: Canvas) {
    let radius = stock.outerDiameter / 2
    for position in stock.positions {
      for diameter in [stock.outerDiameter, stock.holeDiameter] {
        canvas.circle(
          x: (position.x + radius) * Canvas.points, y: (position.y + radius) * Canvas.points,
          radius: diameter / 2 * Canvas.points, width: 0.5, ink: .grey(0.75))
      }
    }
  }
}
