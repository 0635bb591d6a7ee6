// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import OpticalMedia
import Volumes

/// Makes one disc's image in `private/building`, has it read back and checked, and only then gives it its name.
struct DiscBuild {
  let prepared: PreparedRequest
  let disc: PlannedDisc
  let folder: RequestFolder
  let search: LeakSearch
  let progress: ProgressStream
  /// Of all that decides the disc's bytes.
  let planDigest: String

  var instances: Int { disc.exams.reduce(0) { $0 + prepared.instanceCount(of: $1) } }

  /// - Throws: `SourceFailure` where only this disc cannot be made.
  func run(journal: Journal) async throws -> SealedDisc {
    let path = folder.imageBeingBuilt(disc.number)
    let tree = try DiscVolume(prepared, disc)
    let writer = try ISOImageWriter(volume: tree.volume, options: prepared.imageOptions)
    let total = disc.sectors.bytes.rawValue
    let written = try await progress.phase(.init(.write, disc: disc.number), total: total) { advance in
      try writer.write(to: path) { advance($0.rawValue) }
    }
    guard written.sectors == disc.sectors else {
      throw MasteringError(
        .inputOutput, rule: "sectors-differ", at: path,
        "the image has \(written.sectors.rawValue) sectors where the plan has \(disc.sectors.rawValue)",
        remedy: "report this: the plan must know every sector")
    }
    // The image is read back from memory while its last bytes go to the medium; it is sealed when both are done.
    async let synchronized: Void = progress.phase(.init(.sync, disc: disc.number), total: nil) { _ in
      try written.synchronize()
    }
    let found = try await DiscCheck(
      prepared: prepared, tree: tree, medium: disc.medium, written: written, search: search
    ).run(progress, disc: disc.number)
    try await synchronized
    return try seal(tree, found, written, journal)
  }

  private func seal(
    _ tree: DiscVolume, _ found: ManifestPart.WrittenFiles, _ written: WrittenImage, _ journal: Journal
  ) throws -> SealedDisc {
    try ManifestPart(prepared: prepared, disc: disc, volume: tree, written: found)
      .write(to: folder.manifestPart(disc.number))
    // Every string of the manifest is searched before the image gets its name.
    let part = try FileSystem.readWhole(folder.manifestPart(disc.number), limit: 1 << 31)
    if let leak = try search.worker().json(part, path: folder.manifest).first {
      throw MasteringError(.badInput, leak)
    }
    let sealed = SealedDisc(
      number: disc.number, planDigest: planDigest, contentDigest: prepared.contentDigest(of: disc),
      bytes: found.bytes, sha256: found.image.hex)
    try sealed.write(in: folder)
    try FileSystem.move(written.path, to: folder.image(disc.number))
    try journal.note("sealed", ["disc": .integer(Int64(disc.number)), "sha256": .string(found.image.hex)])
    return sealed
  }
}
