// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Mastering

/// What `spindle verify` found, for people: image by image, with a table of the sectors that are not as they should be.
struct VerificationText {
  let report: VerificationReport

  /// Rows of an image's table, and findings of an image; `--json` has all.
  private static let mostShown = 20
  /// A path is shown behind this many columns.
  private static let pathColumn = 36
  private static let width = 80

  init(_ report: VerificationReport) { self.report = report }

  var text: String { (report.images.map(image) + [summary]).joined(separator: "\n") }

  private func image(_ image: VerifiedImage) -> String {
    var lines = ["\(TerminalText.printable(image.path)): \(image.state.rawValue)"]
    lines += facts(image).map { "  " + $0 }
    if !image.runs.isEmpty {
      lines.append("  " + "Sectors".padded(to: 22) + "State".padded(to: 12) + "What lies there")
      lines += image.runs.prefix(Self.mostShown).map(row)
      lines += more(image.runs.count)
    }
    for finding in image.findings.prefix(Self.mostShown) {
      let words = "\(finding.severity.rawValue): \(TerminalText.printable(finding.description))"
      lines += words.wrapped(to: Self.width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }
    return (lines + more(image.findings.count)).joined(separator: "\n")
  }

  private func more(_ count: Int) -> [String] {
    count > Self.mostShown ? ["  … and \(CountText.grouped(count - Self.mostShown)) more"] : []
  }

  private func facts(_ image: VerifiedImage) -> [String] {
    guard image.state != .missing, image.state != .unexpected else { return [] }
    let volume = TerminalText.printable(image.volumeIdentifier ?? "no volume")
    var facts = ["\(volume), \(PhaseText.bytes(image.bytes)) read"]
    if let expected = image.expectedSHA256 {
      let agrees = image.sha256.map { $0 == expected ? "is" : "is not" } ?? "cannot be compared with"
      let files = CountText.of(image.filesCompared, "file")
      facts.append("SHA-256 of the image \(agrees) the manifest's; \(files) compared")
    } else {
      facts.append("no manifest: only structure and recorded MD5 could be checked")
    }
    switch image.sessionMD5 {
    case .good: facts.append("MD5 of the session, recorded in the image: good")
    case .damaged: facts.append("MD5 of the session, recorded in the image: does not agree")
    case .notRecorded: facts.append("MD5 of the session: not recorded in the image")
    }
    return facts
  }

  private func row(_ run: VerifiedImage.Run) -> String {
    let last = run.sectors.upperBound - 1
    let sectors = run.sectors.lowerBound == last ? "\(last)" : "\(run.sectors.lowerBound)-\(last)"
    var place: String
    switch run.part {
    case .directories: place = "descriptors and directories"
    case .filling: place = run.files.isEmpty ? "behind the files" : "behind the end of \(run.files[0])"
    case .files:
      place = run.files.first ?? ""
      if run.files.count > 1 { place += " and \(CountText.grouped(run.files.count - 1)) more" }
    }
    return "  " + sectors.padded(to: 22) + (run.isReadable ? "damaged" : "unreadable").padded(to: 12)
      + Self.shortened(TerminalText.printable(place))
  }

  /// The end of a path says more than its start.
  private static func shortened(_ text: String) -> String {
    let room = width - pathColumn
    return text.count <= room ? text : "…" + String(text.suffix(room - 1))
  }

  private var summary: String {
    let counts = VerifiedImage.State.allCases.compactMap { state in
      report.count(state) == 0 ? nil : "\(report.count(state)) \(state.rawValue)"
    }
    return counts.isEmpty ? "The manifest names no disc." : counts.joined(separator: ", ") + "."
  }
}
