// SPDX-License-Identifier: GPL-3.0-or-later

/// A template filled with what is known of a disc: what stands in which zone, before anything has a place.
struct LabelComposition {
  var above: [LabelBlock] = []
  var left: [LabelBlock] = []
  var right: [LabelBlock] = []
  var below: [LabelBlock] = []
  var topRim: LabelBlock?
  var bottomRim: LabelBlock?
  /// Every text and code on the label, whole, however it is broken, cut or shrunk, with the line that it is of.
  private(set) var strings: [(name: String, text: String)] = []

  private let label: DiscLabel
  private let summary: ExamSummary

  /// - Throws: where a code cannot hold its text.
  init(_ template: LabelTemplate, _ label: DiscLabel) throws(DiscLabelError) {
    self.label = label
    summary = ExamSummary(label.exams)
    above = try blocks(template.above)
    left = try blocks(template.left)
    right = try blocks(template.right)
    below = try blocks(template.below)
    topRim = try template.topRim.flatMap { element throws(DiscLabelError) in try block(element) }
    bottomRim = try template.bottomRim.flatMap { element throws(DiscLabelError) in try block(element) }
  }

  private mutating func blocks(_ elements: [LabelElement]) throws(DiscLabelError) -> [LabelBlock] {
    var blocks: [LabelBlock] = []
    for element in elements { if let block = try block(element) { blocks.append(block) } }
    return blocks
  }

  /// Nil for what has nothing to say on this disc.
  private mutating func block(_ element: LabelElement) throws(DiscLabelError) -> LabelBlock? {
    switch element.condition {
    case .oneExam: guard summary.exams.count == 1 else { return nil }
    case .severalExams: guard summary.exams.count > 1 else { return nil }
    case nil: break
    }
    guard let content = try content(element) else { return nil }
    return LabelBlock(
      name: element.name, content: content, space: element.space * Canvas.points,
      size: element.size * Canvas.points, smallest: element.smallest * Canvas.points, alignment: element.alignment)
  }

  private mutating func content(_ element: LabelElement) throws(DiscLabelError) -> LabelBlock.Content? {
    switch element.kind {
    case .text(let runs): return text(element, runs)
    case .exams(let fields, let most):
      let lines = summary.lines(fields).filter { !$0.isEmpty }
      guard !lines.isEmpty else { return nil }
      for line in lines { note(element, line) }
      if lines.count > 1 { note(element, LabelBlock.more(lines.count - 1)) }
      return .list(lines, element.style, most: most)
    case .write(let caption):
      note(element, caption)
      return .writing(caption: caption, element.style)
    case .logo(let picture): return (picture ?? label.office?.logo).map { .picture($0) }
    case .qr(let text):
      let payload = text.filled(label, summary).text
      guard !payload.isEmpty else { return nil }
      guard let symbol = LabelSymbol(qr: payload) else { throw .notEncodable(element) }
      note(element, payload)
      return .symbol(symbol)
    case .code128(let text):
      let payload = text.filled(label, summary).text
      guard !payload.isEmpty else { return nil }
      guard let symbol = LabelSymbol(code128: payload) else { throw .notEncodable(element) }
      note(element, payload)
      return .symbol(symbol)
    }
  }

  /// Runs without a value are left out, and the caption with the last of them.
  private mutating func text(_ element: LabelElement, _ runs: [LabelElement.Run]) -> LabelBlock.Content? {
    var filled: [Paragraph.Run] = []
    var count: Int?
    for run in runs {
      let value = run.text.filled(label, summary)
      let line = runs.count == 1 ? Script.singleLine(value.text) : value.text
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      count = count ?? value.count
      filled.append(Paragraph.Run(text: line, style: run.style))
    }
    guard !filled.isEmpty else { return nil }
    let caption = element.caption.map { (count ?? 1) > 1 ? $0.many : $0.one }
    if let caption { note(element, caption) }
    note(element, Script.unglued(filled.map(\.text).joined()))
    return .paragraph(
      Paragraph(caption: caption, captionStyle: element.captionStyle, runs: filled, mostLines: element.lines))
  }

  private mutating func note(_ element: LabelElement, _ text: String) { strings.append((element.name, text)) }
}
