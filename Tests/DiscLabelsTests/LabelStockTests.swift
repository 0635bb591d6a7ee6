// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Testing

@Suite struct LabelStockTests {
  @Test(arguments: LabelStock.all)
  func everyRingLiesOnItsSheetAndApartFromTheOther(stock: LabelStock) {
    #expect(stock.holeDiameter >= 10 && stock.holeDiameter < 42)
    for position in stock.positions {
      #expect(position.x >= 0 && position.x + stock.outerDiameter <= stock.sheet.width)
      #expect(position.y >= 0 && position.y + stock.outerDiameter <= stock.sheet.height)
    }
    if stock.positions.count == 2 {
      let (a, b) = (stock.positions[0], stock.positions[1])
      #expect(((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot() > stock.outerDiameter)
    }
  }

  @Test func stocksAreFoundByAnyOfTheirNames() {
    #expect(LabelStock.all.count == 14)
    for name in ["Avery 5931", "avery 5692", "8942", "neato uscd2lbl"] {
      #expect(LabelStock.named(name) == .standard)
    }
    #expect(LabelStock.named("J8676")?.sheet == .a4)
    #expect(LabelStock.named("SL110")?.name == "Avery 5824")
    #expect(LabelStock.named("593") == nil && LabelStock.named("") == nil)
  }
}
