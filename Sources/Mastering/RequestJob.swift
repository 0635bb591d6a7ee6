// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests
import Volumes

/// What the use cases of one request have in common: the request read, its folder made and held, everything known
/// about its discs, and the plan that holds.
struct RequestJob: Sendable {
  var requestPath: String
  /// Nil for a folder named after the request's number, beside the request.
  var into: String?
  var officePath: String?
  /// Overrules the request.
  var refusals: RefusalHandling?
  var environment: [String: String]
  var policy: PlanChoice.Policy
  var acceptsChanges: Bool
  var progress: ProgressStream

  struct Outcome: Sendable {
    var prepared: RequestPreparation.Outcome
    var plan: DiscPlan
    var folder: RequestFolder
    /// Held as long as somebody works on the request.
    var lock: LockFile
  }

  func run() async throws -> Outcome {
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    var request = try Request.load(requestPath, office: office)
    if let refusals { request.refusals = refusals }
    let folder = RequestFolder(into ?? Self.defaultFolder(of: request))
    try folder.make()
    let lock = try LockFile(folder.lock)
    var prepared = try await RequestPreparation(
      request: request, office: office, folder: folder, environment: environment, progress: progress
    ).run()
    let choice = PlanChoice(
      prepared: prepared.request, folder: folder, policy: policy, acceptsChanges: acceptsChanges)
    let planned = try await progress.phase(.init(.plan), total: nil) { _ in try choice.run() }
    prepared.findings += planned.findings
    return Outcome(prepared: prepared, plan: planned.plan, folder: folder, lock: lock)
  }

  private static func defaultFolder(of request: Request) -> String {
    request.folder.isEmpty ? request.number.text : "\(request.folder)/\(request.number.text)"
  }
}

extension RequestFolder {
  /// Makes the folders that are missing: `private/` for the office's eyes only.
  func make() throws {
    try FileSystem.makeFolder(path, mode: 0o755)
    for inner in [inside, building, requestCopies, sealed] { try FileSystem.makeFolder(inner, mode: 0o700) }
    try FileSystem.makeFolder(outgoing, mode: 0o755)
  }
}
