// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Volumes

/// Gathers what is made of labels, every string on it searched, and writes it when all of it is made: a command that is
/// refused leaves what was there.
struct LabelOutput {
  let folder: RequestFolder
  let into: String?
  let sealed: SealedLabels
  private(set) var findings: [Finding] = []
  private var pending: [(made: MakeLabels.Made, bytes: [UInt8])] = []
  /// What goes to `outgoing/labels.pdf`.
  private var paper: DiscPapers.Paper?

  init(folder: RequestFolder, into: String?, sealed: SealedLabels) {
    self.folder = folder
    self.into = into
    self.sealed = sealed
  }

  private static let faceResolution = 600.0
  private static let previewResolution = 150.0
  /// What printers of discs take where a sheet of paper is meant otherwise.
  private static let faceStock = "Disc face 118/22"

  /// For the folder that was named, or for `outgoing/labels.pdf`.
  /// - Parameter wishes: kept with the latter, to make it again.
  mutating func addSheets(_ wishes: PrintPaper.Sheets, offset: SheetOffset) throws {
    var paper = try sealed.paper(start: wishes.start, offset: offset)
    findings += paper.findings
    guard into == nil else { return add(paper.pdf, .sheets, RequestFolder.labelsName) }
    paper.document.sheets = wishes
    self.paper = paper
  }

  /// - Returns: the files, in the order in which they were added.
  func write() throws -> [MakeLabels.Made] {
    var files: [MakeLabels.Made] = []
    if let paper {
      // What was laid out is kept first, for the leak check.
      var printed = try PrintedDocuments(at: folder.printed)
      printed.documents.removeAll { $0.file == paper.document.file }
      printed.documents.insert(paper.document, at: 0)
      try printed.write(to: folder.printed)
      try FileSystem.writeAtomically(paper.pdf, to: folder.labels, stagedIn: folder.building)
      files.append(.init(kind: .sheets, path: folder.labels, bytes: paper.pdf.count))
    }
    if !pending.isEmpty { try FileSystem.makeFolder(target, mode: 0o755) }
    for (made, bytes) in pending { try FileSystem.writeAtomically(bytes, to: made.path) }
    return files + pending.map(\.made)
  }

  /// One picture a sheet, as PNG and as SVG.
  mutating func addPreviews(_ sheets: LabelSheets) throws {
    for (index, picture) in try sheets.previews(as: .png(dotsPerInch: Self.previewResolution)).enumerated() {
      add(picture, .preview, "sheet-\(RequestFolder.padded(index + 1)).png")
    }
    for (index, picture) in try sheets.previews(as: .svg).enumerated() {
      add(picture, .preview, "sheet-\(RequestFolder.padded(index + 1)).svg")
    }
  }

  /// A PDF and a PNG for each disc, on a page as large as the disc or on the tray that was named.
  mutating func addFaces(_ sheets: LabelSheets, isStockNamed: Bool) throws {
    var faceSheets = sheets
    // A printer's offset is for the paper that was named.
    if !isStockNamed { faceSheets.offset = .none }
    if sheets.stock.positions.count > 1 {
      guard !isStockNamed else {
        throw MasteringError(
          .usage, rule: "label-face-stock", "\(sheets.stock.name) is a sheet of labels, and a face is one disc's",
          remedy: "name a tray or page with --stock, such as \"Publisher page 124\", or none")
      }
      faceSheets.stock = try LabelLibrary().stock(named: Self.faceStock)
    }
    for disc in sealed.labels.discs {
      let face = faceSheets.face(of: disc.number)
      let rendered = try face.pdf()
      try sealed.search(rendered.strings)
      findings += rendered.findings
      add(rendered.pdf, .face, "face-\(RequestFolder.padded(disc.number)).pdf")
      try add(
        face.face(as: .png(dotsPerInch: Self.faceResolution)), .face, "face-\(RequestFolder.padded(disc.number)).png")
    }
  }

  /// One page a disc and copy, on plain paper of the size of the labels' sheet.
  mutating func addCards(_ form: DiscCard.Form, _ sheets: LabelSheets) throws {
    let paper = PackingSheet.plainPaper.first { $0 == sheets.stock.sheet } ?? .letter
    let rendered = try DiscCard(
      form, of: sheets.labels, sheet: paper, date: sheets.date, isUnspoken: sheets.isUnspoken
    ).pdf()
    try sealed.search(rendered.strings)
    findings += rendered.findings
    add(rendered.pdf, form == .insert ? .insert : .sleeve, "\(form.rawValue)s.pdf")
  }

  private var target: String { into ?? folder.labelExtras }

  private mutating func add(_ bytes: [UInt8], _ kind: MakeLabels.Made.Kind, _ name: String) {
    pending.append((.init(kind: kind, path: "\(target)/\(name)", bytes: bytes.count), bytes))
  }
}

extension LabelSheets {
  /// The label of one disc alone, at the first position.
  func face(of disc: Int) -> LabelSheets {
    var face = self
    face.labels = Array(labels.lazy.filter { $0.disc == disc }.prefix(1))
    face.firstPosition = 1
    return face
  }
}
