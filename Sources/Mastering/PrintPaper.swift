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
  var printer: String?
  var copies: Int
  var tray: String?
  var offset: String?
  var patience: Int
  var environment: [String: String]

  /// - Parameters:
  ///   - folder: the request's folder.
  ///   - printer: a queue's name, or the URI of an IPP printer; nil for the default printer.
  ///   - tray: an IPP `media-source`; nil for the stock's own, else one that says it holds labels, else the printer's
  ///     choice.
  ///   - offset: `x,y` in millimetres to the right and down, remembered for this printer; nil for what is remembered.
  ///   - patience: how many seconds the printer is watched; 0 to leave when it has the job.
  public init(
    folder: String, paper: Paper = .labels, printer: String? = nil, copies: Int = 1, tray: String? = nil,
    offset: String? = nil, patience: Int = 300, environment: [String: String]
  ) {
    self.folder = RequestFolder(folder)
    self.paper = paper
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
    let wanted = try offset.map(Self.parsed)
    let stored = try storedPaper()
    let queue = try PrintQueue(printer)
    let offset = try self.offset(of: queue.name, wanted: wanted)
    let (pdf, document) = try moved(stored, by: offset)
    let job = PrintJob(
      title: "Spindle \(document.file)", pdf: pdf, sheet: document.sheet, source: tray ?? document.source,
      isLabels: document.stock != nil, copies: copies)
    let sent = try queue.send(job)
    let watch = PrintWatch(queue: queue, job: sent.number, patience: patience)
    let state = try await watch.run(tell: tell)
    var findings = sent.ignored.map { Self.ignored($0, by: queue.name) }
    if state == .forgotten { findings.append(watch.forgotten) }
    return Outcome(
      file: document.file, printer: queue.name, job: sent.number, copies: copies, media: sent.media, tray: sent.source,
      offset: offset, sha256: SHA256Hasher.digest(of: pdf).hex, bytes: pdf.count, state: state, findings: findings)
  }

  private static let mostCopies = 999

  /// The paper as it was sealed, and only if it still is what was searched for identities.
  private func storedPaper() throws -> (pdf: [UInt8], document: PrintedDocument) {
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
    return (pdf, document)
  }

  private func moved(
    _ stored: (pdf: [UInt8], document: PrintedDocument), by offset: SheetOffset
  ) throws -> (pdf: [UInt8], document: PrintedDocument) {
    guard offset != .none else { return stored }
    throw MasteringError(.usage, rule: "print-offset", "not yet", remedy: "wait")
  }

  private func offset(of printer: String, wanted: SheetOffset?) throws -> SheetOffset {
    // Plain paper has no cuts to meet.
    guard paper == .labels else { return .none }
    var offsets = try PrinterOffsets(environment: environment)
    if let wanted { try offsets.remember(wanted, of: printer) }
    return offsets.offset(of: printer)
  }

  private static func parsed(_ text: String) throws -> SheetOffset {
    if let offset = SheetOffset(text) { return offset }
    throw MasteringError(
      .usage, rule: "print-offset", "\(text) is no offset of a printer",
      remedy: "write millimetres to the right and down, each from -20 to 20: --offset 0.5,-1.2")
  }

  private static func ignored(_ attribute: String, by printer: String) -> Finding {
    let what = attribute == "print-scaling" ? "prints without scaling" : "heeds \(attribute)"
    return Finding(
      .warning, rule: "print-ignored", "\(printer) does not say that it \(what)",
      remedy: "measure a printed sheet before the label stock goes in")
  }
}
