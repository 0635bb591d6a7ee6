// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import FileSets
import Findings
import OpticalMedia
import Requests
import Synchronization
import Volumes

/// The gates between an image and its seal, each timed apart: every byte read again and compared by digest, names and
/// extents as the tree has them, every header and DICOMDIR read from the image, and the search for identities.
struct DiscCheck: Sendable {
  let prepared: PreparedRequest
  let tree: DiscVolume
  let medium: Medium
  let written: WrittenImage
  let search: LeakSearch

  /// What of a finding's kind is shown at the most; the rest is counted.
  private static let mostShown = 20
  private static let progressStep: Int64 = 1 << 20

  /// - Returns: sizes and digests, of what was read back.
  func run(_ progress: ProgressStream, disc: Int) async throws -> ManifestPart.WrittenFiles {
    let iso = try ISO9660Image(path: written.path)
    let layout = try ImageLayout(iso, tree.volume)
    try Self.require(layout.findings)
    let found = try await progress.phase(.init(.readBack, disc: disc), total: written.length.rawValue) { advance in
      try readBack(layout.extents, advance)
    }
    try Self.require(try await validated(progress, disc: disc, extents: layout.extents))
    let leaks = try await progress.phase(.init(.leakCheck, disc: disc), total: written.length.rawValue) { advance in
      try await LeakGate(iso, tree, layout.extents, search).findings(advance)
    }
    try Self.require(leaks)
    return ManifestPart.WrittenFiles(bytes: found.length.rawValue, image: found.image, files: found.extents)
  }

  /// The same judgement as `spindle validate`, and whether each instance is the one that the plan has there.
  private func validated(_ progress: ProgressStream, disc: Int, extents: [ByteExtent]) async throws -> [Finding] {
    let options = Self.options(prepared, medium)
    let planned = PlannedInstances(prepared, tree, extents: extents)
    let check = try MediumCheck(written.path, options)
    let contents = check.tree
    let report = try await check.run(progress, .init(.validate, disc: disc)) { number, file in
      planned.fault(of: file, at: contents.contents[number].offset).map { [$0] } ?? []
    }
    return report.findings
  }

  /// By which rules a disc of the request is judged.
  static func options(_ prepared: PreparedRequest, _ medium: Medium) -> MediumCheck.Options {
    var options = MediumCheck.Options()
    options.medium = medium.judgedMedium
    options.needsDirectory = prepared.showsShortNames
    options.mostOfOneRule = mostShown
    return options
  }

  private func readBack(
    _ extents: [ByteExtent], _ advance: @escaping @Sendable (Int64) -> Void
  ) throws -> ISOImageReadBack {
    // The image was written by its geometry, and is read as its own directories say.
    for (extent, place) in zip(extents, written.geometry.extents) where extent.length > 0 && extent != place {
      throw differs("its directories")
    }
    let found = try ISOImageReadBack.run(
      OpenFile(reading: written.path), extents: extents, metadataLength: written.geometry.metadataLength
    ) { _, offset in
      if offset % Self.progressStep == 0 { advance(offset) }
    }
    guard found.image == written.digest else { throw differs(try nameOfDifference(found)) }
    return found
  }

  /// Which file is not as its source gives it, now that the image is known to differ.
  private func nameOfDifference(_ found: ISOImageReadBack) throws -> String {
    for (file, digest) in zip(tree.volume.files, found.extents)
    where try SHA256Hasher.digest(of: file.source) != digest {
      return tree.volume.path(of: file.name)
    }
    return "its descriptors or directories"
  }

  private func differs(_ what: String) -> MasteringError {
    MasteringError(
      .inputOutput, rule: "read-back-differs", at: written.path, "\(what) read back differs from what was written",
      remedy: "check the disk and its cables, then run the same command again")
  }

  /// Throws the errors among findings; all else lets a disc pass.
  static func require(_ findings: [Finding]) throws {
    let errors = findings.filter { $0.severity == .error }
    guard let first = errors.first else { return }
    throw MasteringError(.badInput, first, others: Array(errors.dropFirst().prefix(mostShown)))
  }
}

extension Medium {
  /// Whose rules an image of it is judged by; nil where the size says.
  fileprivate var judgedMedium: ProfileMedium? {
    switch self {
    case .cd: .cd
    case .dvd, .dvdDualLayer: .dvd
    case .bluRay: .bd
    case .sectors: nil
    }
  }
}
