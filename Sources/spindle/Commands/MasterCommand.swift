// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct MasterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "master",
    abstract: "Do all of it: scan, de-identify, plan, build, read back, label.",
    discussion: """
      Leaves DIR/outgoing (sealed images, labels, manifest) and DIR/private (plan, key, journal). \
      The same command again continues a job that was cut off, and does nothing when all is sealed.
      """)

  @OptionGroup var target: RequestArguments

  @OptionGroup var job: JobOptions

  @Flag(help: "Make discs again whose input has changed since they were sealed.")
  var remake = false

  @OptionGroup var making: MakingOptions

  @OptionGroup var report: ReportOptions

  func run() async throws {
    do {
      let outcome = try await report.progress.showing { stream in
        try await MasterRequest(
          requestPath: target.request, into: target.into, officePath: job.office.path, refusals: job.refusals?.policy,
          remake: remake, atOnce: making.atOnce,
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
