// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import LeakCheck
import OpticalMedia
import Requests
import Volumes

/// The last part of the main job: what the plan says is written down, each disc is made, checked and sealed, and
/// labels and manifest name the sealed ones.
struct DiscSealing {
  let prepared: RequestPreparation.Outcome
  let plan: DiscPlan
  let folder: RequestFolder
  /// The numbers of those to make; nil for all.
  let selection: Set<Int>?
  let remake: Bool
  /// How many discs are made at once; nil for what suits the machine.
  let atOnce: Int?
  let progress: ProgressStream

  init(
    _ job: RequestJob.Outcome, discs: Set<Int>?, remake: Bool, atOnce: Int?, progress: ProgressStream
  ) {
    prepared = job.prepared
    plan = job.plan
    folder = job.folder
    selection = discs
    self.remake = remake
    self.atOnce = atOnce
    self.progress = progress
  }

  func run() async throws -> MasteringOutcome {
    let request = prepared.request
    // The search is made ready while the plan and the records are written.
    let leakSecrets = LeakSecrets(request)
    async let search = leakSecrets.search()
    let seals = try PlanSeals(prepared: request, plan: plan, folder: folder)
    let known = seals.sealed
    let stale = seals.stale
    try requireConsent(to: stale)

    try clearBuilding()
    let journal = try Journal(folder.journal)
    try PlanRecords(prepared: prepared, plan: plan, folder: folder)
      .write(PlanOutcome(prepared, plan, seals, folder, picture: folder.planPicture), journal)
    try LeakSecretsDocument.write(leakSecrets, to: folder.secrets)

    let secrets = try await search
    let register = RegisterEntry(prepared: request, folder: folder)
    try register.check()
    // All papers are made before the first disc is removed or made, so that a text that cannot be printed stops the job
    // while everything is as it was.
    let papers = DiscPapers(prepared: request, search: secrets, folder: folder)
    try await progress.phase(.init(.label), total: nil) { _ in _ = try papers.made(for: plan.discs, sealed: known) }
    for disc in stale { try discard(disc, journal) }
    var sealed: [SealedDisc] = []
    var builds: [DiscBuild] = []
    for (disc, digest) in zip(plan.discs, seals.digests) {
      if var done = known.first(where: { $0.number == disc.number && $0.planDigest == digest }) {
        if done.contentDigest == nil {
          done.contentDigest = request.contentDigest(of: disc)
          try done.write(in: folder)
        }
        sealed.append(done)
        continue
      }
      if let selection, !selection.contains(disc.number) { continue }
      builds.append(
        DiscBuild(
          prepared: request, disc: disc, folder: folder, search: secrets, progress: progress, planDigest: digest))
    }
    let batch = try await DiscBatch(builds: builds, folder: folder, width: atOnce).run(journal)
    let failure = failure(batch.failures)
    let new = Set(batch.sealed.map(\.number))
    sealed = (sealed + batch.sealed).sorted { $0.number < $1.number }
    if sealed.isEmpty, let failure { throw failure }
    let numbers = Set(sealed.map(\.number))
    let done = plan.discs.filter { numbers.contains($0.number) }
    try register.enter(sealed, of: plan)
    let made = try papers.made(for: done, sealed: sealed)
    if try !new.isEmpty || !stale.isEmpty || !isFinished || !papers.areWritten(made) {
      let copies = Dictionary(done.map { ($0.number, $0.copies) }, uniquingKeysWith: { first, _ in first })
      try Manifest(request: request.request.number.text, discs: sealed.map(\.number), copies: copies)
        .write(in: folder)
      // Last: they name all discs, so a run that was cut off before them is known by them, and a manifest of fewer
      // discs does not stay.
      try papers.write(made)
      try journal.note("finished", ["discs": .integer(Int64(sealed.count))])
    }
    if let failure { throw failure }
    return outcome(sealed, new, prepared.findings + papers.findings + made.flatMap(\.findings))
  }

