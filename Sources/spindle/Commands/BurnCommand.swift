// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct BurnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "burn",
    abstract: "Burn sealed discs, or an image, and read each disc back.",
    discussion: """
      TARGET is a request's folder, or an ISO 9660 image. What is burned is checked first: an image by its digest in \
      the manifest, a disc straight from the plan (--direct) by all the gates of a sealed one. The medium is looked at \
      before the laser is lit, and is refused with the reason.

      With --all every disc and copy of the plan is burned that the journal does not have yet, on all drives named at \
      once; the same command goes on where a run was left. Without a terminal nobody can be asked to change a disc, \
      and the run ends with 75. stdio:PATH stands for a drive: at a change of discs its file is put aside as PATH.1, \
      PATH.2 and so on.

      Ctrl-C stops the drives, says what state the disc is in, and gives the drives back.
      """)

  @Argument(help: ArgumentHelp("What to burn.", valueName: "TARGET"), completion: .file())
  var target: String

  @Option(help: ArgumentHelp("The drive, such as /dev/sr0 or stdio:PATH. May be given several times.", valueName: "D"))
  var drive: [String] = []

  @Option(help: ArgumentHelp("The disc of the request.", valueName: "N"))
  var disc: Int?

  @Flag(help: "All discs and copies that are not burned yet.")
  var all = false

  @Option(help: ArgumentHelp("How many of each. Default: 1; with --all what the plan says.", valueName: "N"))
  var copies: Int?

  @Option(help: ArgumentHelp("Times the medium's single speed (8x), or max or min.", valueName: "X"))
  var speed: String = "max"

  @Flag(help: "Do all but write.")
  var simulate = false

  @Flag(help: "Do not read the discs back.")
  var noVerify = false

  @Flag(help: "Open the tray after each disc.")
  var eject = false

  @Flag(help: "Rewritable media may lose what they hold.")
  var blank = false

  @Flag(help: "Burn straight from the plan; no image is written.")
  var direct = false

  @OptionGroup var office: OfficeOption

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let copies, !(1...99).contains(copies) { throw ValidationError("--copies takes a number from 1 to 99.") }
    if BurnDiscs.Choices.Speed(speed) == nil {
      throw ValidationError("--speed takes a number such as 8 or 2.4x, max or min.")
    }
    if blank, simulate { throw ValidationError("--simulate leaves the medium as it is: leave out --blank.") }
  }

  func run() async throws {
    let outcome: BurnOutcome
    do {
      let choices = choices
      outcome = try await report.progress.showing { [target] stream in
        let attendant: any DiscAttendant = TerminalAttendant() ?? NoAttendant()
        return try await InterruptSignal.cancelling {
          try await BurnDiscs(
            target, choices, environment: ProcessEnvironment.variables, attendant: attendant, progress: stream
          ).run()
        }
      }
    } catch {
      throw Complaint(error).exit()
    }
    report.show(outcome.findings)
    print(report.json ? BurnDocument(outcome).text : BurnText(outcome).text)
    if let failure = outcome.failure { throw ExitCode(failure.rawValue) }
  }

  private var choices: BurnDiscs.Choices {
    var choices = BurnDiscs.Choices(drives: drive)
    choices.disc = disc
    choices.takesAll = all
    choices.copies = copies
    choices.speed = BurnDiscs.Choices.Speed(speed) ?? .fastest
    choices.isSimulated = simulate
    choices.verifies = !noVerify
    choices.ejects = eject
    choices.blanks = blank
    choices.isDirect = direct
    choices.officePath = office.path
    return choices
  }
}
