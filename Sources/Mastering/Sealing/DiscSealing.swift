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
  let plan: DiscPlanner.Plan
  let folder: RequestFolder
  let remake: Bool
  let progress: ProgressStream

  func run() async throws -> MasteringOutcome {
    let request = prepared.request
    // The search is made ready while the plan and the records are written.
    async let scanner = LeakSecrets(request).scanner()
    let document = PlanDocument(prepared: request, plan: plan)
    let digests = plan.discs.map { disc in
      document.digest(of: disc).hex
    }
    let known = try sealedDiscs()
    let stale = known.filter { sealed in
      !zip(plan.discs, digests).contains { $0.number == sealed.number && $1 == sealed.planDigest }
    }
    if !stale.isEmpty && !remake { throw changed(stale) }

    try clearBuilding()
    let journal = try Journal(folder.journal)
    try document.write(to: folder.plan)
    try prepared.records.write(in: folder)
    try journal.note("planned", ["discs": .integer(Int64(plan.discs.count))])
    for disc in stale { try discard(disc, journal) }

    let secrets = try await scanner
    let labels = try await label(secrets)
    var sealed: [SealedDisc] = []
    var new: Set<Int> = []
    for (disc, digest) in zip(plan.discs, digests) {
      if let done = known.first(where: { $0.number == disc.number && $0.planDigest == digest }) {
        sealed.append(done)
        continue
      }
      let build = DiscBuild(prepared: request, disc: disc, folder: folder, scanner: secrets, progress: progress)
      sealed.append(try await build.run(planDigest: digest, journal: journal))
      new.insert(disc.number)
    }
    if try !new.isEmpty || !stale.isEmpty || !isFinished {
      if !labels.isEmpty {
        try FileSystem.writeAtomically(labels, to: folder.labels, stagedIn: folder.building)
      }
      try Manifest(request: request.request.number.text, discs: sealed.map(\.number)).write(in: folder)
      try journal.note("finished", ["discs": .integer(Int64(sealed.count))])
    }
    return outcome(sealed, new)
  }

  /// What a run that was cut off left behind takes space and may be of discs that are no longer planned.
  private func clearBuilding() throws {
    var left: [String] = []
    _ = try FolderWalk.visit(folder.building) { left.append($0.path) }
    for name in left { try FileSystem.remove("\(folder.building)/\(name)") }
  }

  private var isFinished: Bool {
    get throws {
      let manifest = try FileSystem.status(of: folder.manifest)
      let labels = try FileSystem.status(of: folder.labels)
      return manifest != nil && (labels != nil || plan.discs.isEmpty)
    }
  }

  /// Sealed discs of any plan, in order.
  private func sealedDiscs() throws -> [SealedDisc] {
    var discs: [SealedDisc] = []
    var numbers: [Int] = []
    _ = try FolderWalk.visit(folder.sealed) { entry in
      let name = entry.path
      guard name.hasPrefix("disc-"), name.hasSuffix(".json"), !name.hasSuffix(".manifest.json") else { return }
      if let number = Int(name.dropFirst(5).dropLast(5)), number > 0 { numbers.append(number) }
    }
    for number in numbers.sorted() {
      if let disc = try SealedDisc(number: number, in: folder) { discs.append(disc) }
    }
    return discs
  }

  private func changed(_ stale: [SealedDisc]) -> MasteringError {
    let names = stale.map { RequestFolder.imageName($0.number) }.joined(separator: ", ")
    return MasteringError(
      .badInput, rule: "input-changed", at: folder.path,
      "the request, its tables or its sources changed since these discs were sealed: \(names)",
      remedy: "restore the input, or run again with --remake to make these discs anew")
  }

  private func discard(_ disc: SealedDisc, _ journal: Journal) throws {
    // What names the disc goes before it, and its image before what is remembered of it: a run that is cut off here
    // leaves nothing that passes for sealed.
    try FileSystem.remove(folder.manifest)
    try FileSystem.remove(folder.labels)
    try FileSystem.remove(folder.image(disc.number))
    try FileSystem.remove(folder.sealedState(disc.number))
    try FileSystem.remove(folder.manifestPart(disc.number))
    try journal.note("discarded", ["disc": .integer(Int64(disc.number))])
  }

  /// Empty where there is no disc.
  private func label(_ scanner: LeakScanner) async throws -> [UInt8] {
    guard !plan.discs.isEmpty else { return [] }
    return try await progress.phase(.init(.label), total: nil) { _ in
      try LabelSheets(prepared: prepared.request, plan: plan).rendered(for: folder.labels, scanner: scanner)
    }
  }

  /// The seed, Dates of Service.
  private static func standing(_ dates: DateHandling) -> String {
    switch dates {
    case .keep: "Exam dates are left intact: a limited data set as HIPAA defines it."
    case .shift: "Dates are shifted: de-identified if an expert determines it, not by Safe Harbor."
    case .remove: "Dates are removed: headers lack what DICOM wants; DICOMDIRs say 19000101."
    }
  }

  private func outcome(_ sealed: [SealedDisc], _ new: Set<Int>) -> MasteringOutcome {
    let discs = zip(plan.discs, sealed).map { disc, sealed in
      let conformance = DiscConformance(prepared.request, disc)
      return MasteringOutcome.Disc(
        number: disc.number, file: "outgoing/\(RequestFolder.imageName(disc.number))", medium: disc.medium.name,
        exams: disc.exams.count,
        instances: disc.exams.reduce(0) { $0 + prepared.request.exams[$1].instanceCount },
        sectors: disc.sectors.rawValue, capacity: Int64(disc.medium.sectors), sha256: sealed.sha256,
        profiles: conformance.profiles, standing: conformance.standing.rawValue, conformance: conformance.sentence,
        isNew: new.contains(disc.number))
    }
    return MasteringOutcome(
      request: prepared.request.request.number.text, folder: folder.path, discs: discs,
      totals: prepared.request.catalogue.account.totals, findings: prepared.findings, packing: plan.explanation,
      dates: Self.standing(prepared.request.request.dates))
  }
}
