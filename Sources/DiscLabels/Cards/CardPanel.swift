// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of a card: study and disc at the top with the disc's code, below it a table of the exams.
struct CardPanel {
  private let label: DiscLabel
  private let summary: ExamSummary
  private let typesetter: Typesetter

  private static let heading = TextStyle(size: 13, smallest: 9, isBold: true)
  private static let plain = TextStyle(size: 8.5, smallest: 6.5)
  private static let row = TextStyle(size: 7.5, smallest: 7.5)
  private static let margin = 6 * Canvas.points
  private static let columns: [(head: String, share: Double)] = [
    ("Subject", 0.24), ("Time point", 0.18), ("Exam date", 0.16), ("Exam", 0.42),
  ]

  init(_ label: DiscLabel, typesetter: Typesetter) {
    self.label = label
    self.typesetter = typesetter
    summary = ExamSummary(label.exams)
  }

  /// The words that every card has.
  static let captions = columns.map(\.head) + ["Disc", "Study number", "Site", "Request", "Requester"]

  private var lines: [String] {
    let disc = "Disc \(label.disc) of \(label.discs)" + (label.title.map { ", \($0)" } ?? "")
    var lines = [disc, "\(label.volumeIdentifier)  ·  \(label.date)"]
    if let office = label.office {
      lines.append("\(label.requester)  ·  Request \(label.requestNumber)")
      lines.append([office.name, office.organisation].compactMap { $0 }.joined(separator: ", "))
    } else {
      lines.append([label.studyNumber, label.site.map { "Site \($0)" }].compactMap { $0 }.joined(separator: "  ·  "))
    }
    if !summary.exams.isEmpty { lines.append(summary.counts) }
    return lines.map(Script.singleLine).filter { !$0.isEmpty }
  }

  private var title: String {
    Script.singleLine(label.office == nil ? label.studyShort ?? label.study : label.study)
  }

  private func cells(_ exam: LabelledExam) -> [String] {
    let part = exam.part.map { ", part \($0.number) of \($0.count)" } ?? ""
    return [exam.subject, exam.timePoint ?? "", exam.date?.description ?? "", (exam.type ?? "") + part]
      .map(Script.singleLine)
  }

  /// Everything that is written, whole.
  var strings: [String] {
    [title] + lines + Self.columns.map(\.head) + summary.exams.flatMap(cells).filter { !$0.isEmpty }
      + [LabelBlock.more(summary.exams.count)] + [label.code?.description].compactMap { $0 }
  }

  /// - Throws: for a text that cannot be drawn, or that names what it must not.
  func check(isUnspoken: (String) -> Bool) throws(DiscLabelError) {
    for text in strings {
      if Script.hasPictographs(text) || !typesetter.canDraw(text) {
        throw .undrawable("card", package: Script.fontPackage(for: text))
      }
      if isUnspoken(text) { throw .namesOffice("card", at: nil) }
    }
  }

  /// - Returns: whether all that it shows is whole.
  func draw(in box: LabelBox, on page: Canvas) -> Bool {
    let (left, right) = (box.x + Self.margin, box.x + box.width - Self.margin)
    var isWhole = true
    var y = box.y + Self.margin
    var width = right - left
    if let payload = label.code?.description, let symbol = LabelSymbol(qr: payload) {
      let side = 20 * Canvas.points
      page.fill(symbol.boxes(in: LabelBox(x: right - side, y: y, width: side, height: side)), ink: .black)
      width -= side + 4
    }
    let codeBottom = y + 20 * Canvas.points
    isWhole = write(title, Self.heading, mostLines: 2, x: left, y: &y, width: width, on: page) && isWhole
    y += 3
    for line in lines {
      isWhole = write(line, Self.plain, mostLines: 1, x: left, y: &y, width: width, on: page) && isWhole
    }
    y = max(y, codeBottom) + 4
    return table(from: y, to: box.y + box.height - Self.margin, left, right, on: page) && isWhole
  }

  /// Text in as many lines as it may have, smaller where that is not enough, then cut.
  private func write(
    _ text: String, _ style: TextStyle, mostLines: Int, x: Double, y: inout Double, width: Double, on page: Canvas
  ) -> Bool {
    var style = style
    while style.size > style.smallest, typesetter.measure(text, style).width > width * Double(mostLines) * 0.9 {
      style.size -= 0.5
    }
    let breaker = LineBreaker(typesetter: typesetter, style: style)
    var rest = text
    for line in 1...mostLines where !rest.isEmpty {
      let extent = typesetter.measure("Ag", style)
      let shown: String
      if line < mostLines, let first = breaker.firstLine(of: rest, width: width, cutsWords: true) {
        (shown, rest) = (first.line, first.rest)
      } else {
        shown = breaker.ellipsized(rest, width: width) ?? ""
        rest = shown == rest ? "" : "…"
      }
      typesetter.draw(shown, style, x: x, y: y + extent.ascent, on: page)
      y += extent.ascent + extent.descent
    }
    return rest.isEmpty
  }

  /// A line an exam, as many as there is room for; the last says how many are missing.
  private func table(from top: Double, to bottom: Double, _ left: Double, _ right: Double, on page: Canvas) -> Bool {
    let extent = typesetter.measure("Ag", Self.row)
    let height = extent.ascent + extent.descent + 1.4
    let room = Int((bottom - top - 2) / height) - 1
    let exams = summary.exams
    guard room > 1, !exams.isEmpty else { return true }
    let shown = exams.count <= room ? exams.count : room - 1
    var isWhole = true
    var y = top
    func row(_ cells: [String], _ style: TextStyle) {
      var x = left
      for (cell, column) in zip(cells, Self.columns) {
        let width = (right - left) * column.share
        let breaker = LineBreaker(typesetter: typesetter, style: style)
        let text = breaker.ellipsized(cell, width: width - 4) ?? ""
        if text != cell { isWhole = false }
        typesetter.draw(text, style, x: x, y: y + extent.ascent, on: page)
        x += width
      }
      y += height
    }
    row(Self.columns.map(\.head), .caption)
    page.rule(fromX: left, y: y, toX: right, y2: y, width: 0.4, ink: .grey(0.5))
    y += 2
    for exam in exams.prefix(shown) { row(cells(exam), Self.row) }
    if shown < exams.count {
      typesetter.draw(LabelBlock.more(exams.count - shown), .caption, x: left, y: y + extent.ascent, on: page)
    }
    return isWhole
  }
}
