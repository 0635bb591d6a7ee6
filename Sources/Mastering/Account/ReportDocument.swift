// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Documents
import Findings
import Volumes

/// `private/deidentification.html`: what was done and what the data are for it, to be printed for the office's file.
///
/// One page of HTML without scripts, pictures or anything from elsewhere. It bears the discs' date, never the clock's,
/// and names patients by their subject IDs; doubtful words and paths of files are the office's own to read.
struct ReportDocument {
  let prepared: PreparedRequest
  let review: ReviewList

  func write(to path: String) throws {
    try FileSystem.writeAtomically(Array(html.utf8), to: path, mode: 0o600)
  }

  var html: String {
    var page = HTMLText()
    let request = prepared.request
    let title = "De-identification of request \(request.number.text)"
    page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
    page.element("title", title)
    page.raw("<style>\(Self.style)</style></head><body>")
    page.element("h1", title)
    page.element("p", "For the office's file: stays with the key. Dated \(prepared.date.description).", class: "small")
    page.table(
      ["Study", "Study number", "Requester", "Exams", "Subjects", "Files"], numbers: [3, 4, 5],
      [
        [
          request.study.name, request.study.number ?? "", request.requester, "\(prepared.exams.count)",
          "\(Set(prepared.exams.map(\.context.subjectID)).count)", "\(prepared.catalogue.account.totals.files)",
        ]
      ])
    standing(&page)
    files(&page)
    exams(&page)
    doubts(&page)
    changes(&page)
    page.raw("</body></html>\n")
    return page.lines.joined(separator: "\n")
  }

  private func standing(_ page: inout HTMLText) {
    let statement = ProcedureStatement(prepared)
    page.element("h2", "What the data are")
    page.element("p", statement.standing, class: "verdict")
    page.raw("<ul>")
    for reason in statement.reasons { page.element("li", reason) }
    page.raw("</ul>")
    page.element("h2", "The procedure")
    let options = statement.options.isEmpty ? "none" : statement.options.joined(separator: ", ")
    page.table(
      ["Profile", "Options of PS3.15 E.3", "Dates of service"],
      [
        [statement.profile, options, prepared.request.dates.rawValue]
      ])
  }

  private func files(_ page: inout HTMLText) {
    let totals = prepared.catalogue.account.totals
    page.element("h2", "Every file")
    page.table(
      ["Files found", "De-identified", "Duplicates", "Held back", "Refused", "Ignored"], numbers: [0, 1, 2, 3, 4, 5],
      [
        [totals.files, totals.mastered, totals.duplicates, totals.heldBack, totals.refused, totals.ignored].map {
          "\($0)"
        }
      ])
    for (heading, findings) in [
      ("Held back", prepared.catalogue.account.heldBack), ("Refused", prepared.catalogue.account.refusals),
    ] where !findings.isEmpty {
      page.element("h3", heading)
      page.table(["Why", "File"], findings.map { [$0.message, $0.place.path ?? ""] })
    }
  }

  private func exams(_ page: inout HTMLText) {
    page.element("h2", "Exam by exam")
    let outcomes: [ElementChange.Outcome] = [.removed, .emptied, .replaced, .inserted, .retained]
    page.table(
      ["Subject", "Exam", "Files"] + ["Removed", "Emptied", "Replaced", "Inserted", "Kept by rule", "Doubtful"],
      numbers: [2, 3, 4, 5, 6, 7, 8],
      prepared.order.map { index in
        let exam = prepared.exams[index]
        let account = prepared.rehearsal.examAccounts[exam.catalogueIndex] ?? ExamAccount()
        let counts = outcomes.map { outcome in
          account.changes.reduce(0) { $0 + ($1.key.outcome == outcome ? $1.value : 0) }
        }
        let doubtful = account.doubts.values.reduce(0, +) + account.unknownCreators.count
        let folder = prepared.folder(of: prepared.positions[index])
        return [exam.context.subjectID, folder, "\(account.files)"] + counts.map { "\($0)" } + ["\(doubtful)"]
      })
    let accepted = prepared.rehearsal.examAccounts.values.reduce(into: [HoldReason: Int]()) { all, account in
      all.merge(account.accepted) { $0 + $1 }
    }
    if !accepted.isEmpty {
      page.element("h3", "Left the office because the request accepts their kind")
      page.table(
        ["Kind", "Files"], numbers: [1],
        accepted.sorted { $0.key.rawValue < $1.key.rawValue }.map { [Self.kind($0.key), "\($0.value)"] })
    }
  }

  private func doubts(_ page: inout HTMLText) {
    guard !review.isEmpty else { return }
    page.element("h2", "Doubtful words and private creators")
    page.element(
      "p", "Removed until a person answers in review.csv; an answer holds for this request and for later ones.")
    page.table(
      ["Kind", "Value", "Elements", "Exams", "Answer"], numbers: [3],
      review.rows.sorted { $0.key < $1.key }.map { key, row in
        [
          key.kind.rawValue, row.value, row.places.sorted().joined(separator: " "), row.exams > 0 ? "\(row.exams)" : "",
          row.answer?.rawValue ?? "open",
        ]
      })
  }

  private func changes(_ page: inout HTMLText) {
    var all = ExamAccount()
    for account in prepared.rehearsal.examAccounts.values { all.add(account) }
    let rows = all.changes.sorted { DeidentificationDocument.order($0.key) < DeidentificationDocument.order($1.key) }
    for (heading, isKept) in [("Kept by rule", true), ("What was done, element by element", false)] {
      let shown = rows.filter { ($0.key.outcome == .retained) == isKept }
      if shown.isEmpty { continue }
      page.element("h2", heading)
      page.table(
        ["Element", "Outcome", "Action", "Rule", "Count"], numbers: [4],
        shown.map { change, count in
          [change.element, change.outcome.rawValue, change.action, change.rule, "\(count)"]
        })
    }
  }

  private static func kind(_ reason: HoldReason) -> String {
    switch reason {
    case .burnedInText: "may show text in their pixels (pixels: accept)"
    case .document: "documents and recordings (pixels: accept)"
    case .enhancedMultiFrame: "enhanced multi-frame objects (enhanced: accept)"
    case .rawData: "raw data"
    }
  }

  private static let style = """
    @page { size: A4; margin: 18mm 15mm } \
    body { font: 10pt/1.4 "DejaVu Sans", Verdana, sans-serif; color: #111; max-width: 62em; margin: 1.5em auto } \
    h1 { font-size: 16pt; margin: 0 0 .2em } h2 { font-size: 12pt; margin: 1.6em 0 .4em; break-after: avoid } \
    h3 { font-size: 10pt; margin: 1em 0 .3em; break-after: avoid } \
    .small { color: #555; margin: 0 0 1em } .verdict { font-weight: bold; border-left: 4px solid #444; padding-left: .6em } \
    table { border-collapse: collapse; width: 100%; font-size: 8.5pt } thead { display: table-header-group } \
    tr { break-inside: avoid } th { text-align: left; white-space: nowrap; border-bottom: 1.5px solid #444 } \
    th, td { padding: .2em .5em .2em 0; vertical-align: top; overflow-wrap: break-word } td { border-bottom: 1px solid #ddd } \
    td:first-child { white-space: nowrap } .n { text-align: right; white-space: nowrap } ul { margin: .3em 0; padding-left: 1.4em }
    """
}
