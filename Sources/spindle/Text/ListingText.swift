// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Mastering

/// What lies in the sources as people read it: a tree of patients, exams and series, then every file that is in none.
/// Fits 80 columns, but for paths, which are never cut.
struct ListingText {
  private let listing: SourceListing
  private let columns: Int
  private let marks: TreeMarks
  private let output: (String) throws -> Void

  private static let filesWidth = 9
  private static let sizeWidth = 10
  private static let modalityWidth = 9
  private static let syntaxWidth = 13

  /// - Parameter columns: of the terminal; lines take between 60 and 120.
  init(_ listing: SourceListing, columns: Int, isUTF8: Bool, to output: @escaping (String) throws -> Void) {
    self.listing = listing
    self.columns = min(max(columns, 60), 120)
    marks = isUTF8 ? .drawn : .plain
    self.output = output
  }

  func write() throws {
    if !listing.patients.isEmpty { try line(header) }
    for patient in listing.patients { try write(patient) }
    if !listing.patients.isEmpty { try line("") }
    try writeSyntaxes()
    try ListingAccountText(listing, output: output).write()
  }

  private func line(_ text: String) throws { try output(text.trimmingSpacesAtEnd + "\n") }

  private var header: String {
    fitted("Patient, exam, series", left) + fitted("Modality", Self.modalityWidth)
      + fitted("Syntax", Self.syntaxWidth) + right("Files", Self.filesWidth) + right("Size", Self.sizeWidth)
  }

  /// Columns before those of a series' facts.
  private var left: Int {
    columns - Self.modalityWidth - Self.syntaxWidth - Self.filesWidth - Self.sizeWidth
  }

  private func write(_ patient: SourceListing.Patient) throws {
    for text in patientLines(patient) { try line(text) }
    for (index, exam) in patient.exams.enumerated() {
      let isLast = index == patient.exams.count - 1
      try line(examLine(exam, prefix: isLast ? marks.last : marks.branch))
      for (number, series) in exam.series.enumerated() {
        let inner = number == exam.series.count - 1 ? marks.last : marks.branch
        try line(seriesLine(series, prefix: (isLast ? marks.space : marks.trunk) + inner))
      }
    }
  }

  /// What identifies a patient is not cut; it goes on in the next line.
  private func patientLines(_ patient: SourceListing.Patient) -> [String] {
    var parts = [patient.name.isEmpty ? "(no name)" : safe(patient.name)]
    parts.append(patient.id.isEmpty ? "no ID" : "ID \(safe(patient.id))")
    if !patient.issuer.isEmpty { parts.append("of \(safe(patient.issuer))") }
    if !patient.birthDate.isEmpty { parts.append("born \(Self.date(patient.birthDate))") }
    if !patient.sex.isEmpty { parts.append(safe(patient.sex)) }
    var lines = [""]
    for part in parts {
      let separator = lines[lines.count - 1].isEmpty ? "" : ", "
      if !separator.isEmpty, TerminalText.width(lines[lines.count - 1] + separator + part) > columns {
        lines[lines.count - 1] += ","
        lines.append("    " + part)
      } else {
        lines[lines.count - 1] += separator + part
      }
    }
    return lines
  }

  private func examLine(_ exam: SourceListing.Exam, prefix: String) -> String {
    var start = prefix + (exam.date.isEmpty ? "(no date) " : Self.date(exam.date))
    if !exam.time.isEmpty { start += " " + Self.time(exam.time) }
    start += "  "
    let end = exam.accessionNumber.isEmpty ? "" : " (\(safe(exam.accessionNumber)))"
    let room = left + Self.modalityWidth + Self.syntaxWidth - TerminalText.width(start) - 1
    let description =
      exam.description.isEmpty ? exam.modalities.map { safe($0) }.joined(separator: " ") : safe(exam.description)
    let free = max(8, room - TerminalText.width(end))
    let text = TerminalText.width(description) > free ? fitted(description, free) : description
    return fitted(start + text + end, left + Self.modalityWidth + Self.syntaxWidth) + sums(exam.instances, exam.bytes)
  }

  private func seriesLine(_ series: SourceListing.Series, prefix: String) -> String {
    let number = series.number.isEmpty ? "-" : safe(series.number)
    let name = prefix + number.padded(to: 3) + (number.count < 3 ? " " : "") + safe(series.description)
    return fitted(name, left - 1) + " " + fitted(safe(series.modality), Self.modalityWidth - 1) + " "
      + fitted(SyntaxText.short(series.transferSyntaxes), Self.syntaxWidth) + sums(series.instances, series.bytes)
  }

  private func writeSyntaxes() throws {
    var counts: [String: (name: String, instances: Int)] = [:]
    for syntax in listing.patients.lazy.flatMap(\.exams).flatMap(\.series).flatMap(\.transferSyntaxes) {
      counts[syntax.uid, default: (syntax.name ?? syntax.uid, 0)].instances += syntax.instances
    }
    guard !counts.isEmpty else { return }
    try line("Transfer syntaxes:")
    for (_, count) in counts.sorted(by: { ($1.value.instances, $0.key) < ($0.value.instances, $1.key) }) {
      let room = columns - Self.sizeWidth - Self.filesWidth - 2
      try line("  " + fitted(safe(count.name), room) + right(CountText.grouped(count.instances), Self.filesWidth))
    }
    try line("")
  }

  private func sums(_ files: Int, _ bytes: Int64) -> String {
    right(CountText.grouped(files), Self.filesWidth) + right(PhaseText.bytes(bytes), Self.sizeWidth)
  }

  private func safe(_ text: String) -> String { TerminalText.printable(text) }

  private func fitted(_ text: String, _ width: Int) -> String {
    TerminalText.fitted(text, to: width, ellipsis: marks.ellipsis)
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  /// `20260310` as 2026-03-10; anything else as it is.
  private static func date(_ text: String) -> String {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return TerminalText.printable(text)
    }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))"
  }

  /// Hours and minutes of a TM.
  private static func time(_ text: String) -> String {
    let digits = text.prefix(4)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return TerminalText.printable(text)
    }
    return "\(digits.prefix(2)):\(digits.dropFirst(2))"
  }
}

/// The lines of a tree, each as wide as the others.
struct TreeMarks {
  var branch: String
  var last: String
  var trunk: String
  var space: String
  var ellipsis: String

  static let drawn = TreeMarks(branch: "├─ ", last: "└─ ", trunk: "│  ", space: "   ", ellipsis: "…")
  static let plain = TreeMarks(branch: "|- ", last: "`- ", trunk: "|  ", space: "   ", ellipsis: "..")
}

extension String {
  fileprivate var trimmingSpacesAtEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
