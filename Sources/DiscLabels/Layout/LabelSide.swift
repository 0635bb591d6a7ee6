// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of the ring beside the hub: a few short lines around the middle.
struct LabelSide {
  var ring: LabelRing
  var isLeft: Bool

  /// One line of text, or one code or picture.
  private struct Row {
    var block: LabelBlock
    var runs: [Paragraph.Run] = []
    var space: Double
  }

  /// Everything shrinks until it is no higher than the hub, which is as far as the text above and below comes. A line
  /// that is too wide shrinks alone, then ends in an ellipsis. Nil where not even the smallest fits.
  func place(_ blocks: [LabelBlock], _ typesetter: Typesetter) -> [PlacedItem]? {
    let rows = rows(blocks)
    guard !rows.isEmpty else { return [] }
    for percent in stride(from: 100, through: 40, by: -4) {
      if let placed = place(rows, typesetter, scale: Double(percent) / 100) { return placed }
    }
    return nil
  }

  private func rows(_ blocks: [LabelBlock]) -> [Row] {
    blocks.flatMap { block -> [Row] in
      guard case .paragraph(let paragraph) = block.content else { return [Row(block: block, space: block.space)] }
      let line = Row(block: block, runs: paragraph.runs, space: paragraph.caption == nil ? block.space : 0)
      guard let caption = paragraph.caption else { return [line] }
      return [Row(block: block, runs: [.init(text: caption, style: paragraph.captionStyle)], space: block.space), line]
    }
  }

  private func place(_ rows: [Row], _ typesetter: Typesetter, scale: Double) -> [PlacedItem]? {
    let gap = 4.0
    let heights = rows.map { row -> Double? in
      if row.runs.isEmpty { return row.block.extent(at: scale, within: nil)?.height }
      return row.runs.map { typesetter.measure("Ag", $0.style.scaled(scale)) }.map { $0.ascent + $0.descent }.max()
    }
    guard let known = heights as? [Double] else { return nil }
    let spaces = rows.enumerated().map { $0.offset == 0 ? 0 : $0.element.space * scale }
    let height = known.reduce(0, +) + spaces.reduce(0, +)
    guard height <= 2 * ring.inner - gap else { return nil }
    let reach = ring.side(within: height / 2)
    let middle = (reach.lowerBound + reach.upperBound) / 2
    let width = reach.upperBound - reach.lowerBound - gap
    guard width > 0 else { return nil }
    var placed: [PlacedItem] = []
    var y = -height / 2
    for (index, row) in rows.enumerated() {
      y += spaces[index]
      let centre = isLeft ? -middle : middle
      if row.runs.isEmpty {
        guard let size = row.block.extent(at: scale, within: nil), size.width <= width else { return nil }
        let box = LabelBox(x: centre - size.width / 2, y: y, width: size.width, height: size.height)
        placed.append(row.block.item(in: box))
      } else {
        let scaled = row.runs.map { Paragraph.Run(text: $0.text, style: $0.style.scaled(scale)) }
        placed += line(row.block.name, scaled, centre: centre, top: y, width: width, typesetter)
      }
      y += known[index]
    }
    return placed
  }

  private func line(
    _ name: String, _ runs: [Paragraph.Run], centre: Double, top: Double, width: Double, _ typesetter: Typesetter
  ) -> [PlacedItem] {
    let ascent = runs.map { typesetter.measure("Ag", $0.style).ascent }.max() ?? 0
    let (fitted, isCut) = fitted(runs, width: width, typesetter)
    let extents = fitted.map { typesetter.measure($0.text, $0.style) }
    var x = centre - extents.reduce(0) { $0 + $1.width } / 2
    var placed: [PlacedItem] = []
    for (run, extent) in zip(fitted, extents) {
      placed.append(PlacedItem(name, run.text, run.style, extent, x: x, baseline: top + ascent, isCut: isCut))
      x += extent.width
    }
    return placed
  }

  private func fitted(
    _ runs: [Paragraph.Run], width: Double, _ typesetter: Typesetter
  ) -> (runs: [Paragraph.Run], isCut: Bool) {
    for percent in stride(from: 100, through: 50, by: -4) {
      let scaled = runs.map { Paragraph.Run(text: $0.text, style: $0.style.scaled(Double(percent) / 100)) }
      if scaled.reduce(0, { $0 + typesetter.measure($1.text, $1.style).width }) <= width { return (scaled, false) }
    }
    var left = width
    let cut = runs.compactMap { run -> Paragraph.Run? in
      let style = run.style.scaled(0.5)
      guard let cut = LineBreaker(typesetter: typesetter, style: style).ellipsized(run.text, width: left) else {
        return nil
      }
      left -= typesetter.measure(cut, style).width
      return Paragraph.Run(text: cut, style: style)
    }
    return (cut, true)
  }
}
