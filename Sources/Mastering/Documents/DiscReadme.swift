// SPDX-License-Identifier: GPL-3.0-or-later

/// The plain text that greets whoever opens the disc: what it is, what is on it, how to open it.
///
/// Lines end in CR LF and stay within 80 characters where the names allow, so that any program shows them.
struct DiscReadme {
  let facts: DiscFacts

  init(_ facts: DiscFacts) { self.facts = facts }

  var text: String {
    var lines = [facts.title, String(repeating: "=", count: min(76, facts.title.count)), ""]
    let width = (facts.facts.map(\.0.count).max() ?? 0) + 2
    for (label, value) in facts.facts { lines.append(pad(label + ":", width) + value) }
    lines.append(pad("Disc:", width) + facts.shownDisc)
    lines += Self.wrapped(facts.conformance, after: pad("DICOM:", width))
    lines += ["", "What is on this disc", "--------------------"]
    for exam in facts.exams { lines += Self.lines(exam) }
    lines += ["", "How to open it", "--------------"]
    for (number, paragraph) in DiscGuide(facts).paragraphs.enumerated() {
      if number > 0 { lines.append("") }
      lines += Self.wrapped(paragraph)
    }
    return lines.map { $0 + "\r\n" }.joined()
  }

  /// What the README says of an exam, for whoever must know how long it is.
  static func lines(_ exam: DiscFacts.Exam) -> [String] {
    var first = "Subject \(exam.subject)"
    if let timePoint = exam.timePoint { first += ", \(timePoint)" }
    if let date = exam.shownDate { first += ", \(date)" }
    if !exam.modalities.isEmpty { first += ", \(exam.modalities.joined(separator: "/"))" }
    if !exam.description.isEmpty { first += ", \(exam.description)" }
    let count = exam.series.count
    let series = count == 1 ? "1 series" : "\(count) series"
    let instances = exam.instances == 1 ? "1 file" : "\(exam.instances) files"
    return ["", first] + (exam.shownPart.map { ["  \($0)"] } ?? []) + [
      "  \(series), \(instances), in \(exam.shownFolder.joined(separator: "/"))"
    ]
  }

  /// Lines of at most 78 characters; those after the first stand below its text.
  private static func wrapped(_ text: String, after start: String = "") -> [String] {
    let margin = String(repeating: " ", count: start.count)
    var lines: [String] = []
    var line = start
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > 78 {
        lines.append(line)
        line = margin
        isEmpty = true
      }
      line += isEmpty ? String(word) : " \(word)"
      isEmpty = false
    }
    return lines + [line]
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text.count < width ? text + String(repeating: " ", count: width - text.count) : text + " "
  }
}
