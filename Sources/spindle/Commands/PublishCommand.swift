// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Hand sealed discs to a disc publishing robot through its hot folder.",
    discussion: """
      Writes a folder with image and label (PDF and PNG at the size of the printer's page) for each disc, and then, \
      last, the job file that the robot waits for. The formats epson, primera and rimage come with the program as \
      data; others are YAML files, also in the folder robots of the office's label folders.

      They are written after the makers' documents and were not tried on a machine. A robot that reports back is not \
      listened to: whether its discs are good is for it to say, or for spindle verify.
      """)

  @Argument(help: ArgumentHelp("The request's folder.", valueName: "DIR"), completion: .directory)
  var folder: String

  @Option(name: .customLong("to"), help: ArgumentHelp("The folder that the robot watches.", valueName: "FOLDER"))
  var hotFolder: String

  @Option(help: ArgumentHelp("epson, primera, rimage, or a YAML file.", valueName: "F"))
  var format: String

  @Option(
    help: ArgumentHelp(
      "What the robot's machine calls the folder, such as X:\\spool. Only a format with / between names goes without.",
      valueName: "PATH"))
  var seenAs: String?

  @Option(help: ArgumentHelp("A disc of the request; may be given several times. Default: all.", valueName: "N"))
  var disc: [Int] = []

  @Option(help: ArgumentHelp("How many of each. Default: what the plan says.", valueName: "N"))
  var copies: Int?

  @Option(help: ArgumentHelp("The labels' template, where the request wants no labels or others.", valueName: "T"))
  var template: String?

  @OptionGroup var office: OfficeOption

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let copies, !(1...99).contains(copies) { throw ValidationError("--copies takes a number from 1 to 99.") }
    try DiscNumbers.validate(disc)
  }

  func run() async throws {
    do {
      let outcome = try await report.progress.showing { stream in
        try await PublishDiscs(
          folder: folder, hotFolder: hotFolder, format: format, seenAs: seenAs, discs: disc.isEmpty ? nil : Set(disc),
          copies: copies, template: template, officePath: office.path, environment: ProcessEnvironment.variables,
          progress: stream
        ).run()
      }
      print(report.json ? PublishDocument(outcome).text : PublishText(outcome).text)
    } catch {
      throw Complaint(error).exit()
    }
  }
}
