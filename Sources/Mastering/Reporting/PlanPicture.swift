// SPDX-License-Identifier: GPL-3.0-or-later

/// The discs of a plan as an SVG: a bar a disc, as long as its medium, with its exams in the colours of their subjects.
///
/// The same plan gives the same bytes. Nothing but what stands on the discs is in it.
public struct PlanPicture {
  private let outcome: PlanOutcome
  private let colours: [String: Int]

  private static let width = 960
  private static let margin = 32
  private static let key =
    "One colour a subject. Grey blue: directories, DICOMDIRs and what every disc has. Light: free."
  private static let barHeight = 40
  private static let rowHeight = 18
  private static let columns = 2
  /// Of an exam's or subject's line under the bar, per disc.
  private static let mostLines = 40
  /// Muted hues, dark enough for white letters; a neighbour differs in more than hue.
  private static let palette = [
    "#33658a", "#a23b4a", "#4f772d", "#7b4b94", "#b5651d", "#2a7f7f", "#8d5b4c", "#5f6caf", "#8a7a19", "#a04579",
  ]

  public init(_ outcome: PlanOutcome) {
    self.outcome = outcome
    var colours: [String: Int] = [:]
    for subject in outcome.discs.flatMap(\.exams).map(\.subject) where colours[subject] == nil {
      colours[subject] = colours.count
    }
    self.colours = colours
  }

  public var svg: String {
    var body = ""
    var y = 92
    for disc in outcome.discs {
      let (text, height) = self.disc(disc, at: y)
      body += text
      y += height
    }
    let proof =
      outcome.isOptimal
      ? "Proved: no fewer discs can hold these exams."
      : "Whether fewer discs can hold these exams is not known; at least \(outcome.lowerBound) can be shown."
    let heading = "Request \(outcome.request): \(outcome.discs.count) disc\(outcome.discs.count == 1 ? "" : "s")"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(y + 24)" viewBox="0 0 \(Self.width) \(y + 24)" \
      font-family="DejaVu Sans, Verdana, sans-serif" font-size="12" fill="#222">
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(Self.text(heading, x: Self.margin, y: 40, "font-size=\"20\" font-weight=\"bold\""))
      \(Self.text("\(proof)\(outcome.isEdited ? " Edited by hand." : "")", x: Self.margin, y: 62, "fill=\"#555\""))
      \(body)\(Self.text(Self.key, x: Self.margin, y: y, "fill=\"#777\" font-size=\"11\""))</svg>

      """
  }

  private func disc(_ disc: PlanOutcome.Disc, at y: Int) -> (text: String, height: Int) {
    let bar = Self.width - 2 * Self.margin
    let fill = disc.capacity > 0 ? disc.sectors * 1000 / disc.capacity : 0
    let title = disc.title.map { ": \($0)" } ?? ""
    let copies = disc.copies > 1 ? ", \(disc.copies) copies" : ""
    let amount = "\(Self.size(disc.bytes)) of \(Self.size(disc.capacity * 2048)) · \(fill / 10).\(fill % 10) %"
    let facts = "\(disc.medium)\(copies) · \(amount)"
    let bold = "font-size=\"14\" font-weight=\"bold\""
    var svg = Self.text("Disc \(disc.number)\(title)", x: Self.margin, y: y + 12, bold)
    svg += Self.text(facts, x: Self.width - Self.margin, y: y + 12, "text-anchor=\"end\" fill=\"#555\"")
    let top = y + 22
    svg += "<rect x=\"\(Self.margin)\" y=\"\(top)\" width=\"\(bar)\" height=\"\(Self.barHeight)\" fill=\"#eceff1\"/>\n"
    // What belongs to no exam stands at the end of what is used: directories, DICOMDIR, pad.
    var used: Int64 = 0
    let scale = { (sectors: Int64) in disc.capacity > 0 ? Int(sectors * Int64(bar) / disc.capacity) : 0 }
    var lines: [String] = []
    var shade: [String: Int] = [:]
    for exam in disc.exams {
      let left = scale(used)
      used += exam.sectors
      let width = max(1, scale(used) - left)
      let colour = Self.palette[(colours[exam.subject] ?? 0) % Self.palette.count]
      shade[exam.subject, default: 0] += 1
      let opacity = (shade[exam.subject] ?? 0) % 2 == 0 ? "0.75" : "1"
      svg += """
        <rect x="\(Self.margin + left)" y="\(top)" width="\(width)" height="\(Self.barHeight)" fill="\(colour)" \
        fill-opacity="\(opacity)" stroke="#ffffff" stroke-width="0.75">\
        <title>\(MarkupText.escaped(Self.line(exam)))</title></rect>

        """
      if width > 8 * exam.subject.count + 8 {
        svg += Self.text(
          exam.subject, x: Self.margin + left + width / 2, y: top + Self.barHeight / 2 + 4,
          "text-anchor=\"middle\" fill=\"#ffffff\"")
      }
      lines.append(
        "<rect width=\"10\" height=\"10\" y=\"-9\" fill=\"\(colour)\" fill-opacity=\"\(opacity)\"/>"
          + Self.text(Self.line(exam, longest: 60), x: 16, y: 0))
    }
    let rest = scale(disc.sectors) - scale(used)
    if rest > 0 {
      svg += """
        <rect x="\(Self.margin + scale(used))" y="\(top)" width="\(rest)" height="\(Self.barHeight)" fill="#b0bec5">\
        <title>directories, DICOMDIR and what else every disc has</title></rect>

        """
    }
    let shown = Array(lines.prefix(Self.mostLines))
    let rows = (shown.count + Self.columns - 1) / Self.columns
    for (index, line) in shown.enumerated() {
      let x = Self.margin + index / max(1, rows) * (bar / Self.columns)
      let row = top + Self.barHeight + 20 + index % max(1, rows) * Self.rowHeight
      svg += "<g transform=\"translate(\(x) \(row))\">\(line)</g>\n"
    }
    var height = 22 + Self.barHeight + 20 + rows * Self.rowHeight
    if lines.count > shown.count {
      svg += Self.text("and \(lines.count - shown.count) more exams", x: Self.margin, y: y + height, "fill=\"#555\"")
      height += Self.rowHeight
    }
    return (svg, height + 22)
  }

  /// What is too long is cut out of the exam's description, not of its size.
  private static func line(_ exam: PlanOutcome.Exam, longest: Int = .max) -> String {
    let part = exam.part.map { "part \($0.number) of \($0.of)" }
    let head = [exam.subject, exam.timePoint, exam.date, exam.type.isEmpty ? nil : exam.type].compactMap { $0 }
      .joined(separator: " · ")
    let tail = [part, size(exam.bytes)].compactMap { $0 }.map { " · \($0)" }.joined()
    let room = longest - tail.count
    return (head.count > room ? "\(head.prefix(max(1, room - 1)))…" : head) + tail
  }

  /// Decimal units, as media are sold, in whole numbers alone.
  private static func size(_ bytes: Int64) -> String {
    let (unit, name): (Int64, String) =
      bytes < 1_000_000 ? (1000, "kB") : bytes < 1_000_000_000 ? (1_000_000, "MB") : (1_000_000_000, "GB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
  }

  private static func text(_ text: String, x: Int, y: Int, _ attributes: String = "") -> String {
    "<text x=\"\(x)\" y=\"\(y)\"\(attributes.isEmpty ? "" : " ")\(attributes)>\(MarkupText.escaped(text))</text>\n"
  }
}
