// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// What was handed over to a robot, for people; fits 80 columns.
struct PublishText {
  private let outcome: PublishDiscs.Outcome

  init(_ outcome: PublishDiscs.Outcome) { self.outcome = outcome }

  var text: String {
    var lines = ["Disc  Copies  Label             Job"]
    for job in outcome.jobs {
      lines.append(
        "\(job.disc)".padded(to: 6) + "\(job.copies)".padded(to: 8) + job.volumeIdentifier.padded(to: 18) + job.file)
    }
    lines.append("\(CountText.of(outcome.jobs.count, "job")) of \(outcome.format) in \(outcome.hotFolder).")
    return lines.map(TerminalText.printable).joined(separator: "\n")
  }
}
