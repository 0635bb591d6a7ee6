// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of the ring above or below the hub, filled with centred lines.
struct LabelZone {
  var ring: LabelRing
  var top: Double
  var bottom: Double
  /// How much of the spare height goes above the text: 0 none, 1 all.
  var balance: Double

  static func above(_ ring: LabelRing) -> LabelZone {
    LabelZone(ring: ring, top: -ring.outer, bottom: -ring.inner, balance: 0.6)
  }

  static func below(_ ring: LabelRing) -> LabelZone {
    LabelZone(ring: ring, top: ring.inner, bottom: ring.outer, balance: 0.3)
  }

  /// Places the paragraphs, smaller and smaller until all fit; at the smallest, words are cut and texts end in an
  /// ellipsis. Nil where the zone is too small even for that.
  func place(_ paragraphs: [Paragraph], _ typesetter: Typesetter) -> [PlacedText]? {
    let paragraphs = paragraphs.filter { !$0.text.isEmpty }
    for percent in stride(from: 100, through: 50, by: -4) {
      let scale = Double(percent) / 100
      if let placed = settle(paragraphs, typesetter, scale: scale, isLast: false) { return placed }
    }
    return settle(paragraphs, typesetter, scale: 0.5, isLast: true)
      ?? settle(
        paragraphs.map {
          var single = $0
          single.mostLines = 1
          return single
        }, typesetter, scale: 0.5, isLast: true)
  }

  /// A line's width depends on its height in the ring, and that on how many lines there are: so the start is moved
  /// until the text that it gives is as high as the text that it was made for.
  private func settle(
    _ paragraphs: [Paragraph], _ typesetter: Typesetter, scale: Double, isLast: Bool
  ) -> [PlacedText]? {
    var height = 0.0
    for _ in 0..<8 {
      let start = top + max(0, bottom - top - height) * balance
      guard let (placed, used) = flow(paragraphs, typesetter, from: start, scale: scale, isLast: isLast) else {
        // Further from the outer edge lines are longer.
        guard height < bottom - top else { return nil }
        height += 6
        continue
      }
      if start + used > bottom + 0.01 {
        guard used > height else { return nil }
        height = used
        continue
      }
      if abs(used - height) < 0.5 { return placed }
      height = used
    }
    return nil
  }

  private func flow(
    _ paragraphs: [Paragraph], _ typesetter: Typesetter, from start: Double, scale: Double, isLast: Bool
  ) -> (placed: [PlacedText], height: Double)? {
    var placed: [PlacedText] = []
    var y = start
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { y += paragraph.space * scale }
      let lines = ParagraphLines(paragraph, scale: scale, ring: ring, typesetter: typesetter, isLast: isLast)
      guard let set = lines.balanced(from: y) else { return nil }
      placed += set.placed
      y = set.bottom
    }
    return (placed, y - start)
  }
}
