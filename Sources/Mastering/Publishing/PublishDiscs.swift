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
  let labelTemplate: String?
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
  ///   - template: of the labels; nil for what the request says.
  public init(
    folder: String, hotFolder: String, format: String, seenAs: String? = nil, discs: Set<Int>? = nil,
    copies: Int? = nil, template: String? = nil, officePath: String? = nil, environment: [String: String],
    progress: ProgressStream
  ) {
    self.folder = RequestFolder(folder)
    self.hotFolder = hotFolder
    self.format = format
    self.seenAs = seenAs
    self.discs = discs
    self.copies = copies
    labelTemplate = template
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

  /// A disc of which all is known to be good: its label, drawn when it is its turn, and its job.
  private struct Ready {
    var index: Int
    var copies: Int
    var label: LabelSheets
    var job: String
  }

  public func run() async throws -> Outcome {
    try requireFolders()
    let lock = try LockFile(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    let template = try RobotLibrary(folders: office.labelFolders).template(format)
    try requireName(of: hotFolder, template)
    let stock = try SealedStock(folder, progress)
    let wanted = try wanted(stock.discs)
    // Everything that can be refused without reading an image is, before the first file is written.
    try requireFree(wanted.map { jobID(stock.discs[$0]) })
    let labels = try SealedLabels(
      folder: folder, officePath: officePath, environment: environment,
      choice: .init(template: labelTemplate, stock: template.stock),
      discs: wanted.compactMap { stock.discs[$0].number },
      copies: 1)
    let sheets = labels.labels.sheets(labels.digests)
    let all = try wanted.map { index in
      let label = sheets.face(of: stock.discs[index].number ?? 0)
      try labels.search(label.check().strings)
      return try ready(index, stock.discs[index], label, labels.labels.request.number.text, template)
    }
    let journal = try BurnJournal(folder.journal)
    var jobs: [Outcome.Job] = []
    for one in all { jobs.append(try await publish(one, stock, template, journal)) }
    return Outcome(hotFolder: hotFolder, format: template.name, jobs: jobs)
  }

  private func requireFolders() throws {
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
    if PathNesting.contains(folder.path, hotFolder) {
      throw MasteringError(
        .usage, rule: "hot-folder-nested", at: hotFolder, "this lies in the request's own folder",
        remedy: "name the folder that the robot watches")
    }
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
  private func requireFree(_ ids: [String]) throws {
    var unreadable: [Finding] = []
    // Up to the first dot, as no job's name has one.
    let names = try FolderWalk.names(in: hotFolder, &unreadable)
    let known = Dictionary(names.map { ($0.prefix { $0 != "." }, $0) }, uniquingKeysWith: { first, _ in first })
    for id in ids {
      try HotFolderJob(folder: hotFolder, id: id).requireOwnFolder()
      guard let found = known[id[...]] else { continue }
      throw MasteringError(
        .cannotCreate, rule: "job-exists", at: "\(hotFolder)/\(found)", "the robot has a job of that name",
        remedy: "let it finish, remove what it left of \(id), then hand the disc over again")
    }
  }

  private func ready(
    _ index: Int, _ disc: BurnableDisc, _ label: LabelSheets, _ request: String, _ template: RobotTemplate
  ) throws -> Ready {
    let id = jobID(disc)
    let copies = copies ?? disc.copies
    let job = try template.render(
      .init(
        id: id, copies: copies, medium: disc.medium?.word, image: seen([id, "\(id).iso"], template),
        label: seen([id, "\(id).\(template.label.rawValue)"], template), volume: disc.volumeIdentifier,
        number: disc.number ?? 0, count: disc.count, title: disc.title ?? "", request: request))
    return Ready(index: index, copies: copies, label: label, job: job)
  }

  private func publish(
    _ ready: Ready, _ stock: SealedStock, _ template: RobotTemplate, _ journal: BurnJournal
  ) async throws -> Outcome.Job {
    let disc = stock.discs[ready.index]
    let id = jobID(disc)
    let content = try await stock.check(ready.index)
    let files = HotFolderJob(folder: hotFolder, id: id)
    try files.begin(room: disc.bytes)
    try await files.copy(content, name: "\(id).iso", disc: disc.number ?? 0, progress)
    try files.add(ready.label.pdf().pdf, name: "\(id).pdf")
    try files.add(ready.label.face(as: .png(dotsPerInch: Self.dotsPerInch)), name: "\(id).png")
    if template.label == .bmp {
      try files.add(ready.label.face(as: .bmp(dotsPerInch: Self.dotsPerInch)), name: "\(id).bmp")
    }
    try files.finish(job: ready.job, fileExtension: template.fileExtension)
    try journal.noteHandedOver(disc, copies: ready.copies, digest: content.digest, format: template.name)
    return Outcome.Job(
      disc: disc.number ?? 0, copies: ready.copies, volumeIdentifier: disc.volumeIdentifier,
      file: "\(id).\(template.fileExtension)", sha256: content.digest.hex)
  }

  /// What printers of disc publishers take: 1,465 pixels for a page of 124 mm.
  private static let dotsPerInch = 300.0

  private func seen(_ parts: [String], _ template: RobotTemplate) -> String {
    template.path(parts, below: seenAs ?? PathNesting.resolved(hotFolder))
  }
}
