// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests
import Volumes

/// De-identification alone: files or folders in, a folder of de-identified files out, the key and the account beside it.
///
/// Names of the source tell of patients more often than not, so that none of them is kept: the files are named as on a
/// disc of type 1. Nothing has its final name before it was searched for identities.
public struct DeidentifyFiles: Sendable {
  var sources: [String]
  var choices: DeidentificationChoices
  var environment: [String: String]
  var progress: ProgressStream

  public init(
    sources: [String], choices: DeidentificationChoices, environment: [String: String], progress: ProgressStream
  ) {
    self.sources = sources
    self.choices = choices
    self.environment = environment
    self.progress = progress
  }

  public struct Outcome: Sendable {
    public struct Exam: Sendable {
      public var subject: String
      /// Relative to the folder of the files.
      public var folder: String
      public var files: Int
    }

    /// Where the files are.
    public var folder: String
    /// Where key and account are.
    public var privateFolder: String
    public var exams: [Exam]
    public var bytes: Int64
    public var totals: FileAccount.Totals
    public var findings: [Finding]
    /// What the data are by HIPAA.
    public var dates: String
  }

  public func run() async throws -> Outcome {
    let office = try OfficeSettings.find(explicit: choices.officePath, environment: environment)
    let request = try Request(
      parsing: choices.request(sources), path: DeidentificationChoices.path, defaults: office.defaults)
    let folder = RequestFolder(filesIn: choices.into, inside: choices.privateFolder)
    try requireApart(folder)
    for inner in [folder.inside, folder.requestCopies] { try FileSystem.makeFolder(inner, mode: 0o700) }
    let lock = try LockFile(folder.lock)
    defer { withExtendedLifetime(lock) {} }

    let preparation = try RequestPreparation(
      request: request, office: office, folder: folder, environment: environment, progress: progress,
      subject: choices.subject)
    let prepared = try await preparation.run()
    let secrets = LeakSecrets(prepared.request)
    try prepared.records.write(in: folder)
    try LeakSecretsDocument.write(secrets, to: folder.secrets)
    let output = FolderOutput(prepared: prepared.request, folder: folder.outgoing, search: try secrets.search())
    try await output.write(progress)
    return outcome(prepared, folder, output.bytes)
  }

  /// Neither may the files land among their sources, nor the key among the files.
  private func requireApart(_ folder: RequestFolder) throws {
    for source in sources
    where PathNesting.contains(source, folder.outgoing) || PathNesting.contains(folder.outgoing, source) {
      throw Self.usage("--into \(folder.outgoing) and the source \(source) lie in each other", "name another folder")
    }
    for (name, path) in [("private folder", folder.inside), ("key", choices.key)] {
      guard let path, PathNesting.contains(folder.outgoing, path) else { continue }
      throw Self.usage("the \(name) would lie among the de-identified files", "name a place outside of --into")
    }
  }

  private static func usage(_ message: String, _ remedy: String) -> MasteringError {
    MasteringError(.usage, rule: "folders-nested", message, remedy: remedy)
  }

  private func outcome(_ prepared: RequestPreparation.Outcome, _ folder: RequestFolder, _ bytes: Int64) -> Outcome {
    let request = prepared.request
    return Outcome(
      folder: folder.outgoing, privateFolder: folder.inside,
      exams: request.order.map { index in
        Outcome.Exam(
          subject: request.exams[index].context.subjectID, folder: request.folder(of: request.positions[index]),
          files: request.exams[index].instanceCount)
      }, bytes: bytes, totals: request.catalogue.account.totals, findings: prepared.findings,
      dates: DateStanding.sentence(request.request.dates))
  }
}
