// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Mastering

/// What the validator says, for people: the verdict first, then errors, warnings and notes, no line beyond 80 columns
/// but for long names.
struct ValidationText {
  let report: ValidateMedium.Report
  let medium: String

  /// Of one rule so many findings are shown; the rest is counted.
  private static let mostShown = 5

  init(_ report: ValidateMedium.Report, of medium: String) {
    self.report = report
    self.medium = medium
  }

  var text: String {
    var lines = verdict.wrapped()
    lines += facts
    for severity in Finding.Severity.allCases.reversed() { lines += section(severity) }
    // Names and texts of a medium are anybody's.
    return lines.map(TerminalText.printable).joined(separator: "\n")
  }

  private var verdict: String {
    let counts = [(Finding.Severity.error, "error"), (.warning, "warning"), (.note, "note")].compactMap {
      (severity, word) -> String? in
      let count = report.count(severity)
      return count == 0 ? nil : CountText.of(count, word)
    }
    let tail = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    return "\(Self.capitalized(report.mediumClass.rawValue)): \(tail)."
  }

  private var facts: [String] {
    var kind = medium
    if report.medium != "folder" {
      kind += ", an ISO 9660 volume judged as a \(report.medium)"
      if let identifier = report.volumeIdentifier { kind += ", \(identifier.isEmpty ? "without a name" : identifier)" }
    }
    var content = "\(CountText.of(report.instances, "instance")), \(report.referenced) referenced"
    if report.missing > 0 { content += ", \(CountText.of(report.missing, "reference")) to files that are not there" }
    if report.directories > 1 { content += ", \(report.directories) DICOMDIR files" }
    let fits = report.contentFits
    let shown = fits.prefix(6).joined(separator: ", ") + (fits.count > 6 ? " and \(fits.count - 6) more" : "")
    let verb = report.profiles.isEmpty ? "Its content fits" : "Meets"
    let profiles = fits.isEmpty ? "Fits no application profile" : "\(verb) \(shown)"
    return [kind, content, profiles].flatMap { ($0 + ".").wrapped() }
  }

  private func section(_ severity: Finding.Severity) -> [String] {
    let findings = report.findings.filter { $0.severity == severity }
    guard !findings.isEmpty else { return [] }
    var lines = ["", Self.capitalized(severity.rawValue) + "s"]
    var order: [String] = []
    var byRule: [String: [Finding]] = [:]
    for finding in findings {
      if byRule[finding.rule] == nil { order.append(finding.rule) }
      byRule[finding.rule, default: []].append(finding)
    }
    for rule in order { lines += group(byRule[rule] ?? []) }
    return lines
  }

  /// The findings of one rule: what was found where, then once what to do.
  private func group(_ findings: [Finding]) -> [String] {
    guard let first = findings.first else { return [] }
    var lines = ["  " + first.rule + (first.clause.map { " (\($0))" } ?? "")]
    var last: String?
    for finding in findings.prefix(Self.mostShown) {
      let place = finding.place.description
      if finding.message != last { lines += finding.message.wrapped(indent: "    ") }
      if !place.isEmpty { lines.append("      " + place) }
      last = finding.message
    }
    if findings.count > Self.mostShown { lines.append("    and \(findings.count - Self.mostShown) more") }
    if let remedy = first.remedy { lines += ("-> " + remedy).wrapped(indent: "    ", next: "       ") }
    return lines
  }

  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
