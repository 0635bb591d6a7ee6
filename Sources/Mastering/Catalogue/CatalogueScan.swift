// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Findings
import Volumes

/// Reads the headers of all files under the sources, on all cores, into a `Catalogue`.
struct CatalogueScan {
  /// As the request names them, and where they lie.
  var roots: [(name: String, path: String)]
  /// Why an instance stays in the office, nil for one that may leave.
  var hold: @Sendable (DataSet) -> HoldReason?
  /// Each worker has its own copy.
  var gatherer: IdentityGatherer
  var progress: ProgressStream

  func run() async throws -> Catalogue {
    var files = SourceFileTable()
    var listing: [Finding] = []
    for (number, root) in roots.enumerated() { listing += try files.list(root.path, named: root.name, number: number) }
    if let lost = listing.first(where: { $0.severity > .note }) { throw MasteringError(.badInput, lost) }
    let table = files
    let notes = listing
    let phase = ProgressEvent.Phase(.scan)
    return try await progress.phase(phase, total: Int64(table.count)) { advance in
      let counter = SharedCounter(advance)
      var merge = CatalogueMerge(files: table)
      try await concurrentChunks(of: table.count) { range in
        let chunk = ScanChunk(files: table, range: range, hold: hold, gatherer: gatherer)
        counter.add(Int64(range.count))
        return chunk
      } take: { chunk in
        merge.add(chunk)
      }
      return try merge.catalogue(roots: roots.map(\.name), listing: notes)
    }
  }
}
