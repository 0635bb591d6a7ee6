// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// What is there: the patients, exams and series in folders and files, read from their headers.
public struct SourceScan: Sendable {
  var sources: [String]
  var progress: ProgressStream

  /// - Parameter sources: folders and files; one that names a DICOMDIR stands for the folder around it.
  public init(sources: [String], progress: ProgressStream) {
    self.sources = sources
    self.progress = progress
  }

  public func run() async throws -> SourceListing {
    guard !sources.isEmpty else {
      throw MasteringError(
        .usage, rule: "no-source", "no source is named", remedy: "name the folders or files to scan")
    }
    let roots = sources.map { Self.folderOfDirectory($0) ?? $0 }
    let scan = CatalogueScan(
      roots: roots.map { (name: $0, path: $0) }, purpose: .listing, progress: progress)
    return SourceListing(try await scan.run())
  }

  /// Who names the DICOMDIR of a disc wants to know of the disc.
  private static func folderOfDirectory(_ source: String) -> String? {
    guard FileSystem.name(of: source).uppercased() == "DICOMDIR",
      (try? FileSystem.status(of: source))?.kind == .regular
    else { return nil }
    return FileSystem.folder(of: source)
  }
}
