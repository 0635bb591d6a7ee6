// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Findings
import Volumes

/// What goes out with the discs on paper: the label sheets and the packing list.
struct DiscPapers {
  struct Paper: Sendable {
    var pdf: [UInt8]
    var document: PrintedDocument
    var findings: [Finding] = []
  }

  let prepared: PreparedRequest
  let search: LeakSearch
  let folder: RequestFolder

  /// None where there is no disc, no labels where the request wants none.
  func made(for discs: [PlannedDisc], sealed: [SealedDisc]) throws -> [Paper] {
    guard !discs.isEmpty else { return [] }
    let digests = Dictionary(sealed.map { ($0.number, $0.sha256) }) { first, _ in first }
    let labels = try RequestLabels(prepared, discs)?.paper(digests, for: folder.labels, search)
    let paper = PackingSheet.plainPaper.first { $0 == labels?.document.sheet } ?? .letter
    let list = try PackingSheet(prepared: prepared, discs: discs, sealed: sealed, sheet: paper)
      .rendered(for: folder.packingList, search: search)
    return [labels, list].compactMap { $0 }
  }

  /// What a person should know of what they leave out.
  var findings: [Finding] {
    PackingSheet(prepared: prepared, discs: [], sealed: [], sheet: .letter).findings
  }

  /// What was laid out is kept first, so that no paper lies there that nobody knows.
  func write(_ papers: [Paper]) throws {
    guard !papers.isEmpty else { return }
    try PrintedDocuments(papers.map(\.document)).write(to: folder.printed)
    for paper in papers {
      try FileSystem.writeAtomically(
        paper.pdf, to: "\(folder.outgoing)/\(paper.document.file)", stagedIn: folder.building)
    }
    if prepared.labels == nil { try FileSystem.remove(folder.labels) }
  }

  /// Whether just these papers are there.
  func areWritten(_ papers: [Paper]) throws -> Bool {
    if try prepared.labels == nil && FileSystem.status(of: folder.labels) != nil { return false }
    return try papers.allSatisfy { paper in
      let path = "\(folder.outgoing)/\(paper.document.file)"
      guard try FileSystem.status(of: path)?.length.rawValue == Int64(paper.pdf.count) else { return false }
      return try FileSystem.readWhole(path, limit: paper.pdf.count) == paper.pdf
    }
  }
}
