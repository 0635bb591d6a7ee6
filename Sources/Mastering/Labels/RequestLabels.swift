// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import LeakCheck
import Requests
import Volumes

/// The labels of a request's discs: one a disc and copy, every string on them searched for identities before it is
/// written.
struct RequestLabels: Sendable {
  let request: Request
  let date: CalendarDate
  let setup: LabelSetup
  var discs: [LabelledDisc]

  /// - Parameters:
  ///   - digests: SHA-256 of the images by the discs' numbers; a code of the same length stands for a missing one.
  ///   - start: the first label of the first sheet that is still there.
  func sheets(_ digests: [Int: String], start: Int = 1, offset: SheetOffset = .none) -> LabelSheets {
    var sheets = LabelSheets(
      labels: discs.flatMap { disc in
        let label = disc.label(request, date: date, office: setup.office, sha256: digests[disc.number])
        return [DiscLabel](repeating: label, count: disc.copies)
      }, template: setup.template, stock: setup.stock, date: date, firstPosition: start, offset: offset)
    if let unspoken = setup.unspoken { sheets.isUnspoken = unspoken.areNamed }
    return sheets
  }

  /// The sheets as a PDF with what is known of it, searched.
  func paper(
    _ digests: [Int: String], start: Int = 1, offset: SheetOffset = .none, for path: String, _ search: LeakSearch
  ) throws -> DiscPapers.Paper {
    let rendered = try sheets(digests, start: start, offset: offset).pdf()
    try Self.search(rendered.strings, for: path, search)
    let document = PrintedDocument(
      FileSystem.name(of: path), pdf: rendered.pdf, sheet: setup.stock.sheet, stock: setup.stock.name,
      source: setup.stock.source, strings: rendered.strings)
    return DiscPapers.Paper(pdf: rendered.pdf, document: document, findings: rendered.findings)
  }

  /// - Throws: the first identity that is found.
  static func search(_ strings: [String], for path: String, _ search: LeakSearch) throws {
    let texts = strings.map { ScannedText($0, .documentText) }
    if let leak = try search.worker().strings(texts, at: Place(path: path)).first {
      throw MasteringError(.badInput, leak)
    }
  }
}

extension RequestLabels {
  /// Of discs of the plan; nil where the request wants no labels.
  init?(_ prepared: PreparedRequest, _ discs: [PlannedDisc]) {
    guard let setup = prepared.labels else { return nil }
    self.init(
      request: prepared.request, date: prepared.date, setup: setup, discs: discs.map { LabelledDisc(prepared, $0) })
  }
}
