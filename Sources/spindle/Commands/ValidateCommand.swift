// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Judge any disc, ours or not, by the standard's rules for media.",
    discussion: """
      MEDIUM is a folder, an ISO 9660 image, a drive (read as it is, without mounting), or a DICOMDIR file, which \
      stands for its folder. An image is judged as the smallest disc that holds it, unless a profile says another.

      Exit code 0 without errors, 1 with errors (with --strict also with warnings), 65 for what is no medium, \
      66 where nothing is. Offsets of findings on names and directories of an image (iso-, joliet-, rock-ridge-) \
      count from its start, all others from the start of the file.
      """)

  @Argument(help: ArgumentHelp("What to judge.", valueName: "MEDIUM"), completion: .file())
  var medium: String

  @Option(
    help: ArgumentHelp("An application profile that it must meet, such as STD-GEN-CD.", valueName: "PROFILE"))
  var profile: String?

  @Flag(help: "Count warnings as errors for the exit code.")
  var strict = false

  @OptionGroup var report: ReportOptions

  func run() async throws {
    let verdict: ValidateMedium.Report
    do {
      verdict = try await report.progress.showing { stream in
        try await ValidateMedium(medium, profile: profile, progress: stream).run()
      }
    } catch {
      throw Complaint(error).exit()
    }
    print(report.json ? ValidationDocument(verdict).text : ValidationText(verdict, of: medium).text)
    let counted: [Finding.Severity] = strict ? [.error, .warning] : [.error]
    if verdict.findings.contains(where: { counted.contains($0.severity) }) {
      throw ExitCode(FailureKind.findings.rawValue)
    }
  }
}
