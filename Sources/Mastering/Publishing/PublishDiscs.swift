// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Requests
import Volumes

/// Hands sealed discs to a disc publishing robot: image, label and a job in the folder that it watches.
///
/// All of a disc's files stand there whole before its job does, since the robot begins when it sees one.
public struct PublishDiscs: Sendable {
  let folder: RequestFolder
  let hotFolder: String
  let format: String
  let seenAs: String?
  let discs: Set<Int>?
  let copies: Int?
  let officePath: String?
  let environment: [String: String]
  let progress: ProgressStream

  /// - Parameters:
  ///   - folder: the request's.
  ///   - hotFolder: the one that the robot watches.
  ///   - format: a robot's name, or a YAML file.
  ///   - seenAs: what the robot's machine calls the hot folder; nil for the same name, on a machine that writes `/`.
  ///   - discs: the numbers of those to hand over; nil for all.
  ///   - copies: of each; nil for what the plan says.
  public init(
    folder: String, hotFolder: String, format: String, seenAs: String? = nil, discs: Set<Int>? = nil,
    copies: Int? = nil, officePath: String? = nil, environment: [String: String], progress: ProgressStream
  ) {
    self.folder = RequestFolder(folder)
    self.hotFolder = hotFolder
    self.format = format
    self.seenAs = seenAs
    self.discs = discs
    self.copies = copies
    self.officePath = officePath
    self.environment = environment
    self.progress = progress
  }

  public struct Outcome: Sendable {
    public struct Job: Sendable {
      public var disc: Int
      public var copies: Int
      public var volumeIdentifier: String
      /// In the hot folder.
      public var file: String
      public var sha256: String
    }

    public var hotFolder: String
    public var format: String
    public var jobs: [Job]
  }

  public func run() async throws -> Outcome {
    guard try FileSystem.status(of: hotFolder)?.kind == .folder else {
      throw MasteringError(
        .missingInput, rule: "hot-folder-missing", at: hotFolder, "there is no such folder",
        remedy: "name the folder that the robot watches")
    }
    guard try FileSystem.status(of: folder.inside)?.kind == .folder else {
      throw MasteringError(
        .missingInput, rule: "not-a-request-folder", at: folder.path, "this is no folder of a request",
        remedy: "name the folder that spindle master made")
    }
    let lock = try LockFile(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    let template = try RobotLibrary(folders: office.labelFolders).template(format)
    try requireName(of: hotFolder, template)
    let stock = try SealedStock(folder, progress)
    let wanted = try wanted(stock.discs)
    // Everything that can be refused is, before the first file is written.
    for disc in wanted { try requireFree(jobID(stock.discs[disc]), template) }
    let journal = try BurnJournal(folder.journal)
    var jobs: [Outcome.Job] = []
    for disc in wanted {
      jobs.append(try await publish(disc, stock, template, journal))
    }
    return Outcome(hotFolder: hotFolder, format: template.name, jobs: jobs)
  }

  /// A machine that writes `\` between the parts of a path calls the folder otherwise than this one does.
  private func requireName(of hotFolder: String, _ template: RobotTemplate) throws {
    guard template.separator == .backslash, seenAs == nil else { return }
    throw MasteringError(
      .usage, rule: "hot-folder-name", at: hotFolder, "a job of \(template.name) names files as Windows does",
      remedy: "say what the robot's machine calls this folder, such as --seen-as 'X:\\spool'")
  }

  private func wanted(_ known: [BurnableDisc]) throws -> [Int] {
    let numbers = Set(known.compactMap(\.number))
    if let missing = discs?.subtracting(numbers).min() {
      throw MasteringError(
        .badInput, rule: "no-such-disc", at: folder.path, "there is no sealed disc \(missing)",
        remedy: "there are: \(numbers.sorted().map(String.init).joined(separator: ", "))")
    }
    return known.indices.filter { index in discs.map { $0.contains(known[index].number ?? 0) } ?? true }
  }

  /// As on the label: letters, digits and `_`, which every robot takes.
  private func jobID(_ disc: BurnableDisc) -> String { disc.volumeIdentifier }

  /// A robot renames the job that it works on (JDF to INP to DON, say): any file of that name is a job that it knows.
  private func requireFree(_ id: String, _ template: RobotTemplate) throws {
    var found: String?
    _ = try FolderWalk.visit(hotFolder) { entry in
      let name = entry.path
      if name == id || name.hasPrefix(id + ".") || name.hasPrefix(id + "/") { found = found ?? name }
    }
    guard let found else { return }
    throw MasteringError(
      .cannotCreate, rule: "job-exists", at: "\(hotFolder)/\(found)", "the robot has a job of that name",
      remedy: "let it finish, remove what it left of \(id), then hand the disc over again")
  }

  private func publish(
    _ index: Int, _ stock: SealedStock, _ template: RobotTemplate, _ journal: BurnJournal
  ) async throws -> Outcome.Job {
    let disc = stock.discs[index]
    let number = disc.number ?? 0
    let count = copies ?? disc.copies
    let id = jobID(disc)
    let content = try await stock.check(index)
    let face = try label(number, template)
    let job = try template.render(
      .init(
        id: id, copies: count, medium: disc.medium?.word, image: seen([id, "\(id).iso"], template),
        label: seen([id, "\(id).\(template.label.rawValue)"], template), volume: disc.volumeIdentifier, number: number,
        count: disc.count, title: disc.title ?? "", request: face.request))
    let files = HotFolderJob(folder: hotFolder, id: id)
    try files.begin(room: disc.bytes)
    try await files.copy(content, name: "\(id).iso", disc: number, progress)
    for (ending, bytes) in face.files { try files.add(bytes, name: "\(id).\(ending)") }
    try files.finish(job: job, fileExtension: template.fileExtension)
    try journal.noteHandedOver(disc, copies: count, digest: content.digest, format: template.name)
    return Outcome.Job(
      disc: number, copies: count, volumeIdentifier: disc.volumeIdentifier, file: "\(id).\(template.fileExtension)",
      sha256: content.digest.hex)
  }

  /// The label's files on the printer's page, every string on them searched, and the request's number.
  private func label(
    _ number: Int, _ template: RobotTemplate
  ) throws -> (files: [(ending: String, bytes: [UInt8])], request: String) {
    let labels = try SealedLabels(
      folder: folder, officePath: officePath, environment: environment, choice: .init(stock: template.stock),
      discs: [number], copies: 1)
    let sheets = labels.labels.sheets(labels.digests)
    var files = [
      (ending: "pdf", bytes: try labels.paper().pdf),
      (ending: "png", bytes: try sheets.face(as: .png(dotsPerInch: Self.dotsPerInch))),
    ]
    if template.label == .bmp {
      files.append(("bmp", try sheets.face(as: .bmp(dotsPerInch: Self.dotsPerInch))))
    }
    return (files, labels.labels.request.number.text)
  }

  /// What printers of disc publishers take: 1,465 pixels for a page of 124 mm.
  private static let dotsPerInch = 300.0

  private func seen(_ parts: [String], _ template: RobotTemplate) -> String {
    template.path(parts, below: seenAs ?? PathNesting.resolved(hotFolder))
  }
}
