// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct DeidentifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deidentify",
    abstract: "De-identify files, for those who want only this.",
    discussion: """
      Leaves the files in FOLDER, named by subject, exam and series as on a disc: names of the source may tell of \
      patients. Key, UIDs and account go to FOLDER-private, which is for the office alone. \
      No file has its name before it was searched for what was removed.
      """)

  @Argument(help: ArgumentHelp("What to de-identify: files and folders.", valueName: "FILE|FOLDER"))
  var sources: [String]

  @Option(help: ArgumentHelp("Where the files go, and nothing else.", valueName: "FOLDER"))
  var into: String?

  @Flag(help: "Write nothing; print the rule behind each element of one file, with its values.")
  var explain = false

  @Option(help: ArgumentHelp("The rules: office, ps3.15-basic, or a file of rules. Default: office.", valueName: "P"))
  var profile: String?

  @Option(help: ArgumentHelp("Options of PS3.15 E.3 to apply, with commas between.", valueName: "O,O"))
  var options: String?

  @Option(help: ArgumentHelp("The subject ID of all exams, which must be one patient's.", valueName: "ID"))
  var subject: String?

  @Option(help: ArgumentHelp("A table of subjects. Default: IDs from 00001 on.", valueName: "CSV"))
  var subjects: String?

  @Option(help: ArgumentHelp("The site's number, for Institution Name.", valueName: "NUMBER"))
  var site: String?

  @Option(
    help: ArgumentHelp("The study whose key makes UIDs: files of one study fit together.", valueName: "NUMBER"))
  var study: String?

  @Option(help: "What becomes of dates of service: keep, shift or remove.")
  var dates: DatesOption?

  @Option(
    help: ArgumentHelp("The study's key file, read and extended. Default: in the private folder.", valueName: "CSV"))
  var key: String?

  @Option(
    name: .customLong("private"),
    help: ArgumentHelp("Where key and account go. Default: FOLDER-private.", valueName: "FOLDER"))
  var privateFolder: String?

  @Option(help: "Instances that may carry burned-in text, and documents: hold or accept.")
  var pixels: AcceptanceOption?

  @Option(help: "Enhanced multi-frame objects: hold or accept.")
  var enhanced: AcceptanceOption?

  @Option(help: "What to do about files that cannot be de-identified: stop or leave-out.")
  var refusals: RefusalsOption?

  @OptionGroup var office: OfficeOption

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if explain {
      if into != nil { throw ValidationError("--explain writes nothing: leave --into out.") }
      if sources.count != 1 { throw ValidationError("--explain is for one file.") }
    } else if into == nil {
      throw ValidationError("Name the folder for the files with --into, or ask for --explain.")
    }
  }

  func run() async throws {
    do {
      if explain { try printExplanation() } else { try await deidentify() }
    } catch {
      throw Complaint(error).exit()
    }
  }

  private func deidentify() async throws {
    let outcome = try await report.progress.showing { stream in
      try await DeidentifyFiles(
        sources: sources, choices: choices, environment: ProcessEnvironment.variables, progress: stream
      ).run()
    }
    report.show(outcome.findings)
    print(report.json ? DeidentifiedDocument(outcome).text : DeidentifiedText(outcome).table)
  }

  private func printExplanation() throws {
    let outcome = try ExplainDeidentification(
      path: sources.first ?? "", choices: choices, environment: ProcessEnvironment.variables
    ).run()
    report.show(outcome.findings)
    print(report.json ? ExplanationDocument(outcome).text : ExplanationText(outcome).text)
  }

  private var choices: DeidentificationChoices {
    var choices = DeidentificationChoices()
    choices.into = into ?? ""
    choices.privateFolder = privateFolder
    choices.profile = profile
    choices.options = options?.split(separator: ",").map { String($0) } ?? []
    choices.subject = subject
    choices.subjects = subjects
    choices.site = site
    choices.study = study
    choices.key = key
    choices.dates = dates?.rawValue
    choices.pixels = pixels?.rawValue
    choices.enhanced = enhanced?.rawValue
    choices.refusals = refusals?.rawValue
    choices.officePath = office.path
    return choices
  }
}

enum DatesOption: String, ExpressibleByArgument, CaseIterable {
  case keep, shift, remove
}

enum AcceptanceOption: String, ExpressibleByArgument, CaseIterable {
  case hold, accept
}
