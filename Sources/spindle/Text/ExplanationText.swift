// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The rule behind each element, two lines an element; values are shown because they were asked for.
struct ExplanationText {
  let outcome: ExplainDeidentification.Outcome

  init(_ outcome: ExplainDeidentification.Outcome) { self.outcome = outcome }

  /// Characters of a value that a line has room for.
  private static let widest = 30

  var text: String {
    var lines: [String] = []
    for element in ExplanationLine.lines(outcome) {
      lines.append("\(element.tag) \(element.keyword)".padded(to: 60) + element.outcome)
      lines.append("    \(values(element).padded(to: 56))\(element.action)")
      lines.append("    by \(element.rule): \(element.why)")
    }
    if let held = outcome.held { lines += ["", "\(held)"] }
    return lines.joined(separator: "\n")
  }

  private func values(_ element: ExplanationLine) -> String {
    let before = element.before.map { quoted($0) }
    let after = element.after.map { quoted($0) }
    switch (before, after) {
    case (let before?, let after?): return before == after ? before : "\(before) -> \(after)"
    case (let before?, nil): return before
    case (nil, let after?): return "-> \(after)"
    case (nil, nil): return ""
    }
  }

  /// On one line, nothing in it that a terminal would obey.
  private func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(Self.widest).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: "."
      default: String(scalar)
      }
    }
    return "\"\(shown.joined())\(text.unicodeScalars.count > Self.widest ? "…" : "")\""
  }
}
