// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Volumes

/// Prints a paper of a request: the label sheets or the packing list, as large as they are, on the stock's sheet.
public struct PrintPaper: Sendable {
  public enum Paper: Sendable {
    case labels
    case packingList
  }

  var folder: RequestFolder
  var paper: Paper
  var sheets: Sheets
  var officePath: String?
  var printer: String?
  var copies: Int
  var tray: String?
  var offset: String?
  var patience: Int
  var environment: [String: String]

  /// - Parameters:
  ///   - folder: the request's folder.
  ///   - sheets: of labels.
  ///   - officePath: the office's settings, whose stocks and templates count where sheets are made anew.
  ///   - printer: a queue's name, or the URI of an IPP printer; nil for the default printer.
  ///   - tray: an IPP `media-source`; nil for the stock's own, else one that says it holds labels, else the printer's
  ///     choice.
  ///   - offset: `x,y` in millimetres to the right and down, remembered for this printer; nil for what is remembered.
  ///   - patience: how many seconds the printer is watched; 0 to leave when it has the job.
  public init(
    folder: String, paper: Paper = .labels, sheets: Sheets = Sheets(), officePath: String? = nil,
    printer: String? = nil, copies: Int = 1, tray: String? = nil,
    offset: String? = nil, patience: Int = 300, environment: [String: String]
  ) {
    self.folder = RequestFolder(folder)
    self.paper = paper
    self.sheets = sheets
    self.officePath = officePath
    self.printer = printer
    self.copies = copies
    self.tray = tray
    self.offset = offset
    self.patience = patience
    self.environment = environment
  }

  public struct Outcome: Sendable {
    /// Its name in `outgoing/`.
    public var file: String
    public var printer: String
    public var job: Int
    public var copies: Int
    /// What the paper is called: `na_letter_8.5x11in`.
    public var media: String
    /// The tray that was asked for.
    public var tray: String?
    public var offset: SheetOffset
    /// Of the bytes that the printer got.
    public var sha256: String
    public var bytes: Int
    public var state: PrintJobProgress.State
    public var findings: [Finding]
  }

  /// - Parameter tell: is told what the printer waits for, as it comes up.
  public func run(tell: (String) -> Void) async throws -> Outcome {
    guard (1...Self.mostCopies).contains(copies) else {
      throw MasteringError(
        .usage, rule: "print-copies", "copies are 1 to \(Self.mostCopies)", remedy: "print again for more")
    }
    let given = try offset.map(PrinterOffsets.parsed)
    // What is not there is told before a printer is asked.
    let stored = try needsNewSheets ? nil : storedPaper()
    let queue = try PrintQueue(printer)
    // Plain paper has no cuts to meet.
    let offset = try isLabels ? PrinterOffsets.offset(given, of: queue.name, environment: environment) : .none
    let paper = try stored.map { try moved($0, by: offset) } ?? made(sheets, movedBy: offset)
    let job = PrintJob(
      title: "Spindle \(paper.document.file)", pdf: paper.pdf, sheet: paper.document.sheet,
      source: tray ?? paper.document.source, isLabels: paper.document.stock != nil, copies: copies)
    let sent = try queue.send(job)
    let forgotten = isLabels ? remember(given, of: queue.name) : nil
    let watch = PrintWatch(queue: queue, job: sent.number, patience: patience)
    let state = try await watch.run(tell: tell)
    var findings = paper.findings + sent.ignored.map { Self.ignored($0, by: queue.name) }
    if let forgotten { findings.append(forgotten) }
    if state == .forgotten { findings.append(watch.forgotten) }
    return Outcome(
      file: paper.document.file, printer: queue.name, job: sent.number, copies: copies, media: sent.media,
      tray: sent.source, offset: offset, sha256: paper.document.sha256, bytes: paper.pdf.count, state: state,
      findings: findings)
  }

  private static let mostCopies = 999

  /// The paper as it was sealed, and only if it still is what was searched for identities.
  private func storedPaper() throws -> DiscPapers.Paper {
    let path = paper == .labels ? folder.labels : folder.packingList
    guard try FileSystem.status(of: path) != nil else {
      throw MasteringError(
        .missingInput, rule: "paper-missing", at: path, "there is nothing to print",
        remedy: "name a request's folder whose discs are sealed; spindle master makes its papers")
    }
    let pdf = try FileSystem.readWhole(path, limit: 1 << 30)
    guard let document = try PrintedDocuments(at: folder.printed).document(of: pdf) else {
      throw MasteringError(
        .badInput, rule: "paper-changed", at: path, "this is not the paper that was made and searched for identities",
        remedy: "run spindle master again, which makes it anew")
    }
    return DiscPapers.Paper(pdf: pdf, document: document)
  }

  private var isLabels: Bool { paper == .labels }

  /// Label sheets that do not lie in `outgoing/`.
  private var needsNewSheets: Bool { isLabels && sheets != Sheets() }

  private func made(_ sheets: Sheets, movedBy offset: SheetOffset) throws -> DiscPapers.Paper {
    try sealedLabels(sheets).paper(start: sheets.start, offset: offset)
  }

  /// The sheets in `outgoing/`, which have no offset, for a printer that has one: made again, and only if what is moved
  /// is what lies there.
  private func moved(_ stored: DiscPapers.Paper, by offset: SheetOffset) throws -> DiscPapers.Paper {
    guard offset != .none else { return stored }
    let sheets = stored.document.sheets
    let labels = try sealedLabels(sheets)
    guard try labels.paper(start: sheets.start).pdf == stored.pdf else {
      throw MasteringError(
        .badInput, rule: "paper-made-otherwise", at: folder.labels,
        "the labels would not come out like this again, so they cannot be moved by \(offset) mm for this printer",
        remedy: "name the office that they were made for with --office, or make them anew with spindle labels")
    }
    return try labels.paper(start: sheets.start, offset: offset)
  }

  private func sealedLabels(_ sheets: Sheets) throws -> SealedLabels {
    try SealedLabels(
      folder: folder, officePath: officePath, environment: environment,
      choice: LabelSetup.Choice(template: sheets.template, stock: sheets.stock), discs: sheets.discs,
      copies: sheets.copies)
  }

  /// The job is on its way: an offset that cannot be kept is no reason to print again.
  private func remember(_ given: SheetOffset?, of printer: String) -> Finding? {
    do {
      try PrinterOffsets.remember(given, of: printer, environment: environment)
      return nil
    } catch {
      return Finding(
        .warning, rule: "print-offset-lost",
        "the offset is not remembered: \((error as? any SpindleError)?.finding.message ?? "\(error)")",
        remedy: "give it again with --offset")
    }
  }

  private static func ignored(_ attribute: String, by printer: String) -> Finding {
    let what = attribute == "print-scaling" ? "prints without scaling" : "heeds \(attribute)"
    return Finding(
      .warning, rule: "print-ignored", "\(printer) does not say that it \(what)",
      remedy: "measure a printed sheet before the label stock goes in")
  }
}
