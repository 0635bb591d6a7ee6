// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// What was made of a request's labels, for people.
struct LabelsText {
  let outcome: MakeLabels.Outcome

  init(_ outcome: MakeLabels.Outcome) { self.outcome = outcome }

  var text: String {
    let labels = outcome.labels == 1 ? "1 label" : "\(outcome.labels) labels"
    let sheets = outcome.sheets == 1 ? "1 sheet" : "\(outcome.sheets) sheets"
    var first = "\(labels) on \(sheets) of \(outcome.stock)"
    if outcome.start > 1 { first += ", from label \(outcome.start)" }
    var lines = [first, "Template \(outcome.template)"]
    if outcome.offset != (0, 0) { lines.append("Moved by \(outcome.offset.x),\(outcome.offset.y) mm") }
    lines += outcome.files.map { "  " + $0.path }
    return lines.map(TerminalText.printable).joined(separator: "\n")
  }
}
