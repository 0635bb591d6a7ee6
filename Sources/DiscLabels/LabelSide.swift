// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of the ring beside the hub: a few short lines around the middle.
struct LabelSide {
  var ring: LabelRing
  var isLeft: Bool

  /// One line, of one or more runs on one baseline.
  struct Line {
    var runs: [(text: String, style: TextStyle)]
    /// Above it, in points.
    var space = 0.0
  }

  /// Each line is centred between hub and edge; a line that is too wide shrinks alone, then ends in an ellipsis.
  func place(_ lines: [Line], _ typesetter: Typesetter) -> [PlacedText] {
    let heights = lines.map { line in line.runs.map { typesetter.measure("Ag", $0.style) } }
    let height = zip(lines, heights).reduce(0) { $0 + $1.0.space + ($1.1.map { $0.ascent + $0.descent }.max() ?? 0) }
    let reach = ring.side(within: height / 2)
    let middle = (reach.lowerBound + reach.upperBound) / 2
    let width = max(0, reach.upperBound - reach.lowerBound - 4)
    var placed: [PlacedText] = []
    var y = -height / 2
    for (line, extents) in zip(lines, heights) {
      y += line.space
      let ascent = extents.map(\.ascent).max() ?? 0
      let runs = fitted(line.runs, width: width, typesetter)
      let widths = runs.map { typesetter.measure($0.text, $0.style).width }
      var x = (isLeft ? -middle : middle) - widths.reduce(0, +) / 2
      for (run, width) in zip(runs, widths) {
        placed.append(PlacedText(text: run.text, style: run.style, x: x, y: y + ascent))
        x += width
      }
      y += ascent + (extents.map(\.descent).max() ?? 0)
    }
    return placed
  }

  private func fitted(
    _ runs: [(text: String, style: TextStyle)], width: Double, _ typesetter: Typesetter
  ) -> [(text: String, style: TextStyle)] {
    for percent in stride(from: 100, through: 50, by: -4) {
      let scaled = runs.map { ($0.text, $0.style.scaled(Double(percent) / 100)) }
      if scaled.reduce(0, { $0 + typesetter.measure($1.0, $1.1).width }) <= width { return scaled }
    }
    var left = width
    return runs.compactMap { text, style in
      let style = style.scaled(0.5)
      guard let cut = LineBreaker(typesetter: typesetter, style: style).ellipsized(text, width: left) else {
        return nil
      }
      left -= typesetter.measure(cut, style).width
      return (cut, style)
    }
  }
}
