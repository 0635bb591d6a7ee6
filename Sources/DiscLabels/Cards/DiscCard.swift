// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// Paper that goes with a disc, with the list of its exams: the insert of a jewel case, or a paper sleeve that is cut
/// out, folded and glued. One page a label: copies of a disc each have theirs.
public struct DiscCard: Sendable {
  public enum Form: String, CaseIterable, Sendable {
    /// 120.65 mm square, cut out along the marks.
    case insert
    /// Two panels of 126 mm, one above the other, with flaps of 15 mm.
    case sleeve
  }

  public var form: Form
  public var labels: [DiscLabel]
  /// Of the paper.
  public var sheet: LabelStock.Size
  public var date: CalendarDate
  /// Whether a text names what no card may show.
  public var isUnspoken: @Sendable (String) -> Bool

  public init(
    _ form: Form, of labels: [DiscLabel], sheet: LabelStock.Size, date: CalendarDate,
    isUnspoken: @escaping @Sendable (String) -> Bool
  ) {
    self.form = form
    self.labels = labels
    self.sheet = sheet
    self.date = date
    self.isUnspoken = isUnspoken
  }

  public func pdf() throws(DiscLabelError) -> LabelSheets.Rendered {
    let title = form == .insert ? "Jewel-case inserts" : "Paper sleeves"
    let typesetter = try Typesetter()
    let page = try PDFPages(size: sheet, title: title, date: date)
    var strings = [title]
    var findings: [Finding] = []
    for label in labels {
      let panel = CardPanel(label, typesetter: typesetter)
      try panel.check(isUnspoken: isUnspoken)
      strings += panel.strings
      let box = outline(on: page)
      if !panel.draw(in: box, on: page) {
        let finding = Finding(
          .warning, rule: "label-text-cut", "the \(form.rawValue) of disc \(label.disc) shows a line cut",
          remedy: "the README on the disc has it whole")
        // Copies of a disc follow each other.
        if findings.last != finding { findings.append(finding) }
      }
      page.endPage()
    }
    return LabelSheets.Rendered(pdf: try page.finish(), strings: strings, findings: findings)
  }

  /// Marks where to cut and fold.
  /// - Returns: the panel that is written on.
  private func outline(on page: PDFPages) -> LabelBox {
    let (width, height) = (sheet.width * Canvas.points, sheet.height * Canvas.points)
    switch form {
    case .insert:
      let side = 120.65 * Canvas.points
      let box = LabelBox(x: (width - side) / 2, y: 20 * Canvas.points, width: side, height: side)
      cropMarks(box, on: page)
      return box
    case .sleeve:
      let side = 126 * Canvas.points
      let flap = 15 * Canvas.points
      let (x, y) = ((width - side) / 2, (height - 2 * side) / 2)
      func line(_ x: Double, _ y: Double, _ x2: Double, _ y2: Double, dashed: Bool = false) {
        page.rule(fromX: x, y: y, toX: x2, y2: y2, width: 0.4, ink: .grey(0.55), dashed: dashed)
      }
      // The front with a flap at each side, the back below it.
      line(x, y, x + side, y)
      line(x, y, x - flap, y + flap)
      line(x - flap, y + flap, x - flap, y + side - flap)
      line(x - flap, y + side - flap, x, y + side)
      line(x + side, y, x + side + flap, y + flap)
      line(x + side + flap, y + flap, x + side + flap, y + side - flap)
      line(x + side + flap, y + side - flap, x + side, y + side)
      line(x, y + side, x, y + 2 * side)
      line(x + side, y + side, x + side, y + 2 * side)
      line(x, y + 2 * side, x + side, y + 2 * side)
      line(x, y, x, y + side, dashed: true)
      line(x + side, y, x + side, y + side, dashed: true)
      line(x, y + side, x + side, y + side, dashed: true)
      return LabelBox(x: x, y: y, width: side, height: side)
    }
  }

  private func cropMarks(_ box: LabelBox, on page: PDFPages) {
    let (gap, length) = (2 * Canvas.points, 6 * Canvas.points)
    for x in [box.x, box.x + box.width] {
      page.rule(fromX: x, y: box.y - gap - length, toX: x, y2: box.y - gap, width: 0.3, ink: .black)
      let end = box.y + box.height + gap
      page.rule(fromX: x, y: end, toX: x, y2: end + length, width: 0.3, ink: .black)
    }
    for y in [box.y, box.y + box.height] {
      page.rule(fromX: box.x - gap - length, y: y, toX: box.x - gap, y2: y, width: 0.3, ink: .black)
      let end = box.x + box.width + gap
      page.rule(fromX: end, y: y, toX: end + length, y2: y, width: 0.3, ink: .black)
    }
  }
}