  /// What a run that was cut off left behind takes space and may be of discs that are no longer planned.
  private func clearBuilding() throws {
    var left: [String] = []
    _ = try FolderWalk.visit(folder.building) { left.append($0.path) }
    for name in left { try FileSystem.remove("\(folder.building)/\(name)") }
    // Where `outgoing` lies in another file system, a part may be left there, too.
    left = []
    _ = try FolderWalk.visit(folder.outgoing) { left.append($0.path) }
    for name in left where name.hasPrefix(".") && name.hasSuffix(".part") {
      try FileSystem.remove("\(folder.outgoing)/\(name)")
    }
  }

  private var isFinished: Bool {
    get throws { try FileSystem.status(of: folder.manifest) != nil }
  }

  /// Nothing that is sealed goes without a word, nor more than will be made again.
  private func requireConsent(to stale: [SealedDisc]) throws {
    func names(_ discs: [SealedDisc]) -> String {
      discs.map { RequestFolder.imageName($0.number) }.joined(separator: ", ")
    }
    guard !stale.isEmpty else { return }
    guard remake else {
      throw MasteringError(
        .badInput, rule: "input-changed", at: folder.path,
        "the request, its tables, its sources or the plan changed since these discs were sealed: \(names(stale))",
        remedy: "restore the input, or run again with --remake to make these discs anew")
    }
    guard let selection else { return }
    let others = stale.filter { !selection.contains($0.number) }
    guard others.isEmpty else {
      throw MasteringError(
        .badInput, rule: "others-changed", at: folder.path,
        "what changed touches more discs than the one to be made: \(names(others)) would be removed as well",
        remedy: "leave --disc out, so that --remake makes them all anew")
    }
  }

  /// Discs whose sources are not as they were planned are named; the others are sealed by now.
  private func failure(_ failures: [(disc: Int, failure: SourceFailure)]) -> MasteringError? {
    let findings = failures.map { disc, failure in
      var finding = failure.finding
      finding.message = "disc \(disc) was not made: \(finding.message)"
      return finding
    }
    guard let first = findings.first, let kind = failures.first?.failure.kind else { return nil }
    return MasteringError(kind, first, others: Array(findings.dropFirst()))
  }

  private func discard(_ disc: SealedDisc, _ journal: Journal) throws {
    // What names the disc goes before it, and its image before what is remembered of it: a run that is cut off here
    // leaves nothing that passes for sealed.
    try FileSystem.remove(folder.manifest)
    try FileSystem.remove(folder.labels)
    try FileSystem.remove(folder.packingList)
    try FileSystem.remove(folder.image(disc.number))
    try FileSystem.remove(folder.sealedState(disc.number))
    try FileSystem.remove(folder.manifestPart(disc.number))
    try journal.note("discarded", ["disc": .integer(Int64(disc.number))])
  }

  private func outcome(
    _ sealed: [SealedDisc], _ new: Set<Int>, _ findings: [Finding]
  ) -> MasteringOutcome {
    let discs = plan.discs.compactMap { disc in
      sealed.first { $0.number == disc.number }.map { (disc, $0) }
    }.map { disc, sealed in
      let conformance = DiscConformance(prepared.request, disc)
      return MasteringOutcome.Disc(
        number: disc.number, title: disc.title, copies: disc.copies,
        file: "outgoing/\(RequestFolder.imageName(disc.number))", medium: disc.medium.name,
        exams: disc.exams.count,
        instances: disc.exams.reduce(0) { $0 + prepared.request.instanceCount(of: $1) },
        sectors: disc.sectors.rawValue, capacity: Int64(disc.medium.sectors), sha256: sealed.sha256,
        profiles: conformance.profiles, standing: conformance.standing.rawValue, conformance: conformance.sentence,
        isNew: new.contains(disc.number))
    }
    return MasteringOutcome(
      request: prepared.request.request.number.text, folder: folder.path, discs: discs,
      planned: plan.discs.count, totals: prepared.request.catalogue.account.totals, findings: findings,
      lowerBound: plan.lowerBound, isOptimal: plan.isOptimal, packing: plan.explanation,
      dates: DateStanding.sentence(prepared.request.request.dates))
  }
}
