// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Mastering

/// Below the tree: the files that are in no series, each with its reason, what is odd, and the sums.
struct ListingAccountText {
  let listing: SourceListing
  let output: (String) throws -> Void

  init(_ listing: SourceListing, output: @escaping (String) throws -> Void) {
    self.listing = listing
    self.output = output
  }

  func write() throws {
    try writeRefusals()
    try writeDuplicates()
    try writeIgnored()
    try writeFindings()
    try writeSums()
  }

  private func line(_ text: String) throws { try output(text + "\n") }

  private func writeRefusals() throws {
    guard listing.totals.refused > 0 else { return }
    try line("Refused:")
    try listing.forEachRefusal { path, finding in
      var place = finding.place
      place.path = nil
      let at = place.isNowhere ? "" : " (\(place))"
      try line("  \(TerminalText.printable(path))\(at)")
      let clause = finding.clause.map { " (\($0))" } ?? ""
      try line("      " + TerminalText.printable(finding.message) + clause)
      if let remedy = finding.remedy { try line("      " + TerminalText.printable(remedy)) }
    }
    try line("")
  }

  private func writeDuplicates() throws {
    guard listing.totals.duplicates > 0 else { return }
    try line("Duplicates, counted once:")
    try listing.forEachDuplicate { path, original in
      try line("  \(TerminalText.printable(path))")
      try line("      = \(TerminalText.printable(original))")
    }
    try line("")
  }

  private func writeIgnored() throws {
    guard listing.totals.ignored > 0 else { return }
    try line("Ignored:")
    try listing.forEachIgnored { path, reason in
      try line("  \(TerminalText.printable(path)): \(reason)")
    }
    try line("")
  }

  /// Each kind once, with its count and the first file.
  private func writeFindings() throws {
    var kinds: [String: (order: Int, count: Int, first: Finding)] = [:]
    listing.forEachFinding { finding in
      let order = kinds.count
      kinds[finding.rule + finding.message, default: (order, 0, finding)].count += 1
    }
    guard !kinds.isEmpty else { return }
    try line("Found:")
    for kind in kinds.values.sorted(by: { ($1.first.severity, $0.order) < ($0.first.severity, $1.order) }) {
      let clause = kind.first.clause.map { " (\($0))" } ?? ""
      try line("  \(kind.first.severity.rawValue): \(TerminalText.printable(kind.first.message))\(clause)")
      let first = TerminalText.printable(kind.first.place.description)
      try line("      " + (kind.count == 1 ? first : "\(CountText.of(kind.count, "time")), first \(first)"))
    }
    try line("")
  }

  private func writeSums() throws {
    let totals = listing.totals
    try line(
      "\(CountText.of(totals.patients, "patient")), \(CountText.of(totals.exams, "exam")), "
        + "\(CountText.of(totals.series, "series", plural: "series")), "
        + "\(CountText.of(totals.instances, "instance")), \(PhaseText.bytes(totals.bytes))")
    try line(
      "\(CountText.of(totals.files, "file")) = \(CountText.of(totals.instances, "instance")) + "
        + "\(CountText.of(totals.duplicates, "duplicate")) + \(CountText.grouped(totals.refused)) refused + "
        + "\(CountText.grouped(totals.ignored)) ignored")
  }
}
