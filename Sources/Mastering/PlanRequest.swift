// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Requests
import Volumes

/// Plans a request's discs and writes the plan and its picture, without building a disc. A plan that a person edited
/// is checked and kept, unless it is to be made anew.
public struct PlanRequest: Sendable {
  var requestPath: String
  var into: String?
  var officePath: String?
  var refusals: RefusalHandling?
  var isAnew: Bool
  var acceptsChanges: Bool
  var picture: String?
  var comparePath: String?
  var environment: [String: String]
  var progress: ProgressStream

  /// - Parameters:
  ///   - into: the request's folder; nil for one named after its number, beside the request.
  ///   - anew: drops what a person edited.
  ///   - remake: keeps what was edited though sources changed since.
  ///   - picture: where the SVG goes; nil for `private/plan.svg`.
  ///   - compare: the path of another plan, to say what moved.
  public init(
    requestPath: String, into: String? = nil, officePath: String? = nil, refusals: RefusalHandling? = nil,
    anew: Bool = false, remake: Bool = false, picture: String? = nil, compare: String? = nil,
    environment: [String: String], progress: ProgressStream
  ) {
    self.requestPath = requestPath
    self.into = into
    self.officePath = officePath
    self.refusals = refusals
    isAnew = anew
    acceptsChanges = remake
    self.picture = picture
    comparePath = compare
    self.environment = environment
    self.progress = progress
  }

  public func run() async throws -> PlanOutcome {
    // Read before the plan is written: both may be the same file.
    let old = try comparePath.map { path throws(DocumentError) in try PlanFile.load(path) }
    if let old, old.schema != PlanDocument.schema {
      throw MasteringError(
        .badInput, rule: "plan-schema", at: old.path, "this is no plan of the schema \(PlanDocument.schema)",
        remedy: "name a plan.json that this version wrote")
    }
    let job = try await RequestJob(
      requestPath: requestPath, into: into, officePath: officePath, refusals: refusals, environment: environment,
      policy: isAnew ? .anew : .unlessEdited, acceptsChanges: acceptsChanges, progress: progress
    ).run()
    defer { withExtendedLifetime(job.lock) {} }
    let comparison = try old.map { try PlanComparison(of: job.plan, job.prepared.request, with: $0) }
    let seals = try PlanSeals(prepared: job.prepared.request, plan: job.plan, folder: job.folder)
    let outcome = PlanOutcome(
      job.prepared, job.plan, seals, job.folder, picture: picture ?? job.folder.planPicture, comparison: comparison)
    try PlanRecords(prepared: job.prepared, plan: job.plan, folder: job.folder)
      .write(outcome, Journal(job.folder.journal))
    return outcome
  }
}
