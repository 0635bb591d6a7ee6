// SPDX-License-Identifier: GPL-3.0-or-later

/// One paragraph as lines, each as wide as the ring at its height.
struct ParagraphLines {
  typealias Lines = (placed: [PlacedItem], bottom: Double, count: Int)

  let name: String
  private let paragraph: Paragraph
  private let alignment: LabelElement.Alignment
  private let band: LabelZone.Band
  private let style: TextStyle
  private let captionStyle: TextStyle
  private let extent: Typesetter.Extent

  init(_ block: LabelBlock, _ paragraph: Paragraph, in band: LabelZone.Band) {
    name = block.name
    self.paragraph = paragraph
    self.band = band
    alignment = block.alignment
    style = paragraph.style.scaled(band.scale)
    captionStyle = paragraph.captionStyle.scaled(band.scale)
    extent = band.typesetter.measure("Ag", style)
  }

  /// As few lines as the ring allows, and these as even as they can be. Nil where the text needs more lines than it
  /// may have.
  func balanced(from top: Double) -> Lines? {
    guard let widest = broken(from: top, narrowing: 1) else { return nil }
    guard widest.count > 1, alignment == .center else { return widest }
    for percent in stride(from: 55, to: 100, by: 5) {
      if let even = broken(from: top, narrowing: Double(percent) / 100), even.count == widest.count { return even }
    }
    return widest
  }

  private static let mostCharacters = 600

  private var mostLines: Int { band.wraps ? max(1, paragraph.mostLines) : 1 }
  private var mayCut: Bool { band.mayCut || band.mayCutLists && paragraph.isListed }

  private func broken(from top: Double, narrowing: Double) -> Lines? {
    let typesetter = band.typesetter
    let breaker = LineBreaker(typesetter: typesetter, style: style)
    var placed: [PlacedItem] = []
    var y = top
    // No ring holds more, and a text without end must not cost time without end.
    let whole = paragraph.text
    let isEndless = whole.utf8.count > Self.mostCharacters && whole.count > Self.mostCharacters
    var rest = isEndless ? whole.prefix(Self.mostCharacters) + "…" : whole
    var count = 0
    while !rest.isEmpty {
      count += 1
      let bottom = y + extent.ascent + extent.descent
      let caption = count == 1 ? paragraph.caption.map { $0 + "  " } : nil
      let indent = caption.map { typesetter.measure($0, captionStyle).width } ?? 0
      let half = band.halfWidth(from: y, to: bottom)
      let width = 2 * half * narrowing - indent
      guard let line = line(count, of: rest, width: width, isNarrowed: narrowing < 1, breaker) else { return nil }
      rest = line.rest
      let measured = typesetter.measure(line.text, style)
      let x = alignment.start(of: measured.width + indent, within: half)
      if let caption {
        placed.append(
          PlacedItem(
            name, caption, captionStyle, typesetter.measure(caption, captionStyle), x: x, baseline: y + extent.ascent))
      }
      placed.append(
        PlacedItem(
          name, line.text, style, Typesetter.Extent(measured.width, extent), x: x + indent,
          baseline: y + extent.ascent, isCut: line.isCut || isEndless))
      y = bottom
    }
    return (placed, y, count)
  }

  private func line(
    _ number: Int, of text: String, width: Double, isNarrowed: Bool, _ breaker: LineBreaker
  ) -> (text: String, rest: String, isCut: Bool)? {
    if number < mostLines {
      return breaker.firstLine(of: text, width: width, cutsWords: band.mayCut && !isNarrowed)
        .map { ($0.line, $0.rest, false) }
    }
    if breaker.fits(text, width: width) { return (text, "", false) }
    guard mayCut, !isNarrowed, let cut = breaker.ellipsized(text, width: width) else { return nil }
    return (cut, "", true)
  }
}

extension LabelElement.Alignment {
  /// Where something of that width begins in a band that reaches as far to the left as to the right.
  func start(of width: Double, within half: Double) -> Double {
    switch self {
    case .left: -half
    case .center: -width / 2
    case .right: half - width
    }
  }
}
