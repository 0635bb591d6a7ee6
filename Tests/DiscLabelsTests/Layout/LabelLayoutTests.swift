// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import DiscLabels

/// What the layout says of itself, over every template on every stock; and the pixels of some of it, of all with
/// `LABELS=all`.
@Suite struct LabelLayoutTests {
  @Test(arguments: ["trial", "research", "blank-with-fields"])
  func nothingOverlapsOrLeavesTheRingOnAnyStock(name: String) throws {
    let template = try Samples.template(name)
    let typesetter = try Typesetter(template)
    let labels = try Samples.hard() + [Samples.label([Samples.exam("LS-031-1001", "Baseline")])]
    for known in try Samples.library.get().stocks {
      for label in labels {
        let layout = try LabelLayout(label, template, on: known.stock, typesetter)
        #expect(!layout.items.isEmpty)
        for item in layout.items { #expect(Self.isInside(item.box, known.stock), "\(known.stock.name): \(item.name)") }
        for (index, item) in layout.items.enumerated() {
          for other in layout.items[(index + 1)...] where Self.overlap(item.box, other.box) {
            Issue.record("\(known.stock.name): \(item.name) meets \(other.name)")
          }
        }
      }
    }
  }

  /// Ink that lies upon other ink is counted once where all is drawn, and twice where each item is drawn alone.
  @Test func nothingOverlapsOnThePixels() throws {
    let stock = try Samples.stock("Disc face 118/22")
    for name in ["trial", "research"] {
      let template = try Samples.template(name)
      let typesetter = try Typesetter(template)
      for label in try [Samples.hard()[0], Samples.hard()[13]] {
        let items = try LabelLayout(label, template, on: stock, typesetter).items
        let all = try Self.ink(items, stock, typesetter)
        let each = try items.reduce(0) { try $0 + Self.ink([$1], stock, typesetter) }
        #expect(all > 10_000 && abs(each - all) * 500 < all, "\(name): \(all) and \(each)")
      }
    }
  }

  @Test func noInkLeavesTheRingOnThePixels() throws {
    let isFull = ProcessInfo.processInfo.environment["LABELS"] == "all"
    let library = try Samples.library.get()
    let stocks = isFull ? library.stocks.map(\.stock) : try [Samples.stock(), Samples.stock("Publisher page 124")]
    let templates = isFull ? library.templates.map(\.template) : [try Samples.template("research")]
    let labels = try isFull ? Samples.hard() : [Samples.hard()[0], Samples.hard()[12]]
    for stock in stocks {
      for template in templates {
        let sheets = LabelSheets(labels: labels, template: template, stock: stock, date: try day("2026-11-22"))
        let oracle = try Oracle(sheets.pdf().pdf)
        defer { oracle.remove() }
        let resolution = isFull ? 300 : 100
        for page in try oracle.pages(dotsPerInch: resolution) {
          #expect(page.strayInk(stock, dotsPerInch: resolution) == 0, "\(stock.name), \(template.name)")
          #expect(page.ink > 1000)
        }
      }
    }
  }

  private static func isInside(_ box: LabelBox, _ stock: LabelStock) -> Bool {
    let (outer, hole) = (stock.outerDiameter / 2 * Canvas.points, stock.holeDiameter / 2 * Canvas.points)
    let corners = [
      (box.x, box.y), (box.x + box.width, box.y), (box.x, box.y + box.height), (box.x + box.width, box.y + box.height),
    ]
    let nearest = (max(0, max(box.x, -box.x - box.width)), max(0, max(box.y, -box.y - box.height)))
    return corners.allSatisfy { ($0.0 * $0.0 + $0.1 * $0.1).squareRoot() <= outer }
      && (nearest.0 * nearest.0 + nearest.1 * nearest.1).squareRoot() >= hole
  }

  private static func overlap(_ a: LabelBox, _ b: LabelBox) -> Bool {
    min(a.x + a.width, b.x + b.width) - max(a.x, b.x) > 0.01
      && min(a.y + a.height, b.y + b.height) - max(a.y, b.y) > 0.01
  }

  /// The sum of darkness over all pixels.
  private static func ink(_ items: [PlacedItem], _ stock: LabelStock, _ typesetter: Typesetter) throws -> Int {
    let pages = try PDFPages(size: stock.sheet, title: "", date: .firstOfMedia)
    try pages.translated(x: stock.sheet.width / 2 * Canvas.points, y: stock.sheet.height / 2 * Canvas.points) {
      try LabelPainter(typesetter: typesetter, canvas: pages).paint(items)
    }
    pages.endPage()
    let oracle = try Oracle(pages.finish())
    defer { oracle.remove() }
    return try oracle.pages(dotsPerInch: 72).reduce(0) { $0 + $1.ink }
  }
}
