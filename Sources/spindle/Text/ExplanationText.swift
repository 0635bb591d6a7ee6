// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The rule behind each element, two lines an element; values are shown because they were asked for.
struct ExplanationText {
  let outcome: ExplainDeidentification.Outcome

  init(_ outcome: ExplainDeidentification.Outcome) { self.outcome = outcome }

  /// Characters of a value that are shown; the line has room for 76.
  private static let widest = 70

  var text: String {
    var lines: [String] = []
    for element in ExplanationLine.lines(outcome) {
      let name = element.keyword.isEmpty ? element.tag : "\(element.tag) \(element.keyword)"
      lines.append(
        name.count < 66 ? name.padded(to: 68) + element.outcome : "\(name)\n\(element.outcome.leftPadded(to: 76))")
      lines += values(element)
      lines += "\(element.action), by \(element.rule): \(element.why)".wrapped(indent: "    ", next: "      ")
    }
    if let held = outcome.held { lines += ["", "\(held)"] }
    return lines.joined(separator: "\n")
  }

  private func values(_ element: ExplanationLine) -> [String] {
    let before = element.before.map { quoted($0) }
    let after = element.after.map { quoted($0) }
    guard let before else { return after.map { ["    -> \($0)"] } ?? [] }
    guard let after, after != before else { return ["    \(before)"] }
    if before.count + after.count <= 70 { return ["    \(before) -> \(after)"] }
    return ["    \(before)", "    -> \(after)"]
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
