// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// What de-identification alone left behind, as people read it; fits 80 columns but for long names.
struct DeidentifiedText {
  let outcome: DeidentifyFiles.Outcome

  init(_ outcome: DeidentifyFiles.Outcome) { self.outcome = outcome }

  private static let mostShown = 40

  var table: String {
    var lines = ["", "Subject".padded(to: 14) + "Files".leftPadded(to: 7) + "  Folder"]
    for exam in outcome.exams.prefix(Self.mostShown) {
      lines.append(exam.subject.padded(to: 14) + String(exam.files).leftPadded(to: 7) + "  " + exam.folder)
    }
    let rest = outcome.exams.count - Self.mostShown
    if rest > 0 { lines.append("… and \(rest) more exams") }
    lines += [""] + outcome.dates.wrapped() + AccountText.lines(outcome.totals, "de-identified")
    lines.append("In \(outcome.folder): \(PhaseText.bytes(outcome.bytes)) that may leave the office.")
    lines.append("In \(outcome.privateFolder): key and account, which stay.")
    return lines.joined(separator: "\n")
  }
}
