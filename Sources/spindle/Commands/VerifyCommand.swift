// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read sealed images or a disc again and hold every byte against the manifest.",
    discussion: """
      MEDIUM is a request's folder (every disc of its manifest), an image, a drive's device or stdio:PATH. It is read \
      from the medium, not from memory. Compared are the digests of the image and of every file, the image's structure, \
      and the session's MD5 where the image records it. Without a manifest, given or beside the image, structure and \
      MD5 are all there is to go by, and the report says so.

      Exit code 0 if all is good; 1 if something is damaged, unreadable, missing or unexpected; 65 for what is no \
      image or no manifest, or another request's; 66 where nothing is.
      """)

  @Argument(help: ArgumentHelp("What to read.", valueName: "MEDIUM"), completion: .file())
  var medium: String

  @Option(help: ArgumentHelp("The manifest to compare with. Default: the one beside the images.", valueName: "FILE"))
  var manifest: String?

  @OptionGroup var report: ReportOptions

  func run() async throws {
    let verdict: VerificationReport
    do {
      verdict = try await report.progress.showing { stream in
        try await VerifyMedium(medium, manifest: manifest, progress: stream).run()
      }
    } catch {
      throw Complaint(error).exit()
    }
    print(report.json ? VerificationDocument(verdict).text : VerificationText(verdict).text)
    if !verdict.isGood { throw ExitCode(FailureKind.findings.rawValue) }
  }
}
