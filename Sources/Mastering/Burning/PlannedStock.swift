// SPDX-License-Identifier: GPL-3.0-or-later

import OpticalMedia
import Volumes

/// The discs of a plan, made while they are burned: no image is written.
struct PlannedStock: DiscStock {
  let discs: [BurnableDisc]
  private let prepared: PreparedRequest
  private let plan: DiscPlan
  private let search: LeakSearch
  private let progress: ProgressStream

  init(_ job: RequestJob.Outcome, _ progress: ProgressStream) throws {
    prepared = job.prepared.request
    plan = job.plan
    self.progress = progress
    search = try LeakSecrets(job.prepared.request).search()
    let document = PlanDocument(prepared: job.prepared.request, plan: job.plan)
    discs = job.plan.discs.map { disc in
      BurnableDisc(
        number: disc.number, count: disc.count, title: disc.title, copies: disc.copies,
        volumeIdentifier: job.prepared.request.volumeIdentifier(disc.number), medium: disc.medium,
        bytes: disc.sectors.bytes, digest: nil, planDigest: document.digest(of: disc).hex)
    }
  }

  func check(_ disc: Int) async throws -> DiscContent {
    let disc = plan.discs[disc]
    let tree = try DiscVolume(prepared, disc)
    let stream = try ISOImageSource(ISOImageWriter(volume: tree.volume, options: prepared.imageOptions))
    guard stream.length == disc.sectors.bytes else {
      throw MasteringError(
        .inputOutput, rule: "sectors-differ", at: nil,
        "disc \(disc.number) has \(stream.length.sectors.rawValue) sectors where the plan has \(disc.sectors.rawValue)",
        remedy: "report this: the plan must know every sector")
    }
    let gate = StreamCheck(prepared: prepared, tree: tree, disc: disc, stream: stream, search: search)
    let (digest, extents) = try await gate.run(progress)
    return DiscContent(
      source: stream, digest: digest, files: { [volume = tree.volume] in SectorOwners(volume, extents) })
  }
}
