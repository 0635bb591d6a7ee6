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

  @OptionGroup var job: JobOptions

  @Flag(help: "Take sources as they are now, and make discs again that they or the plan made stale.")
  var remake = false

  @OptionGroup var making: MakingOptions

  @OptionGroup var report: ReportOptions

  func run() async throws {
    do {
      let outcome = try await report.progress.showing { stream in
        try await BuildRequest(
          folder: folder, officePath: job.office.path, refusals: job.refusals?.policy, disc: disc, remake: remake,
          atOnce: making.atOnce,
          environment: ProcessEnvironment.variables, progress: stream
        ).run()
      }
      report.show(outcome.findings)
      print(report.json ? OutcomeDocument(outcome).text : OutcomeText(outcome).table)
    } catch {
      throw Complaint(error).exit()
    }
  }
}
