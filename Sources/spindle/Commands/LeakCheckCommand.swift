// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct LeakCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leak-check",
    abstract: "Search what may leave the office for identities.",
    discussion: """
      Searches DIR/outgoing for every value that de-identification removed or replaced, as DIR/private keeps them: \
      images with their names, headers and bytes, the manifest, what was laid out on labels, any other file. \
      With --secrets any file or folder is searched for the values of a table. \
      A hit names file, offset, element and rule, never the value, and makes the exit code 1.
      """)

  @Argument(help: ArgumentHelp("A request's folder; with --secrets any file or folder.", valueName: "DIR"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "What to search for: a CSV with columns kind and value, or a request's private/secrets.csv.", valueName: "CSV"))
  var secrets: String?

  @OptionGroup var report: ReportOptions

  func run() async throws {
    let outcome: CheckForLeaks.Outcome
    do {
      outcome = try await report.progress.showing { stream in
        try await CheckForLeaks(path: path, secrets: secrets, progress: stream).run()
      }
    } catch {
      throw Complaint(error).exit()
    }
    let text = LeakCheckText(outcome)
    if !report.json { StandardError.write(text.findings) }
    print(report.json ? LeakCheckDocument(outcome).text : text.summary)
    if !outcome.isClean { throw ExitCode(FailureKind.findings.rawValue) }
  }
}
