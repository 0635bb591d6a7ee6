// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings

/// How a command that works for a while and then reports does both.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to show progress: auto, bar, lines or json.")
  var progress: ProgressStyle = .auto

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  /// Findings go to standard error, unless they are a part of the JSON.
  func show(_ findings: [Finding]) {
    for finding in findings where !json {
      StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
    }
  }
}
