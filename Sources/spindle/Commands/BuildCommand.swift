// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the discs of a request's folder from its plan, as it stands or was edited.",
    discussion: """
      Reads DIR/private/plan.json, checks it against the sources, and makes, reads back and labels the discs that \
      are not sealed yet.
      """)

  @Argument(help: ArgumentHelp("The request's folder.", valueName: "DIR"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The one disc to build. Default: all.", valueName: "N"))
  var disc: Int?

  @Option(
    help: ArgumentHelp(
      "The office's settings. Default: SPINDLE_OFFICE, then the configuration folders.", valueName: "FILE"))
  var office: String?

  @Option(help: "What to do about files that cannot be mastered, whatever the request says: stop or leave-out.")
  var refusals: RefusalsOption?

  @Option(help: "How to show progress: auto, bar, lines or json.")
  var progress: ProgressStyle = .auto

  @Flag(help: "Take sources as they are now, and make discs again that they or the plan made stale.")
  var remake = false

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  func run() async throws {
    do {
      let outcome = try await progress.showing { stream in
        try await BuildRequest(
          folder: folder, officePath: office, refusals: refusals?.policy, disc: disc, remake: remake,
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
