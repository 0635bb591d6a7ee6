// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Reads sealed images or a disc again, every byte from the medium itself, and holds them against the manifest: for a
/// request's folder every disc that the manifest names. Without a manifest an image is judged by its structure and by
/// the MD5 that it records of itself.
public struct VerifyMedium: Sendable {
  let path: String
  let manifestPath: String?
  let progress: ProgressStream

  /// - Parameters:
  ///   - path: a request's folder, an image, a drive's device, or `stdio:` and the path of an image or device.
  ///   - manifest: nil for the one that lies beside the images.
  public init(_ path: String, manifest: String? = nil, progress: ProgressStream) {
    self.path = path
    manifestPath = manifest
    self.progress = progress
  }

  public func run() async throws -> VerificationReport {
    // As libburn names a file that stands for a drive.
    let medium = path.hasPrefix("stdio:") ? String(path.dropFirst("stdio:".count)) : path
    guard let status = try FileSystem.status(of: medium) else {
      throw MasteringError(
        .missingInput, rule: "medium-missing", at: medium, "there is nothing to verify",
        remedy: "name a request's folder, an image or a drive")
    }
    return status.kind == .folder ? try await folder(medium) : try await image(medium)
  }

  // MARK: A folder

  private func folder(_ folder: String) async throws -> VerificationReport {
    let outgoing = try outgoing(of: folder)
    let manifest = try ManifestFile.load(manifestPath ?? "\(outgoing)/manifest.json")
    var report = VerificationReport(target: path, manifest: manifest.path)
    for disc in manifest.discs.sorted(by: { $0.number < $1.number }) {
      report.images.append(try await verified("\(outgoing)/\(disc.file)", disc))
    }
    let named = Set(manifest.discs.map(\.file))
    var others: [String] = []
    _ = try FolderWalk.visit(outgoing) { entry in
      if entry.path.hasSuffix(".iso"), !named.contains(entry.path) { others.append(entry.path) }
    }
    for name in others {
      var image = VerifiedImage(path: "\(outgoing)/\(name)")
      image.state = .unexpected
      image.findings = [
        Finding(
          .error, rule: "image-unexpected", at: Place(path: image.path), "The manifest does not name this image.",
          remedy: "Take it away, or find the manifest that it belongs to.")
      ]
      report.images.append(image)
    }
    guard !report.images.isEmpty else {
      throw MasteringError(
        .badInput, rule: "manifest-empty", at: manifest.path, "the manifest names no disc",
        remedy: "run spindle master again to its end")
    }
    return report
  }

  /// `outgoing` of a request's folder, or the folder itself where the manifest lies in it.
  private func outgoing(of folder: String) throws -> String {
    let places = [RequestFolder(folder).outgoing, folder]
    for place in places where try FileSystem.status(of: "\(place)/manifest.json") != nil { return place }
    if manifestPath != nil { return try FileSystem.status(of: places[0])?.kind == .folder ? places[0] : folder }
    throw MasteringError(
      .missingInput, rule: "manifest-missing", at: folder, "there is no manifest here that names sealed discs",
      remedy: "run spindle master again to its end, name the manifest with --manifest, or verify an image alone")
  }

  // MARK: An image or a drive

  private func image(_ medium: String) async throws -> VerificationReport {
    let beside = "\(FileSystem.folder(of: medium))/manifest.json"
    let name = FileSystem.name(of: medium)
    var disc: ManifestFile.Disc?
    var known: ManifestFile?
    if let manifestPath {
      let manifest = try ManifestFile.load(manifestPath)
      disc = try chosen(from: manifest, medium)
      known = manifest
    } else if try FileSystem.status(of: medium)?.kind == .regular, try FileSystem.status(of: beside) != nil,
      let manifest = try? ManifestFile.load(beside), let named = manifest.discs.first(where: { $0.file == name })
    {
      disc = named
      known = manifest
    }
    var report = VerificationReport(target: path, manifest: known?.path)
    report.images = [try await verified(medium, disc)]
    return report
  }

  /// The disc of the manifest that a medium says it is; by its name where it says nothing that can be read.
  private func chosen(from manifest: ManifestFile, _ medium: String) throws -> ManifestFile.Disc {
    let name = FileSystem.name(of: medium)
    let named = manifest.discs.first { $0.file == name }
    guard let image = try? ISO9660Image(path: medium) else {
      if let one = named ?? (manifest.discs.count == 1 ? manifest.discs.first : nil) { return one }
      throw MasteringError(
        .badInput, rule: "volume-unknown", at: medium, "which disc of the manifest this is cannot be read from it",
        remedy: "name a folder, so that every image has its name")
    }
    let identifier = image.primary.volumeIdentifier
    if let same = manifest.discs.first(where: { $0.volumeIdentifier == identifier }) { return same }
    throw MasteringError(
      .badInput, rule: "manifest-other", at: manifest.path,
      "this manifest has no disc of the volume identifier \(identifier), which \(medium) bears",
      remedy: "name the manifest that was made with it; this one has "
        + manifest.discs.prefix(6).map(\.volumeIdentifier).joined(separator: ", "))
  }

  private func verified(_ path: String, _ disc: ManifestFile.Disc?) async throws -> VerifiedImage {
    var image = VerifiedImage(path: path)
    image.number = disc?.number
    image.expectedSHA256 = disc?.sha256
    guard try FileSystem.status(of: path) != nil else {
      image.findings = [
        Finding(
          .error, rule: "image-missing", at: Place(path: path), "The manifest names this image, and it is not there.",
          remedy: "Bring it back, or run spindle master again: it makes what is missing.")
      ]
      return image
    }
    let check = try ImageVerification(path, against: disc)
    return try await progress.phase(.init(.readBack, disc: disc?.number), total: check.length) { advance in
      try check.run(image, advance)
    }
  }
}
