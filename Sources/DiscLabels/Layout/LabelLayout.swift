// SPDX-License-Identifier: GPL-3.0-or-later

/// One label with everything in its place.
struct LabelLayout {
  var items: [PlacedItem]
  /// Every text and code on it, whole, with the line of the template that it is of.
  var strings: [(name: String, text: String)]

  /// - Throws: where a text cannot be drawn, or the ring is too small.
  init(
    _ label: DiscLabel, _ template: LabelTemplate, on stock: LabelStock, _ typesetter: Typesetter
  ) throws(DiscLabelError) {
    let composition = try LabelComposition(template, label)
    for (name, text) in composition.strings where Script.hasPictographs(text) || !typesetter.canDraw(text) {
      throw .undrawable(name, package: Script.fontPackage(for: text))
    }
    strings = composition.strings
    items = []
    var ring = LabelRing(stock)
    // What runs along the rim narrows the ring for all else, all around.
    let top = composition.topRim.flatMap { RimText(ring: ring, isTop: true).place($0, typesetter) }
    let bottom = composition.bottomRim.flatMap { RimText(ring: ring, isTop: false).place($0, typesetter) }
    items = [top, bottom].compactMap { $0 }
    if let deepest = items.map({ RimText.height($0, typesetter) }).max() { ring.outer -= deepest + 2 }
    guard let above = LabelZone.above(ring).place(composition.above, typesetter) else {
      throw .doesNotFit(stock.name, "above")
    }
    guard let below = LabelZone.below(ring).place(composition.below, typesetter) else {
      throw .doesNotFit(stock.name, "below")
    }
    guard let left = LabelSide(ring: ring, isLeft: true).place(composition.left, typesetter),
      let right = LabelSide(ring: ring, isLeft: false).place(composition.right, typesetter)
    else { throw .doesNotFit(stock.name, "beside") }
    items += above + left + right + below
  }
}
