// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import LeakCheck
import Requests
import Volumes

/// The labels of the sealed discs in a request's folder, made again from what lies there: the plan, the request's copy,
/// and the digests of the discs. No exam is read.
///
/// The same stock, template and start give the bytes that `master` wrote.
struct SealedLabels: Sendable {
  let folder: RequestFolder
  let labels: RequestLabels
  /// SHA-256 of the images by the discs' numbers.
  let digests: [Int: String]
  private let search: LeakSearch

  /// - Parameters:
  ///   - discs: the numbers of those that are wanted; nil for all that are sealed.
  ///   - copies: labels of each; nil for as many as the plan says.
  /// - Throws: 66 for what is no request's folder, 65 where no disc is sealed or a wanted one is not.
  init(
    folder: RequestFolder, officePath: String?, environment: [String: String], choice: LabelSetup.Choice,
    discs wanted: [Int]? = nil, copies: Int? = nil
  ) throws {
    self.folder = folder
    let origin = try RequestOrigin(in: folder)
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    let bytes = try FileSystem.readWhole("\(folder.requestCopies)/request.yaml", limit: 1 << 20)
    let request = try Request(parsing: bytes, path: origin.path, defaults: office.defaults)
    guard let setup = try LabelSetup(request, office: office, choice: choice) else {
      throw MasteringError(
        .badInput, rule: "label-none", at: origin.path, "the request wants no labels: its discs come ready printed",
        remedy: "name a template with --template to make labels all the same")
    }
    let plan = try PlanFile.load(folder.plan)
    var discs: [LabelledDisc] = []
    var digests: [Int: String] = [:]
    for disc in plan.discs {
      guard wanted?.contains(disc.number) ?? true, let sealed = try SealedDisc(number: disc.number, in: folder) else {
        continue
      }
      let labelled = try LabelledDisc(disc, of: plan, request, folder, copies: copies)
      // The plan may have been edited or made anew since; a seal of an earlier version does not tell.
      let content = labelled.contentDigest(request, date: plan.date)
      guard sealed.contentDigest ?? content == content else { throw Self.stale(disc.number, folder) }
      digests[disc.number] = sealed.sha256
      discs.append(labelled)
    }
    if let missing = wanted?.first(where: { digests[$0] == nil }) {
      throw Self.unsealed("disc \(missing) of this request is not sealed", folder)
    }
    guard !discs.isEmpty else { throw Self.unsealed("no disc of this request is sealed", folder) }
    self.digests = digests
    labels = RequestLabels(request: request, date: plan.date, setup: setup, discs: discs)
    var secrets = try KeptSecrets(folder).load().0
    secrets.documentTexts += setup.template.letters
    search = try secrets.search()
  }

  /// The sheets as a PDF, every string on them searched for identities.
  func paper(start: Int = 1, offset: SheetOffset = .none) throws -> DiscPapers.Paper {
    try labels.paper(digests, start: start, offset: offset, for: folder.labels, search)
  }

  private static func unsealed(_ message: String, _ folder: RequestFolder) -> MasteringError {
    MasteringError(
      .badInput, rule: "disc-not-sealed", at: folder.path, message,
      remedy: "make it with spindle build; labels name sealed discs only")
  }

  private static func stale(_ disc: Int, _ folder: RequestFolder) -> MasteringError {
    MasteringError(
      .badInput, rule: "disc-stale", at: folder.plan,
      "the plan or the request was changed since disc \(disc) was sealed: a label would say what is not on it",
      remedy: "take the change back, or make the disc anew with spindle build --remake")
  }

  /// - Throws: where one of the strings identifies somebody.
  func search(_ strings: [String]) throws { try RequestLabels.search(strings, for: folder.labels, search) }
}

extension LabelledDisc {
  fileprivate init(
    _ disc: PlanFile.Disc, of plan: PlanFile, _ request: Request, _ folder: RequestFolder, copies: Int?
  ) throws {
    var sites: [String] = []
    for site in disc.exams.compactMap(\.site) where !sites.contains(site) { sites.append(site) }
    guard let volumeIdentifier = disc.volumeIdentifier else {
      throw MasteringError(
        .badInput, rule: "plan", at: folder.plan, "disc \(disc.number) has no volume identifier",
        remedy: "run spindle plan with the request again")
    }
    self.init(
      number: disc.number, count: plan.discs.count, copies: copies ?? disc.copies, title: disc.title,
      volumeIdentifier: volumeIdentifier, site: sites.isEmpty ? request.site : sites.joined(separator: ", "),
      exams: disc.exams.map(\.labelled))
  }
}
