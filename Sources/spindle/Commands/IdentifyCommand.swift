// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct IdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract: "Tell which request's disc is in my hand, out of the office's register.",
    discussion: """
      CODE is what a reader of QR codes gives for the label, a volume identifier, a request's number, or the first \
      four or more digits of the image's SHA-256; capitals do not count. All discs that it fits are listed.

      The register is the file that office.yaml names as register:; spindle master enters each disc that it seals. \
      Exit code 0 with the discs, 1 where the label's code names another image than the register, 66 for an unknown \
      code, 78 without a register.
      """)

  @Argument(help: ArgumentHelp("The label's code, or a part of it.", valueName: "CODE"))
  var code: String

  @OptionGroup var office: OfficeOption

  @Option(
    help: ArgumentHelp("The register. Default: the one of the office's settings.", valueName: "FILE"),
    completion: .file())
  var register: String?

  @Flag(help: "Read the images found, and say whether each has the register's digest.")
  var read = false

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  func run() throws {
    let outcome: IdentifyDisc.Outcome
    do {
      outcome = try IdentifyDisc(
        code: code, register: register, officePath: office.path, readsImages: read,
        environment: ProcessEnvironment.variables
      ).run()
    } catch {
      throw Complaint(error).exit()
    }
    for finding in outcome.findings where !json {
      StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
    }
    print(json ? IdentificationDocument(outcome).text : IdentificationText(outcome).text)
    if outcome.findings.contains(where: { $0.severity == .error }) { throw ExitCode(FailureKind.findings.rawValue) }
  }
}
