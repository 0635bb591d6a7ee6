// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import LeakCheck
import Volumes

/// The search for identities alone, over what lies in `outgoing/` of a request's folder, or over any file or folder with
/// a table of secrets.
public struct CheckForLeaks: Sendable {
  var path: String
  var secrets: String?
  var progress: ProgressStream

  /// - Parameters:
  ///   - path: a request's folder; with `secrets`, any file or folder.
  ///   - secrets: a CSV of what is searched for; nil for what the request's folder keeps.
  public init(path: String, secrets: String? = nil, progress: ProgressStream) {
    self.path = path
    self.secrets = secrets
    self.progress = progress
  }

  public struct Outcome: Sendable {
    /// What was searched.
    public var path: String
    public var files: Int
    public var bytes: Int64
    /// Values that were searched for, old UIDs apart.
    public var secrets: Int
    public var uids: Int
    /// Hits are of severity error.
    public var findings: [Finding]

    public var isClean: Bool { !findings.contains { $0.severity == .error } }
  }

  public func run() async throws -> Outcome {
    guard try FileSystem.status(of: path) != nil else {
      throw MasteringError(
        .missingInput, rule: "source-missing", at: path, "there is nothing to search",
        remedy: "name a request's folder, or a file or folder with --secrets")
    }
    let folder = try requestFolder()
    var known: LeakSecrets
    var notes: [Finding] = []
    if let secrets {
      known = try LeakSecretsDocument.read(secrets)
    } else if let folder {
      (known, notes) = try KeptSecrets(folder).load()
    } else {
      throw MasteringError(
        .badInput, rule: "no-secrets", at: path, "this is no request's folder, so that nothing says what to search for",
        remedy: "name the request's folder, or a table of secrets with --secrets")
    }
    let searched = secrets == nil ? folder?.outgoing ?? path : path
    let search = try known.search()
    let files = try OutgoingSearch(
      root: searched, search: search,
      printed: try folder.map { try PrintedDocuments(at: $0.printed) } ?? PrintedDocuments([]))
    let total = files.bytes
    let found = try await progress.phase(.init(.leakCheck), total: total) { advance in
      try await files.findings(advance)
    }
    return Outcome(
      path: searched, files: files.count, bytes: total, secrets: known.values.count, uids: known.uids.uidCount,
      findings: notes + found)
  }

  /// A request's folder, or one that files were de-identified into; nil for any other.
  private func requestFolder() throws -> RequestFolder? {
    for folder in [RequestFolder(path), RequestFolder(filesIn: path, inside: nil)] {
      if try FileSystem.status(of: folder.inside)?.kind == .folder { return folder }
    }
    return nil
  }
}
