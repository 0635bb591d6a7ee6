// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan the discs of a request, without building one.",
    discussion: """
      Writes DIR/private/plan.json and plan.svg, and shows the discs as a table and as bars. \
      In plan.json, "discs" may be edited: move an exam's line to another disc, change a disc's medium, give it a \
      title or more copies. An edited plan is checked and kept by plan and master, until --anew drops it. \
      Each exam must stand on exactly one disc, no disc may be over its medium, and the sources must be as they were.
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

  @Option(help: ArgumentHelp("Say what moved against another plan.", valueName: "OLD.json"), completion: .file())
  var compare: String?

  @Option(help: ArgumentHelp("Where the picture goes. Default: DIR/private/plan.svg.", valueName: "FILE.svg"))
  var svg: String?

  @Option(help: "How to show progress: auto, bar, lines or json.")
  var progress: ProgressStyle = .auto

  @Flag(help: "Plan from nothing: what was edited by hand is dropped.")
  var anew = false

  @Flag(help: "Keep an edited plan though its sources changed since.")
  var remake = false

  @Flag(help: "Print the plan as JSON on standard output.")
  var json = false

  func run() async throws {
    do {
      let outcome = try await progress.showing { stream in
        try await PlanRequest(
          requestPath: request, into: into, officePath: office, refusals: refusals?.policy, anew: anew, remake: remake,
          picture: svg, compare: compare, environment: ProcessEnvironment.variables, progress: stream
        ).run()
      }
      for finding in outcome.findings where !json { StandardError.write("\(finding.severity.rawValue): \(finding)\n") }
      print(json ? PlanOutcomeDocument(outcome).text : PlanText(outcome, style: .ofStandardOutput).text)
    } catch {
      throw Complaint(error).exit()
    }
  }
}
