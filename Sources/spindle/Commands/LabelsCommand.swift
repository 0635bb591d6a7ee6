// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Make label sheets of a request's sealed discs again; previews, disc faces, inserts and sleeves.",
    discussion: """
      Writes DIR/outgoing/labels.pdf anew; previews, faces, inserts and sleeves go into DIR/labels. With --into all \
      of it goes there, and DIR/outgoing stays as it is. No exam is read.

      A part-used sheet is begun at --start. An offset is a printer's: it moves the copy that --into asks for, and is \
      remembered with --printer. --calibration needs no request and makes the page that shows an offset.
      """)

  @Argument(help: ArgumentHelp("The request's folder.", valueName: "DIR"), completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("The stock, by any of its names: \"Avery 5931\", 8692.", valueName: "S"))
  var stock: String?

  @Option(help: ArgumentHelp("The template: trial, research, blank-with-fields, another, or a file.", valueName: "T"))
  var template: String?

  @Option(help: ArgumentHelp("The first label of the first sheet that is still there, from 1.", valueName: "N"))
  var start = 1

  @Option(help: ArgumentHelp("A disc's number; may be given again. Default: all sealed discs.", valueName: "N"))
  var disc: [Int] = []

  @Option(help: ArgumentHelp("Labels of each disc. Default: as many as the plan says.", valueName: "N"))
  var copies: Int?

  @Option(help: ArgumentHelp("Millimetres to the right and down: 0.5,-1.2.", valueName: "X,Y"))
  var offset: String?

  @Option(help: ArgumentHelp("The printer whose offset is remembered, or used.", valueName: "P"))
  var printer: String?

  @Option(help: ArgumentHelp("The folder for all files.", valueName: "DIR"), completion: .directory)
  var into: String?

  @Flag(help: "Also each sheet as PNG and SVG, with the stock's cuts.")
  var preview = false

  @Flag(help: "Also each disc's face as PDF and PNG, for robots and tray printers.")
  var faces = false

  @Flag(help: "Also inserts for jewel cases, with the list of exams.")
  var insert = false

  @Flag(help: "Also paper sleeves to cut out and fold, with the list of exams.")
  var sleeve = false

  @Flag(help: "Only the page for measuring a printer's offset.")
  var calibration = false

  @Flag(help: "List the stocks and templates.")
  var stocks = false

  @OptionGroup var office: OfficeOption

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  func validate() throws {
    let isForLabels =
      template != nil || start != 1 || !disc.isEmpty || copies != nil || preview || faces || insert || sleeve
    if stocks {
      guard !isForLabels, !calibration, [folder, stock, offset, printer, into].allSatisfy({ $0 == nil }) else {
        throw ValidationError("--stocks goes with --office and --json alone.")
      }
    } else if calibration {
      guard !isForLabels else {
        throw ValidationError(
          "--calibration goes with --stock, --offset, --printer, --into, --office and --json alone.")
      }
    } else if folder == nil {
      throw ValidationError("Name the request's folder, or ask for --stocks or --calibration.")
    }
    if let copies, !(1...999).contains(copies) { throw ValidationError("--copies is a number from 1 to 999.") }
    try DiscNumbers.validate(disc)
  }

  func run() throws {
    do {
      if stocks {
        let list = try ListLabelStocks(officePath: office.path, environment: ProcessEnvironment.variables)
        print(json ? list.json : LabelStocksText(list).text)
      } else if calibration {
        try calibrate()
      } else if let folder {
        try make(in: folder)
      }
    } catch {
      throw Complaint(error).exit()
    }
  }

  private func calibrate() throws {
    let path = try CalibratePrinter(
      stock: stock, offset: offset, printer: printer, folder: folder, into: into, officePath: office.path,
      environment: ProcessEnvironment.variables
    ).run()
    print(json ? LabelsDocument.calibration(path) : TerminalText.printable(path))
  }

  private func make(in folder: String) throws {
    var wishes = MakeLabels.Wishes()
    wishes.stock = stock
    wishes.template = template
    wishes.start = start
    wishes.discs = disc
    wishes.copies = copies
    wishes.offset = offset
    wishes.printer = printer
    wishes.showsPreview = preview
    wishes.makesFaces = faces
    wishes.makesInserts = insert
    wishes.makesSleeves = sleeve
    let outcome = try MakeLabels(
      folder: folder, into: into, officePath: office.path, wishes: wishes, environment: ProcessEnvironment.variables
    ).run()
    for finding in outcome.findings where !json {
      StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
    }
    print(json ? LabelsDocument(outcome).text : LabelsText(outcome).text)
  }
}
