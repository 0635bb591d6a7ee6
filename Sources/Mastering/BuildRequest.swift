// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Requests
import Volumes

/// Builds the discs of a request's folder from the plan that stands there, edited or not.
///
/// The request is the one that the folder was planned for; sources and all else are looked at again, and the plan is
/// checked against them.
public struct BuildRequest: Sendable {
  var folder: RequestFolder
  var officePath: String?
  var refusals: RefusalHandling?
  var disc: Int?
  var remake: Bool
  var atOnce: Int?
  var environment: [String: String]
  var progress: ProgressStream

  /// - Parameters:
  ///   - folder: the request's folder.
  ///   - disc: the number of the one disc to build; nil for all.
  ///   - remake: takes sources as they are now, and makes discs again that they or the plan made stale.
  ///   - atOnce: how many discs are made at once at the most; nil for what suits the machine.
  public init(
    folder: String, officePath: String? = nil, refusals: RefusalHandling? = nil, disc: Int? = nil,
    remake: Bool = false, atOnce: Int? = nil, environment: [String: String], progress: ProgressStream
  ) {
    self.folder = RequestFolder(folder)
    self.officePath = officePath
    self.refusals = refusals
    self.disc = disc
    self.remake = remake
    self.atOnce = atOnce
    self.environment = environment
    self.progress = progress
  }

  public func run() async throws -> MasteringOutcome {
    let job = try await RequestJob(
      requestPath: RequestOrigin(in: folder).path, into: folder.path, officePath: officePath, refusals: refusals,
      environment: environment, policy: .asWritten, acceptsChanges: remake, progress: progress
    ).run()
    defer { withExtendedLifetime(job.lock) {} }
    let known = Set(job.plan.discs.map(\.number))
    if let disc, !known.contains(disc) {
      throw MasteringError(
        .badInput, rule: "no-such-disc", at: folder.plan, "the plan has no disc \(disc)",
        remedy: "it has discs 1 to \(known.count)")
    }
    return try await DiscSealing(
      job, discs: disc.map { [$0] }, remake: remake, atOnce: atOnce, progress: progress
    ).run()
  }
}
