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
  var environment: [String: String]
  var progress: ProgressStream

  /// - Parameters:
  ///   - into: the request's folder; nil for one named after its number, beside the request.
  ///   - refusals: overrules the request.
  ///   - remake: makes sealed discs again whose input changed, instead of refusing.
  public init(
    requestPath: String, into: String? = nil, officePath: String? = nil, refusals: Refusals? = nil,
    remake: Bool = false, environment: [String: String], progress: ProgressStream
  ) {
    self.requestPath = requestPath
    self.into = into
    self.officePath = officePath
    self.refusals = refusals
    self.remake = remake
    self.environment = environment
    self.progress = progress
  }

  public func run() async throws -> MasteringOutcome {
<<<<<<< HEAD
    let job = try await RequestJob(
      requestPath: requestPath, into: into, officePath: officePath, refusals: refusals, environment: environment,
      policy: .unlessEdited, acceptsChanges: remake, progress: progress
    ).run()
    defer { withExtendedLifetime(job.lock) {} }
    return try await DiscSealing(job, discs: nil, remake: remake, progress: progress).run()
=======
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    var request = try Request.load(requestPath, office: office)
    if let refusals { request.refusals = refusals }
    let folder = RequestFolder(into ?? Self.defaultFolder(of: request))
    try folder.make()
    let lock = try LockFile(folder.lock)
    defer { withExtendedLifetime(lock) {} }

    let preparation = RequestPreparation(
      request: request, office: office, folder: folder, environment: environment, progress: progress)
    let prepared = try await preparation.run()
    let plan = try await progress.phase(.init(.plan), total: nil) { _ in
      try DiscPlanner(prepared: prepared.request).plan()
    }
    let sealing = DiscSealing(prepared: prepared, plan: plan, folder: folder, remake: remake, progress: progress)
    return try await sealing.run()
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
>>>>>>> main
  }
}
