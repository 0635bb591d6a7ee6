// SPDX-License-Identifier: GPL-3.0-or-later

/// Which text goes where on a label: the study above the hub, the disc's number to its left, date and volume to its
/// right, and what is on the disc, or for whom it is, below.
struct LabelComposition {
  var above: [Paragraph]
  var left: [LabelSide.Line]
  var right: [LabelSide.Line]
  var below: [Paragraph]
  /// Every text on the label, whole, however it is broken, cut or shrunk: role and text.
  var strings: [(role: String, text: String)]

  init(_ label: DiscLabel) {
    let summary = ExamSummary(label.exams)
    switch label.kind {
    case .research(let research):
      above = Self.above(research)
      below = Self.named(label.title) + Self.below(research, summary)
    case .trial(let trial):
      above = Self.above(trial)
      below = Self.named(label.title) + Self.below(summary)
    }
    let volume = Script.singleLine(label.volumeIdentifier)
    left = [
      LabelSide.Line(runs: [("Disc", .caption)]),
      LabelSide.Line(runs: [("\(label.disc)", .discNumber), (" of \(label.discs)", .discCount)], space: -3),
    ]
    right = [
      LabelSide.Line(runs: [("Date", .caption)]),
      LabelSide.Line(runs: [(label.date.description, .value)]),
      LabelSide.Line(runs: [("Volume", .caption)], space: 6),
      LabelSide.Line(runs: [(volume, .value)]),
    ]
    let paragraphs = (above + below).filter { !$0.text.isEmpty }
    strings = paragraphs.flatMap { paragraph in
      [paragraph.caption.map { (paragraph.role, $0) }, (paragraph.role, Script.unglued(paragraph.text))].compactMap {
        $0
      }
    }
    strings += [
      ("disc number", "Disc \(label.disc) of \(label.discs)"), ("date", "Date"), ("date", label.date.description),
      ("volume identifier", "Volume"), ("volume identifier", volume),
    ]
  }

  private static func above(_ label: ResearchLabel) -> [Paragraph] {
    [
      Paragraph("organisation", label.organisation ?? "", .office, mostLines: 2, space: 0),
      Paragraph("office's name", label.office ?? "", .office, mostLines: 2, space: 1),
      Paragraph("study name", label.study, .title, mostLines: 3, space: 5),
    ]
  }

  private static func above(_ label: TrialLabel) -> [Paragraph] {
    let site = label.site.map { "Site \($0)" }
    let line = [label.studyNumber, site].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ·  ")
    return [
      Paragraph("study name", label.study, .title, mostLines: 3, space: 0),
      Paragraph("study number and site", line, .heading, mostLines: 2, space: 2),
    ]
  }

  private static func named(_ title: String?) -> [Paragraph] {
    guard let title else { return [] }
    return [Paragraph("disc's title", title, .heading, mostLines: 2, space: 0)]
  }

  private static func below(_ label: ResearchLabel, _ summary: ExamSummary) -> [Paragraph] {
    [
      Paragraph("requester", caption: "Requester", label.requester, .lead, mostLines: 3, space: 0),
      Paragraph("request number", caption: "Request", label.requestNumber, .value, mostLines: 2, space: 4),
      Paragraph(
        "contents", caption: "Contents", summary.exams.isEmpty ? "" : summary.counts, .value, mostLines: 2, space: 4),
      Paragraph("parts of exams", summary.parts, .value, mostLines: 2, space: 2),
    ]
  }

  private static func below(_ summary: ExamSummary) -> [Paragraph] {
    let isOne = summary.subjects.count == 1
    var rows = [
      Paragraph(
        "subject ID", caption: isOne ? "Subject" : summary.subjects.count <= 3 ? "Subjects" : nil, summary.subjectText,
        .lead, mostLines: 3, space: 0)
    ]
    if let list = summary.list {
      return rows + list.map { Paragraph("exam", $0, .value, mostLines: 2, space: 3) }
    }
    func row(_ role: String, _ one: String, _ many: String, _ value: (count: Int, text: String)?) {
      guard let value else { return }
      rows.append(
        Paragraph(role, caption: value.count == 1 ? one : many, value.text, .value, mostLines: 2, space: 3))
    }
    if !summary.parts.isEmpty {
      rows.append(Paragraph("parts of exams", summary.parts, .value, mostLines: 2, space: 3))
    }
    // The widest first: further out the ring is narrower.
    row("exam type", "Exam", "Exams", summary.types)
    row("time point", "Time point", "Time points", summary.timePoints)
    row("exam date", "Exam date", "Exam dates", summary.dates)
    return rows
  }
}
