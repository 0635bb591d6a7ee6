// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// A packing list on pages of plain paper: text and rules, the same list the same bytes with the same fonts.
public struct PackingListPDF: Sendable {
  public var list: PackingList
  public var sheet: LabelStock.Size

  public init(_ list: PackingList, sheet: LabelStock.Size = .letter) {
    self.list = list
    self.sheet = sheet
  }

  /// - Returns: the document, and every string that was laid out in it, whole even where the page breaks it.
  /// - Throws: where a font is missing or a text cannot be drawn.
  public func render() throws(DiscLabelError) -> (pdf: [UInt8], strings: [String]) {
    let typesetter = try Typesetter()
    var flow = PageFlow(size: sheet, margin: 20, foot: 24, typesetter: typesetter)
    var layout = PackingListLayout(list, typesetter: typesetter)
    layout.lay(out: &flow)
    for (role, text) in layout.strings where Script.hasPictographs(text) || !typesetter.canDraw(text) {
      throw DiscLabelError.undrawable(role, package: Script.fontPackage(for: text))
    }
    let name = "\(PackingList.title) \(list.number)"
    let canvas = try PDFPages(size: sheet, title: name, date: list.date)
    var strings = [name] + layout.strings.map(\.text)
    for (index, page) in flow.pages.enumerated() {
      for item in page { draw(item, typesetter, on: canvas) }
      let number = "Page \(index + 1) of \(flow.pages.count)"
      var foot = flow
      foot.y = flow.bottom + 12
      let width = foot.width(of: number, .foot)
      let baseline = foot.y + typesetter.measure(number, .foot).ascent
      draw(.text(name, .foot, x: flow.margin, baseline: baseline), typesetter, on: canvas)
      draw(.text(number, .foot, x: flow.right - width, baseline: baseline), typesetter, on: canvas)
      strings.append(number)
      canvas.endPage()
    }
    return (try canvas.finish(), strings)
  }

  private func draw(_ item: PageFlow.Item, _ typesetter: Typesetter, on canvas: Canvas) {
    switch item {
    case .text(let text, let style, let x, let baseline):
      typesetter.draw(text, style, x: x, y: baseline, on: canvas)
    case .rule(let x, let y, let width, let ink):
      canvas.rule(fromX: x, y: y, toX: x + width, y2: y, width: 0.5, ink: ink)
    case .box(let box, let ink): canvas.fill([box], ink: ink)
    }
  }
}

extension TextStyle {
  static let listTitle = TextStyle(size: 20, smallest: 20, isBold: true)
  static let listSender = TextStyle(size: 11, smallest: 11, isBold: true)
  static let listHeading = TextStyle(size: 11, smallest: 11, isBold: true)
  static let listText = TextStyle(size: 9, smallest: 9)
  static let listCell = TextStyle(size: 8.5, smallest: 8.5)
  static let listCaption = TextStyle(size: 8, smallest: 8, ink: .grey(0.4))
  static let foot = TextStyle(size: 7.5, smallest: 7.5, ink: .grey(0.4))
}
