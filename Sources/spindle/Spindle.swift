// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

@main
struct Spindle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spindle",
    abstract: "Master discs of de-identified exams for a research imaging office.",
    discussion: """
      Exit codes: 0 done; 1 findings of severity error; 64 usage; 65 bad input data; 66 input missing; \
      73 cannot create; 74 I/O error; 75 try again; 78 configuration.
      """,
    version: "0.1.0",
    subcommands: [
      MasterCommand.self,
      ScanCommand.self,
      PlanCommand.self,
      BuildCommand.self,
      VerifyCommand.self,
      ValidateCommand.self,
      LabelsCommand.self,
      PrintCommand.self,
      DrivesCommand.self,
      BurnCommand.self,
      PublishCommand.self,
      DeidentifyCommand.self,
      LeakCheckCommand.self,
      DumpCommand.self,
      PackCommand.self,
      IdentifyCommand.self,
    ])
}
