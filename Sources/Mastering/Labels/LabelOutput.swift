// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Volumes

/// Writes what is made of labels, every string on it searched before.
struct LabelOutput {
  let folder: RequestFolder
  let into: String?
  let sealed: SealedLabels
  private(set) var files: [MakeLabels.Made] = []
  private(set) var findings: [Finding] = []

  init(folder: RequestFolder, into: String?, sealed: SealedLabels) {
    self.folder = folder
    self.into = into
    self.sealed = sealed
  }

  private static let faceResolution = 600.0
  private static let previewResolution = 150.0
  /// What printers of discs take where a sheet of paper is meant otherwise.
  private static let faceStock = "Disc face 118/22"

  /// Into the folder that was named, or over `outgoing/labels.pdf`, whose strings are kept for the leak check.
  mutating func writeSheets(start: Int, offset: SheetOffset) throws {
    let paper = try sealed.paper(start: start, offset: offset)
    findings += paper.findings
    guard into == nil else { return try write(paper.pdf, .sheets, RequestFolder.labelsName) }
    var printed = try PrintedDocuments(at: folder.printed)
    printed.documents.removeAll { $0.file == paper.document.file }
    printed.documents.insert(paper.document, at: 0)
    try printed.write(to: folder.printed)
    try FileSystem.writeAtomically(paper.pdf, to: folder.labels, stagedIn: folder.building)
    files.append(.init(kind: .sheets, path: folder.labels, bytes: paper.pdf.count))
  }

  /// One picture a sheet, as PNG and as SVG.
  mutating func writePreviews(_ sheets: LabelSheets) throws {
    for (index, picture) in try sheets.previews(as: .png(dotsPerInch: Self.previewResolution)).enumerated() {
      try write(picture, .preview, "sheet-\(RequestFolder.padded(index + 1)).png")
    }
    for (index, picture) in try sheets.previews(as: .svg).enumerated() {
      try write(picture, .preview, "sheet-\(RequestFolder.padded(index + 1)).svg")
    }
  }

  /// A PDF and a PNG for each disc, on a page as large as the disc or on the tray that was named.
  mutating func writeFaces(_ sheets: LabelSheets, isStockNamed: Bool) throws {
    var face = sheets
    face.firstPosition = 1
    if sheets.stock.positions.count > 1 {
      guard !isStockNamed else {
        throw MasteringError(
          .usage, rule: "label-face-stock", "\(sheets.stock.name) is a sheet of labels, and a face is one disc's",
          remedy: "name a tray or page with --stock, such as \"Publisher page 124\", or none")
      }
      face.stock = try LabelLibrary().stock(named: Self.faceStock)
    }
    for disc in sealed.labels.discs {
      face.labels = sheets.labels.first { $0.disc == disc.number }.map { [$0] } ?? []
      let rendered = try face.pdf()
      try sealed.search(rendered.strings)
      findings += rendered.findings
      try write(rendered.pdf, .face, "face-\(RequestFolder.padded(disc.number)).pdf")
      try write(
        face.face(as: .png(dotsPerInch: Self.faceResolution)), .face, "face-\(RequestFolder.padded(disc.number)).png")
    }
  }

  /// One page a disc and copy, on plain paper of the size of the labels' sheet.
  mutating func writeCards(_ form: DiscCard.Form, _ sheets: LabelSheets) throws {
    let paper = PackingSheet.plainPaper.first { $0 == sheets.stock.sheet } ?? .letter
    let rendered = try DiscCard(
      form, of: sheets.labels, sheet: paper, date: sheets.date, isUnspoken: sheets.isUnspoken
    ).pdf()
    try sealed.search(rendered.strings)
    findings += rendered.findings
    try write(rendered.pdf, form == .insert ? .insert : .sleeve, "\(form.rawValue)s.pdf")
  }

  private mutating func write(_ bytes: [UInt8], _ kind: MakeLabels.Made.Kind, _ name: String) throws {
    let target = into ?? folder.labelExtras
    try FileSystem.makeFolder(target, mode: 0o755)
    let path = "\(target)/\(name)"
    try FileSystem.writeAtomically(bytes, to: path)
    files.append(.init(kind: kind, path: path, bytes: bytes.count))
  }
}
