// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct MasterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "master",
    abstract: "All of it: scan, de-identify, plan, build, read back, label.",
    discussion: """
      Leaves DIR/outgoing (sealed images, labels, manifest) and DIR/private (plan, key, journal). \
      The same command again continues a job that was cut off, and does nothing when all is sealed.
      """)

  @Argument(
    help: ArgumentHelp("The request.", valueName: "REQUEST.yaml"), completion: .file(extensions: ["yaml", "yml"]))
  var request: String

  @Option(
    help: ArgumentHelp("The request's folder. Default: named after its number, beside the request.", valueName: "DIR"))
  var into: String?

  @Option(
    help: ArgumentHelp(
      "The office's settings. Default: SPINDLE_OFFICE, then the configuration folders.", valueName: "FILE"))
  var office: String?

  @Option(help: "What to do about files that cannot be mastered, whatever the request says: stop or leave-out.")
  var refusals: RefusalsOption?

  @Option(help: "How to show progress: auto, bar, lines or json.")
  var progress: ProgressStyle = .auto

  @Flag(help: "Make discs again whose input has changed since they were sealed.")
  var remake = false

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  func run() async throws {
    do {
      let outcome = try await progress.showing { stream in
        try await MasterRequest(
          requestPath: request, into: into, officePath: office, refusals: refusals?.policy, remake: remake,
          environment: ProcessEnvironment.variables, progress: stream
        ).run()
      }
      for finding in outcome.findings where !json { StandardError.write("\(finding.severity.rawValue): \(finding)\n") }
      print(json ? OutcomeDocument(outcome).text : OutcomeText(outcome).table)
    } catch {
      throw Complaint(error).exit()
    }
  }
}
