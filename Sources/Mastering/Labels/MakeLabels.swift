// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Volumes

/// The labels of a request's sealed discs, made again: other stock, part-used sheets, previews, faces and cards.
public struct MakeLabels: Sendable {
  /// What is wanted beside, or instead of, what the request says.
  public struct Wishes: Sendable {
    public var stock: String?
    public var template: String?
    /// The first label of the first sheet that is still there.
    public var start = 1
    /// Numbers of discs; none for all that are sealed.
    public var discs: [Int] = []
    /// Labels of each disc; nil for as many as the plan says.
    public var copies: Int?
    /// `0.5,-1.2`: moves everything; nil for what is remembered of the printer.
    public var offset: String?
    public var printer: String?
    public var showsPreview = false
    public var makesFaces = false
    public var makesInserts = false
    public var makesSleeves = false

    public init() {}
  }

  /// A file that was made.
  public struct Made: Sendable {
    public enum Kind: String, Sendable {
      case sheets, preview, face, insert, sleeve
    }

    public var kind: Kind
    public var path: String
    public var bytes: Int
  }

  public struct Outcome: Sendable {
    public var request: String
    public var template: String
    /// Its name.
    public var stock: String
    public var discs: [Int]
    public var labels: Int
    public var sheets: Int
    public var start: Int
    /// In millimetres to the right and down.
    public var offset: (x: Double, y: Double)
    public var files: [Made]
    public var findings: [Finding]
  }

  private let folder: RequestFolder
  private let into: String?
  private let officePath: String?
  private let wishes: Wishes
  private let environment: [String: String]

  /// - Parameters:
  ///   - folder: the request's folder.
  ///   - into: where files go; nil for `outgoing/labels.pdf` and, for all else, the folder `labels` of the request's.
  public init(
    folder: String, into: String? = nil, officePath: String? = nil, wishes: Wishes, environment: [String: String]
  ) {
    self.folder = RequestFolder(folder)
    self.into = into
    self.officePath = officePath
    self.wishes = wishes
    self.environment = environment
  }

  /// - Throws: 66 for what is no request's folder; 65 where no disc is sealed or a line cannot be followed; 64 for a
  ///   start or stock that is not there.
  public func run() throws -> Outcome {
    let given = try wishes.offset.map(PrinterOffsets.parsed)
    let offset = try offset(given)
    // So that a path of no folder makes none.
    _ = try RequestOrigin(in: folder)
    let lock = try LockFile(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    let sealed = try SealedLabels(
      folder: folder, officePath: officePath, environment: environment,
      choice: .init(template: wishes.template, stock: wishes.stock), discs: wishes.discs.isEmpty ? nil : wishes.discs,
      copies: wishes.copies)
    var output = LabelOutput(folder: folder, into: into, sealed: sealed)
    let sheets = sealed.labels.sheets(sealed.digests, start: wishes.start, offset: offset)
    try output.addSheets(made(sheets.template), offset: offset)
    if wishes.showsPreview { try output.addPreviews(sheets) }
    if wishes.makesFaces { try output.addFaces(sheets, isStockNamed: wishes.stock != nil) }
    if wishes.makesInserts { try output.addCards(.insert, sheets) }
    if wishes.makesSleeves { try output.addCards(.sleeve, sheets) }
    let files = try output.write()
    try PrinterOffsets.remember(given, of: wishes.printer, environment: environment)
    return Outcome(
      request: sealed.labels.request.number.text, template: sheets.template.name, stock: sheets.stock.name,
      discs: sealed.labels.discs.map(\.number), labels: sheets.labels.count, sheets: sheets.sheetCount,
      start: wishes.start, offset: (offset.x, offset.y), files: files, findings: output.findings)
  }

  /// What sheets of that template are made with; the path of one as it is found from anywhere.
  private func made(_ template: LabelTemplate) -> PrintPaper.Sheets {
    PrintPaper.Sheets(
      stock: wishes.stock, template: wishes.template.map { $0 == template.name ? $0 : PathNesting.resolved($0) },
      start: wishes.start, discs: wishes.discs.isEmpty ? nil : wishes.discs, copies: wishes.copies)
  }

  /// What is not given is what is remembered of the printer. The sheets in `outgoing` have none: an offset is a
  /// printer's, not the labels'.
  private func offset(_ given: SheetOffset?) throws -> SheetOffset {
    guard wishes.printer != nil || into != nil || given == nil else {
      throw MasteringError(
        .usage, rule: "label-offset", "an offset is a printer's: outgoing/labels.pdf has none",
        remedy: "name a folder for a moved copy with --into, or the printer with --printer, to have it remembered")
    }
    let known = try PrinterOffsets.offset(given, of: wishes.printer, environment: environment)
    return into == nil ? .none : known
  }
}
