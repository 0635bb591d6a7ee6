// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// One plain line a phase, when it ends: for logs and pipes.
struct ProgressLines: ProgressRenderer {
  mutating func show(_ event: ProgressEvent) {
    switch event {
    case .began, .advanced, .gauged: break
    case .ended(let phase, let done, let took):
      StandardError.write("\(PhaseText.done(phase, amount: done, took: took))\n")
    case .found(let finding):
      StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
    }
  }

  mutating func finish() {}
}
