// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// A plan as people read it: a table of the discs, a bar for each, and how good it is; fits 80 columns.
struct PlanText {
  let outcome: PlanOutcome
  let style: TerminalStyle

  init(_ outcome: PlanOutcome, style: TerminalStyle) {
    self.outcome = outcome
    self.style = style
  }

  var text: String {
    var lines = [""]
    lines.append(style.bold(row("Disc", "Medium", "Subjects", "Exams", "Files", "Size", "Fill", "")))
    for disc in outcome.discs {
      let notes = [disc.copies > 1 ? "\(disc.copies) copies" : nil, disc.state == .planned ? nil : disc.state.rawValue]
      lines.append(
        row(
          "\(disc.number) of \(outcome.discs.count)", disc.medium.count < 9 ? disc.medium : disc.word,
          "\(disc.subjects)", "\(disc.exams.count)", "\(disc.files)", PhaseText.bytes(disc.bytes), fill(disc),
          notes.compactMap { $0 }.joined(separator: ", ")))
    }
    let numbers = subjectNumbers
    for disc in outcome.discs {
      let title = disc.title.map { ": \($0)" } ?? ""
      lines += ["", style.bold("Disc \(disc.number)\(title)") + "  \(disc.volumeIdentifier)"]
      lines += DiscBar(disc: disc, style: style, numbers: numbers).lines
    }
    lines += ["", proof, outcome.explanation]
    if outcome.splitSubjects > 0 {
      let what = outcome.splitSubjects == 1 ? "1 subject has" : "\(outcome.splitSubjects) subjects have"
      lines.append("\(what) exams on more than one disc.")
    }
    if outcome.isEdited { lines.append("The plan was edited by hand; --anew drops that.") }
    if let comparison = outcome.comparison { lines += moves(comparison) }
    lines.append("Picture: \(outcome.picture)")
    return lines.joined(separator: "\n")
  }

  private var proof: String {
    outcome.isOptimal
      ? "Optimal: it is proved that no fewer discs can hold these exams."
      : "Feasible: \(outcome.discs.count) discs, at least \(outcome.lowerBound) needed; a gap of \(outcome.gap) is open."
  }

  private var subjectNumbers: [String: Int] {
    var numbers: [String: Int] = [:]
    for subject in outcome.discs.flatMap(\.exams).map(\.subject) where numbers[subject] == nil {
      numbers[subject] = numbers.count
    }
    return numbers
  }

  private func moves(_ comparison: PlanComparison) -> [String] {
    var lines = ["", style.bold("Against the other plan")]
    let before = comparison.discsBefore == 1 ? "1 disc" : "\(comparison.discsBefore) discs"
    let stay = comparison.unmoved == 1 ? "1 exam stays" : "\(comparison.unmoved) exams stay"
    let move = comparison.moves.count == 1 ? "1 moves" : "\(comparison.moves.count) move"
    lines.append("\(before) before, \(comparison.discsNow) now; \(stay), \(move).")
    for move in comparison.moves {
      let from = move.from.isEmpty ? "new" : "disc \(list(move.from))"
      let to = move.to.isEmpty ? "gone" : "disc \(list(move.to))"
      lines.append("  \(from) \(style.sign("→", "->")) \(to): \(move.folder)")
    }
    if !comparison.changedDiscs.isEmpty {
      lines.append("Medium, title or copies changed: disc \(list(comparison.changedDiscs)).")
    }
    return lines
  }

  private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

  /// Rounded down: a disc that is not full never shows 100.
  private func fill(_ disc: PlanOutcome.Disc) -> String {
    disc.capacity > 0 ? "\(disc.sectors * 100 / disc.capacity) %" : ""
  }

  private func row(
    _ disc: String, _ medium: String, _ subjects: String, _ exams: String, _ files: String, _ size: String,
    _ fill: String, _ notes: String
  ) -> String {
    let line =
      disc.padded(to: 10) + medium.padded(to: 9) + right(subjects, 8) + right(exams, 7) + right(files, 8)
      + right(size, 11) + right(fill, 7)
    return notes.isEmpty ? line : line + "  " + notes
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
