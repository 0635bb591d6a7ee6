// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

/// An error as it reaches the terminal: every finding on standard error, and the exit code of its kind.
struct Complaint {
  let error: any Error

  init(_ error: any Error) { self.error = error }

  /// Prints the error and gives what ends the command with the right code.
  func exit() -> ExitCode {
    guard let known = error as? any SpindleError else {
      StandardError.write("error: \(error)\n")
      return ExitCode(FailureKind.inputOutput.rawValue)
    }
    for finding in (known as? MasteringError)?.others ?? [] {
      StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
    }
    StandardError.write("error: \(TerminalText.printable(known.finding.description))\n")
    return ExitCode(known.kind.rawValue)
  }
}
