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
  func sheets(_ digests: [Int: String], start: Int = 1, offset: LabelSheets.Offset = .none) -> LabelSheets {
    var sheets = LabelSheets(
      labels: discs.flatMap { disc in
        let label = disc.label(request, date: date, office: setup.office, sha256: digests[disc.number])
        return [DiscLabel](repeating: label, count: disc.copies)
      }, template: setup.template, stock: setup.stock, date: date, firstPosition: start, offset: offset)
    sheets.unspoken = setup.unspoken
    return sheets
  }

  /// Lays all out and searches it, before any disc is made.
  /// - Returns: texts that had to be cut.
  func check(for path: String, _ search: LeakSearch) throws -> [Finding] {
    let (strings, findings) = try sheets([:]).check()
    try Self.search(strings, for: path, search)
    return findings
  }

  /// The sheets as a PDF, searched.
  func rendered(_ digests: [Int: String], for path: String, _ search: LeakSearch) throws -> LabelSheets.Rendered {
    let rendered = try sheets(digests).pdf()
    try Self.search(rendered.strings, for: path, search)
    return rendered
  }

  /// - Throws: the first identity that is found.
  static func search(_ strings: [String], for path: String, _ search: LeakSearch) throws {
    let texts = strings.map { ScannedText($0, .documentText) }
    if let leak = try search.worker().strings(texts, at: Place(path: path)).first {
      throw MasteringError(.badInput, leak)
    }
  }
}
