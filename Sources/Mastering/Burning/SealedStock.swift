// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import OpticalMedia
import Requests
import Volumes

/// The sealed discs of a request's folder, as its manifest names them.
struct SealedStock: DiscStock {
  let discs: [BurnableDisc]
  /// The numbers of the plan's discs that are not sealed.
  let unsealed: [Int]
  private let entries: [ManifestFile.Disc]
  private let folder: RequestFolder
  private let progress: ProgressStream

  init(_ folder: RequestFolder, _ progress: ProgressStream) throws {
    self.folder = folder
    self.progress = progress
    guard try FileSystem.status(of: folder.manifest) != nil else {
      throw MasteringError(
        .missingInput, rule: "nothing-sealed", at: folder.path, "no disc of this folder is sealed",
        remedy: "run spindle master or spindle build to its end, or burn straight from the plan with --direct")
    }
    var entries = try ManifestFile.load(folder.manifest).discs
    // Of which there may be a million.
    for index in entries.indices { entries[index].files = [] }
    let plan = try PlanFile.load(folder.plan)
    self.entries = entries
    unsealed = plan.discs.map(\.number).filter { number in !entries.contains { $0.number == number } }
    discs = try entries.map { entry in
      let planned = plan.discs.first { $0.number == entry.number }
      return BurnableDisc(
        number: entry.number, count: plan.discs.count, title: planned?.title, copies: planned?.copies ?? 1,
        volumeIdentifier: entry.volumeIdentifier, medium: planned?.medium, bytes: ByteCount(entry.bytes),
        digest: entry.sha256, planDigest: try SealedDisc(number: entry.number, in: folder)?.planDigest)
    }
  }

  func check(_ disc: Int) async throws -> DiscContent {
    let entry = entries[disc]
    let path = "\(folder.outgoing)/\(entry.file)"
    let image = try await ImageCheck(path: path, disc: entry.number, progress: progress).run()
    guard image.digest == entry.sha256 else {
      throw MasteringError(
        .badInput, rule: "image-changed", at: path, "the image is not the one that was sealed: its digest is another",
        remedy: "remove it and run spindle build, which makes it anew")
    }
    return image.content
  }
}

/// An image of no request.
struct ImageStock: DiscStock {
  let discs: [BurnableDisc]
  private let path: String
  private let progress: ProgressStream

  init(_ path: String, _ progress: ProgressStream) throws {
    self.path = path
    self.progress = progress
    let image = try ISO9660Image(path: path)
    discs = [
      BurnableDisc(
        number: nil, count: 1, title: nil, copies: 1, volumeIdentifier: image.primary.volumeIdentifier, medium: nil,
        bytes: image.length)
    ]
  }

  func check(_ disc: Int) async throws -> DiscContent {
    // No manifest says what it should be; that it is whole can be seen.
    let image = try ISO9660Image(path: path)
    var findings = image.findings
    for tree in ISO9660Image.Tree.allCases { findings += try image.visit(tree) { _ in } }
    if let error = findings.first(where: { $0.severity == .error }) { throw MasteringError(.badInput, error) }
    return try await ImageCheck(path: path, disc: nil, progress: progress).run().content
  }
}

/// Reads an image from its first byte to its last, for its digest.
struct ImageCheck {
  let path: String
  let disc: Int?
  let progress: ProgressStream

  func run() async throws -> (digest: SHA256Digest, content: DiscContent) {
    let file = try OpenFile(reading: path)
    let length = try file.length()
    let digest = try await progress.phase(.init(.check, disc: disc), total: length.rawValue) { advance in
      var hasher = SHA256Hasher()
      let reader = SplicedReader([.range(file, offset: 0, length: length.rawValue)])
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      var done: Int64 = 0
      while done < length.rawValue {
        try Task.checkCancellation()
        let count = try buffer.withUnsafeMutableBytes { bytes in
          let count = try reader.read(into: bytes)
          hasher.update(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
          return count
        }
        done += Int64(count)
        advance(done)
      }
      return hasher.finalize()
    }
    let content = DiscContent(
      source: FileRange(path: path, length: length), digest: digest, files: { [path] in try SectorOwners(image: path) })
    return (digest, content)
  }
}
