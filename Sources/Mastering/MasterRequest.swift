// SPDX-License-Identifier: GPL-3.0-or-later

import Requests

/// The main job: a request becomes sealed images, label sheets, a manifest and a key.
///
/// The same input gives the same plan, so a run that was cut off is continued by running it again: discs that are
/// sealed under the same plan stay, the rest is made. A plan that a person edited is kept to.
public struct MasterRequest: Sendable {
  /// What to do about files that cannot be mastered.
  public typealias Refusals = RefusalHandling

  var requestPath: String
  var into: String?
  var officePath: String?
  var refusals: Refusals?
  var remake: Bool
  var atOnce: Int?
  var environment: [String: String]
  var progress: ProgressStream

  /// - Parameters:
  ///   - into: the request's folder; nil for one named after its number, beside the request.
  ///   - refusals: overrules the request.
  ///   - remake: makes sealed discs again whose input changed, instead of refusing.
  ///   - atOnce: how many discs are made at once at the most; nil for what suits the machine.
  public init(
    requestPath: String, into: String? = nil, officePath: String? = nil, refusals: Refusals? = nil,
    remake: Bool = false, atOnce: Int? = nil, environment: [String: String], progress: ProgressStream
  ) {
    self.requestPath = requestPath
    self.into = into
    self.officePath = officePath
    self.refusals = refusals
    self.remake = remake
    self.atOnce = atOnce
    self.environment = environment
    self.progress = progress
  }

  public func run() async throws -> MasteringOutcome {
    let job = try await RequestJob(
      requestPath: requestPath, into: into, officePath: officePath, refusals: refusals, environment: environment,
      policy: .unlessEdited, acceptsChanges: remake, progress: progress
    ).run()
    defer { withExtendedLifetime(job.lock) {} }
    return try await DiscSealing(job, discs: nil, remake: remake, atOnce: atOnce, progress: progress).run()
  }
}
