// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Findings
import Volumes

/// Reads the headers of all files under the sources, on all cores, into a `Catalogue`.
struct CatalogueScan {
  /// What the catalogue is for, which decides what is asked of each header.
  enum Purpose: Sendable {
    /// To say what is there: each exam with the instances that can be read, and what is odd about them.
    case listing
    /// To be mastered: identities are gathered, by a copy of the gatherer in each worker, and a refused file stops its
    /// exam. The closure says why an instance stays in the office, nil for one that may leave.
    case mastering(gatherer: IdentityGatherer, hold: @Sendable (DataSet) -> HoldReason?)
  }

  /// As the request names them, and where they lie.
  var roots: [(name: String, path: String)]
  var purpose: Purpose
  var progress: ProgressStream

  func run() async throws -> Catalogue {
    let (table, listing) = try await list()
    return try await progress.phase(ProgressEvent.Phase(.scan), total: Int64(table.count)) { advance in
      let counter = SharedCounter(advance)
      var merge = CatalogueMerge(files: table, purpose: purpose)
      try await concurrentChunks(of: table.count) { range in
        let chunk = ScanChunk(files: table, range: range, purpose: purpose)
        counter.add(Int64(range.count))
        return chunk
      } take: { chunk in
        merge.add(chunk)
      }
      return try await merge.catalogue(roots: roots.map(\.name), listing: listing)
    }
  }

  /// Every file, and what was met on the way. Where exams are to be mastered, a file that could not be listed ends it.
  private func list() async throws -> (SourceFileTable, [Finding]) {
    try await progress.phase(ProgressEvent.Phase(.list), total: nil) { advance in
      var files = SourceFileTable()
      var findings: [Finding] = []
      var walk = FolderWalk()
      for (number, root) in roots.enumerated() {
        guard try FileSystem.status(of: root.path) != nil else { throw missing(root.name) }
        findings += try files.list(root.path, number: number, walk: &walk) { count in
          if count % 1024 == 0 { advance(Int64(count)) }
        }
      }
      if case .mastering = purpose, let lost = findings.first(where: { $0.severity > .note }) {
        throw MasteringError(.badInput, lost)
      }
      advance(Int64(files.count))
      return (files, findings)
    }
  }

  private func missing(_ source: String) -> MasteringError {
    let remedy =
      if case .listing = purpose {
        "correct the path, or bring the folder back"
      } else {
        "correct sources: in the request, or bring the folder back"
      }
    return MasteringError(
      .missingInput, rule: "source-missing", at: source, "the source is not there", remedy: remedy)
  }
}
