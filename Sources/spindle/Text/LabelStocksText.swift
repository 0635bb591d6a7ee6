// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The stocks as a table, then the templates, no line beyond 80 columns but for long names.
struct LabelStocksText {
  let list: ListLabelStocks

  init(_ list: ListLabelStocks) { self.list = list }

  var text: String {
    let stocks = list.stocks
    let width = max(20, stocks.map { TerminalText.width($0.name) }.max() ?? 0)
    func line(_ name: String, _ sheet: String, _ count: String, _ sizes: String) -> String {
      let cells = [
        TerminalText.fitted(name, to: width, ellipsis: "…"), TerminalText.fitted(sheet, to: 13, ellipsis: "…"),
        TerminalText.fitted(count, to: 6, ellipsis: "…"), sizes,
      ]
      return cells.joined(separator: "  ")
    }
    var lines = [line("Stock", "Sheet", "Labels", "Outer / hole, mm")]
    for stock in stocks {
      let sizes = "\(Self.plain(stock.outerDiameter)) / \(Self.plain(stock.holeDiameter))"
      lines.append(line(stock.name, stock.sheet, "\(stock.labels)", sizes))
      if !stock.aliases.isEmpty { lines += ("also " + stock.aliases.joined(separator: ", ")).wrapped(indent: "    ") }
      if let path = stock.path { lines.append("    " + path) }
    }
    lines += ["", "Templates: " + list.templates.joined(separator: ", ")]
    return lines.map(TerminalText.printable).joined(separator: "\n")
  }

  private static func plain(_ length: Double) -> String {
    length == length.rounded() ? "\(Int(length))" : "\(length)"
  }
}
