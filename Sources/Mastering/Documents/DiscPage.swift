// SPDX-License-Identifier: GPL-3.0-or-later

/// INDEX.HTM: the same as the README for those who open the disc in a browser, with every series.
///
/// XHTML 1.0 Strict of few elements, without scripts, so that any browser of the last twenty years shows and prints
/// it from a disc. Its style lies in IHE_PDI, and the page reads well without it. Every link is relative and spelled
/// as the disc spells the name: short names resolve in plain ISO 9660 as well.
struct DiscPage {
  static let styleName = "STYLE.CSS"
  static let webFolder = "IHE_PDI"

  let facts: DiscFacts

  init(_ facts: DiscFacts) { self.facts = facts }

  var text: String {
    var page = XHTMLText()
    page.start(title: facts.title, style: "\(Self.webFolder)/\(Self.styleName)")
    page.element("h1", facts.title)
    page.open("table", "class=\"facts\"")
    let disc = ("Disc", facts.shownDisc)
    for (label, value) in facts.facts + [disc, ("DICOM", facts.conformance)] {
      page.row { row in
        row.element("th", label)
        row.element("td", value)
      }
    }
    page.close("table")
    page.element("h2", "What is on this disc")
    contents(&page)
    page.element("h2", "How to open it")
    for paragraph in DiscGuide(facts).paragraphs { page.element("p", paragraph) }
    page.open("p")
    page.link("README.TXT", "README.TXT")
    page.inline(" says the same as plain text.")
    if facts.hasViewer {
      page.inline(" ")
      page.link("\(ViewerFolder.name)/", "Open the viewer's folder")
      page.inline(".")
    }
    page.close("p")
    page.end()
    return page.text
  }

  /// A row for each exam, then each exam with its series.
  private func contents(_ page: inout XHTMLText) {
    let exams = facts.exams.count == 1 ? "1 exam" : "\(facts.exams.count) exams"
    let files = facts.exams.reduce(0) { $0 + $1.instances }
    page.element("p", "\(exams), \(files == 1 ? "1 file" : "\(files) files").")
    page.open("table", "class=\"list\"")
    let hasTimePoints = facts.exams.contains { $0.timePoint != nil }
    page.row { row in
      for label in Self.examColumns where hasTimePoints || label != Self.timePoint { row.element("th", label) }
    }
    for (number, exam) in facts.exams.enumerated() {
      Self.row(exam, number: number + 1, hasTimePoint: hasTimePoints, in: &page)
    }
    page.close("table")
    for (number, exam) in facts.exams.enumerated() { Self.section(exam, number: number + 1, in: &page) }
  }

  private static let timePoint = "Time point"
  private static let examColumns = [
    "Subject", timePoint, "Date", "Modality", "Description", "Series", "Files", "Size",
  ]
  private static let seriesColumns = ["No.", "Modality", "Description", "Files", "Folder"]

  private static func row(_ exam: DiscFacts.Exam, number: Int, hasTimePoint: Bool, in page: inout XHTMLText) {
    page.row { row in
      row.open("td")
      row.link("#exam\(number)", exam.subject)
      row.close("td")
      if hasTimePoint { row.element("td", exam.timePoint ?? "") }
      row.element("td", exam.shownDate ?? "")
      row.element("td", exam.modalities.joined(separator: "/"))
      row.element("td", exam.description)
      row.element("td", "\(exam.series.count)", "class=\"number\"")
      row.element("td", "\(exam.instances)", "class=\"number\"")
      row.element("td", bytes(exam.bytes), "class=\"number\"")
    }
  }

  private static func section(_ exam: DiscFacts.Exam, number: Int, in page: inout XHTMLText) {
    let modalities = exam.modalities.joined(separator: "/")
    let parts: [String] = [exam.subject, exam.timePoint ?? "", exam.shownDate ?? "", modalities, exam.description]
    let title = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    page.element("h3", title, "id=\"exam\(number)\"")
    if let part = exam.shownPart { page.element("p", part) }
    page.open("p", "class=\"path\"")
    if let folder = exam.folder {
      page.inline("Folder ")
      page.link(folder: folder)
    }
    if let folder = exam.shortFolder {
      page.inline(exam.folder == nil ? "Folder " : ", short names in ")
      page.link(folder: folder)
    }
    page.close("p")
    page.open("table", "class=\"list\"")
    page.row { row in
      for label in seriesColumns { row.element("th", label) }
    }
    for series in exam.series {
      page.row { row in
        row.element("td", series.number.map { "\($0)" } ?? "", "class=\"number\"")
        row.element("td", series.modality)
        row.element("td", series.description)
        row.element("td", "\(series.instances)", "class=\"number\"")
        row.open("td")
        if let folder = series.folder ?? series.shortFolder { row.link(folder: folder, shown: folder.suffix(1)) }
        row.close("td")
      }
    }
    page.close("table")
  }

  /// Rounded up, so that no file is said to be nothing.
  private static func bytes(_ count: Int64) -> String {
    if count < 1_000_000 { return "\((count + 999) / 1000) kB" }
    let tenths = (count + 99_999) / 100_000
    return tenths < 1000 ? "\(tenths / 10).\(tenths % 10) MB" : "\((tenths + 9) / 10) MB"
  }

  /// Labels and sentences that are the same on every disc.
  static let constantTexts =
    examColumns + seriesColumns + ["DICOM", "Folder", "short names in", "says the same as plain text", "exam", "exams"]
    + ["Open the viewer's folder", "kB", "MB", "README.TXT"]

  static let style = """
    body { margin: 2em auto; padding: 0 1em; max-width: 60em; color: #1a1a1a; background: #ffffff;
      font: 100%/1.45 Georgia, "Times New Roman", serif; }
    h1 { font-size: 1.7em; margin: 0 0 0.6em 0; }
    h2 { font-size: 1.25em; margin: 1.8em 0 0.5em 0; padding-bottom: 0.2em; border-bottom: 1px solid #8a8a8a; }
    h3 { font-size: 1.05em; margin: 1.6em 0 0.2em 0; }
    p { margin: 0.5em 0; }
    a { color: #0b4a8f; }
    table { border-collapse: collapse; }
    th, td { padding: 0.25em 0.9em 0.25em 0; text-align: left; vertical-align: top; }
    table.facts th { font-weight: normal; color: #595959; white-space: nowrap; }
    table.list { width: 100%; font-family: Verdana, Arial, sans-serif; font-size: 0.85em; }
    table.list th { border-bottom: 1px solid #8a8a8a; }
    table.list td { border-bottom: 1px solid #dcdcdc; }
    table.list td.number { font-variant-numeric: tabular-nums; }
    p.path { font-size: 0.9em; word-wrap: break-word; }
    @media print {
      body { margin: 0; max-width: none; font-size: 10pt; }
      a { color: #1a1a1a; text-decoration: none; }
      tr, h3 { page-break-inside: avoid; }
      h2, h3 { page-break-after: avoid; }
    }

    """
}
