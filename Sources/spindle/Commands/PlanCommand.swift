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

  @OptionGroup var target: RequestArguments

  @OptionGroup var job: JobOptions

  @Option(help: ArgumentHelp("Say what moved against another plan.", valueName: "OLD.json"), completion: .file())
  var compare: String?

  @Option(help: ArgumentHelp("Where the picture goes. Default: DIR/private/plan.svg.", valueName: "FILE.svg"))
  var svg: String?

  @Flag(help: "Plan from nothing: what was edited by hand is dropped.")
  var anew = false

  @Flag(help: "Keep an edited plan though its sources changed since.")
  var remake = false

  @OptionGroup var report: ReportOptions

  func run() async throws {
    do {
      let outcome = try await report.progress.showing { stream in
        try await PlanRequest(
          requestPath: target.request, into: target.into, officePath: job.office.path, refusals: job.refusals?.policy,
          anew: anew, remake: remake,
          picture: svg, compare: compare, environment: ProcessEnvironment.variables, progress: stream
        ).run()
      }
      report.show(outcome.findings)
      print(report.json ? PlanOutcomeDocument(outcome).text : PlanText(outcome, style: .ofStandardOutput).text)
    } catch {
      throw Complaint(error).exit()
    }
  }
}
