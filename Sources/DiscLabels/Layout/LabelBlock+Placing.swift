// SPDX-License-Identifier: GPL-3.0-or-later

extension LabelBlock {
  /// Whether its edges stand below those of others.
  var sharesEdges: Bool {
    if case .writing = content { return true }
    return alignment != .center
  }

  /// How many lines its list may have.
  var listCount: Int {
    guard case .list(let lines, _, let most) = content else { return 0 }
    return min(lines.count, most)
  }

  /// What stands for the lines that are left out.
  static func more(_ count: Int) -> String { "and \(count) more, see README on the disc" }

  /// A list as paragraphs, the first `count` of its lines and what the others are; any other block as it is.
  func expanded(to count: Int?) -> [LabelBlock] {
    guard case .list(let lines, let style, let most) = content else { return [self] }
    let shown = lines.prefix(min(count ?? most, most))
    var texts = shown.map { ($0, style) }
    if shown.count < lines.count {
      var quiet = style
      quiet.ink = TextStyle.caption.ink
      texts.append((Self.more(lines.count - shown.count), quiet))
    }
    return texts.enumerated().map { index, line in
      var paragraph = Paragraph(runs: [.init(text: line.0, style: line.1)], mostLines: 1)
      paragraph.isListed = index < shown.count
      var block = self
      block.content = .paragraph(paragraph)
      if index > 0 { block.space = 0.4 }
      return block
    }
  }

  /// The width that all captions before rules have, so that the rules begin below each other.
  static func captionWidth(_ blocks: [LabelBlock], _ band: LabelZone.Band) -> Double {
    blocks.compactMap { block in
      guard case .writing(let caption, let style) = block.content else { return nil }
      return band.typesetter.measure(caption, style.scaled(band.scale)).width
    }.max() ?? 0
  }

  /// Above or below the hub, from a height on. Nil where it does not fit.
  func set(
    from top: Double, in band: LabelZone.Band, captionWidth: Double
  ) -> (placed: [PlacedItem], bottom: Double)? {
    switch content {
    case .paragraph(let paragraph):
      return ParagraphLines(self, paragraph, in: band).balanced(from: top).map { ($0.placed, $0.bottom) }
    case .list: return nil
    case .symbol, .picture:
      guard let (width, height) = extent(at: band.scale, within: nil) else { return nil }
      let half = band.halfWidth(from: top, to: top + height)
      guard let (width, height) = width > 2 * half ? extent(at: band.scale, within: 2 * half) : (width, height) else {
        return nil
      }
      let box = LabelBox(x: alignment.start(of: width, within: half), y: top, width: width, height: height)
      return ([item(in: box)], top + height)
    case .writing(let caption, let style):
      return rule(caption, style.scaled(band.scale), from: top, in: band, captionWidth: captionWidth)
    }
  }

  /// Width and height of a symbol or picture; nil where it would be smaller than it may be.
  func extent(at scale: Double, within width: Double?) -> (width: Double, height: Double)? {
    switch content {
    case .symbol(let symbol):
      var across = size(at: scale)
      // A row of bars is as high as hands and readers need it; a square is a square.
      if let width { across = min(across, width) }
      guard across >= smallest else { return nil }
      return (across, symbol.rows == 1 ? max(20, across * 0.13) : across)
    case .picture(let picture):
      var height = size(at: scale)
      if let width { height = min(height, width * picture.height / picture.width) }
      // A wide logo is lower than it may be rather than left out.
      guard height >= smallest / 2 else { return nil }
      return (height * picture.width / picture.height, height)
    case .paragraph, .list, .writing: return nil
    }
  }

  func item(in box: LabelBox) -> PlacedItem {
    switch content {
    case .symbol(let symbol): PlacedItem(name: name, content: .symbol(symbol), box: box)
    case .picture(let picture): PlacedItem(name: name, content: .picture(picture), box: box)
    case .paragraph, .list, .writing: PlacedItem(name: name, content: .rule(.black), box: box)
    }
  }

  /// Rows to write on are far enough apart for a hand: 6 mm, at the least 5.
  private static let (row, leastRow) = (6 * Canvas.points, 5 * Canvas.points)

  private func rule(
    _ caption: String, _ style: TextStyle, from top: Double, in band: LabelZone.Band, captionWidth: Double
  ) -> (placed: [PlacedItem], bottom: Double)? {
    let height = max(Self.leastRow, Self.row * band.scale)
    let half = min(size / 2, band.halfWidth(from: top, to: top + height))
    guard 2 * half >= captionWidth + smallest else { return nil }
    let extent = band.typesetter.measure(caption, style)
    let baseline = top + height - extent.descent
    let start = -half + captionWidth + 4
    return (
      [
        PlacedItem(name, caption, style, extent, x: -half, baseline: baseline),
        PlacedItem(
          name: name, content: .rule(.grey(0.3)),
          box: LabelBox(x: start, y: baseline + 0.5, width: half - start, height: 0.5)),
      ], top + height
    )
  }
}
