// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// What a printer made of a paper, as people read it.
struct PrintingText {
  let outcome: PrintPaper.Outcome

  init(_ outcome: PrintPaper.Outcome) { self.outcome = outcome }

  var text: String {
    var parts = [outcome.media]
    if let tray = outcome.tray { parts.append("tray \(tray)") }
    if outcome.copies > 1 { parts.append("\(outcome.copies) copies") }
    if outcome.offset != .none { parts.append("moved by \(outcome.offset) mm") }
    let state =
      switch outcome.state {
      case .completed: "printed"
      case .forgotten: "gone from the queue"
      default: "handed over, \(outcome.state.rawValue)"
      }
    let lines = [
      "\(outcome.file) to \(outcome.printer), job \(outcome.job): \(state)", "  " + parts.joined(separator: ", "),
    ]
    return lines.map(TerminalText.printable).joined(separator: "\n")
  }
}
