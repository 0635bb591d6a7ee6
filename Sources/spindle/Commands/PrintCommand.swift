// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct PrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Send the label sheets of a request, or its packing list, to a printer.",
    discussion: """
      Goes through CUPS, or straight to an IPP printer that is named as ipp://HOST/ipp/print, on the sheet of the \
      stock and without scaling, and waits until it is printed. What the printer waits for is told on standard error.

      Exit codes: 0 printed; 65 the paper was changed since it was made; 66 no such paper or printer; 74 the \
      printer gave the job up; 75 unreachable, stopped, or not printed in time; 78 no such sheet or tray there, or a \
      password was wanted and not given.
      """)

  @Argument(help: ArgumentHelp("The request's folder.", valueName: "DIR"), completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("A queue, or an IPP printer's URI. Default: the default printer.", valueName: "P"))
  var printer: String?

  @Option(help: ArgumentHelp("How many of each sheet.", valueName: "N"))
  var copies = 1

  @Option(help: ArgumentHelp("The first label of the sheet that is still there, from 1.", valueName: "N"))
  var start = 1

  @Option(help: ArgumentHelp("The labels of these discs alone. Default: all that are sealed.", valueName: "N"))
  var disc: [Int] = []

  @Option(help: ArgumentHelp("Another label stock than the request's.", valueName: "S"))
  var stock: String?

  @Option(help: ArgumentHelp("Another template than the request's.", valueName: "T"))
  var template: String?

  @OptionGroup var office: OfficeOption

  @Option(
    help: ArgumentHelp(
      "Move the labels so many millimetres to the right and down, now and whenever this printer is used again.",
      valueName: "x,y"))
  var offset: String?

  @Option(
    help: ArgumentHelp(
      "The tray. Default: the stock's own, else one that says it holds labels of the size.", valueName: "T"))
  var tray: String?

  @Option(help: ArgumentHelp("Wait so long for the printer; 0: until it has the job.", valueName: "SECONDS"))
  var wait = 300

  @Flag(help: "Print the packing list instead of the labels.")
  var packingList = false

  @Flag(help: "List the printers, or the one named, with their states.")
  var list = false

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  func validate() throws {
    if folder == nil, !list { throw ValidationError("Name the request's folder, or --list.") }
    if packingList, stock != nil || template != nil || start != 1 || !disc.isEmpty || offset != nil {
      throw ValidationError("--start, --disc, --stock, --template and --offset are for labels, not for a packing list.")
    }
    try DiscNumbers.validate(disc)
    if wait < 0 { throw ValidationError("--wait counts seconds from 0 on.") }
  }

  func run() async throws {
    do {
      try await list ? showPrinters() : printPaper()
    } catch {
      throw Complaint(error).exit()
    }
  }

  private func showPrinters() throws {
    let printers = try ListPrinters(printer: printer, environment: ProcessEnvironment.variables).run()
    print(json ? PrinterListDocument(printers).text : PrinterListText(printers).text)
  }

  private func printPaper() async throws {
    let outcome = try await PrintPaper(
      folder: folder ?? "", paper: packingList ? .packingList : .labels,
      sheets: PrintPaper.Sheets(stock: stock, template: template, start: start, discs: disc.isEmpty ? nil : disc),
      officePath: office.path, printer: printer, copies: copies, tray: tray,
      offset: offset, patience: wait, environment: ProcessEnvironment.variables
    ).run { StandardError.write("\(TerminalText.printable($0))\n") }
    for finding in outcome.findings where !json {
      StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
    }
    print(json ? PrintingDocument(outcome).text : PrintingText(outcome).text)
  }
}
