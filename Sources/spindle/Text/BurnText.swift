// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The end of a run of burning as people read it: which discs are good and bear which label, and which are missing.
struct BurnText {
  private let outcome: BurnOutcome

  init(_ outcome: BurnOutcome) { self.outcome = outcome }

  var text: String {
    var lines: [String] = []
    if !outcome.made.isEmpty {
      lines.append(columns("Disc", "Copy", "Label", "Medium", "Drive"))
      for copy in outcome.made {
        lines.append(
          columns(
            copy.disc.map { "\($0) of \(outcome.count)" } ?? "-", "\(copy.copy)", copy.volumeIdentifier, copy.medium,
            copy.drive))
      }
    }
    lines.append(verdict)
    if outcome.before > 0 {
      let verb = outcome.before == 1 ? "was" : "were"
      lines.append("\(CountText.of(outcome.before, "disc")) \(verb) burned before, and not made again.")
    }
    for missing in outcome.missing {
      let disc = missing.disc.map { number in
        "disc \(number) of \(outcome.count) (\(missing.volumeIdentifier)), copy \(missing.copy)"
      }
      lines.append("Not made: \(disc ?? missing.volumeIdentifier).")
    }
    return lines.joined(separator: "\n")
  }

  private var verdict: String {
    let count = CountText.of(outcome.made.count, "disc")
    if outcome.isSimulated { return "\(count) simulated; nothing was written." }
    if outcome.made.isEmpty { return outcome.missing.isEmpty ? "There was nothing to burn." : "No disc was made." }
    if outcome.isVerified { return "\(count) burned, read back and good." }
    return "\(count) burned; none was read back."
  }

  private func columns(_ disc: String, _ copy: String, _ label: String, _ medium: String, _ drive: String) -> String {
    disc.padded(to: 9) + copy.padded(to: 6) + label.padded(to: 18) + medium.padded(to: 10)
      + TerminalText.printable(drive)
  }
}
