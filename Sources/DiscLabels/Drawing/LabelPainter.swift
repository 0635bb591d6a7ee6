// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts a label's items onto a canvas whose origin is the ring's centre.
struct LabelPainter {
  let typesetter: Typesetter
  let canvas: Canvas

  func paint(_ items: [PlacedItem]) throws(DiscLabelError) {
    for item in items {
      let box = item.box
      switch item.content {
      case .text(let text, let style, let ascent):
        typesetter.draw(text, style, x: box.x, y: box.y + ascent, on: canvas)
      case .rim(let text, let style, let radius, let isTop):
        typesetter.draw(text, style, radius: radius, isTop: isTop, on: canvas)
      case .symbol(let symbol): canvas.fill(symbol.boxes(in: box), ink: .black)
      case .picture(let picture): try canvas.draw(picture, in: box)
      case .rule(let ink): canvas.fill([box], ink: ink)
      }
    }
  }
}
