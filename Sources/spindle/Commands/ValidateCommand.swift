// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Judges any disc, ours or not, by the standard's rules for media.",
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

  @Flag(help: "Print every finding as JSON on standard output.")
  var json = false

  @Option(help: "How to show progress: auto, bar, lines or json.")
  var progress: ProgressStyle?

  func run() async throws {
    let stream = ProgressStream()
    let renderer = progress?.renderer() ?? (StandardError.isTerminal ? ProgressStyle.bar.renderer() : nil)
    let rendering = Task {
      guard var renderer else { return }
      for await event in stream.events { renderer.show(event) }
      renderer.finish()
    }
    let result: Result<Int32, any Error>
    do {
      let report = try await ValidateMedium(medium, profile: profile, progress: stream).run()
      stream.finish()
      await rendering.value
      print(json ? ValidationDocument(report).text : ValidationText(report, of: medium).text)
      let counted: [Finding.Severity] = strict ? [.error, .warning] : [.error]
      let isBad = report.findings.contains { counted.contains($0.severity) }
      result = .success(isBad ? FailureKind.findings.rawValue : 0)
    } catch {
      stream.finish()
      await rendering.value
      result = .failure(error)
    }
    switch result {
    case .success(0): return
    case .success(let code): throw ExitCode(code)
    case .failure(let error): throw Complaint(error).exit()
    }
  }
}
