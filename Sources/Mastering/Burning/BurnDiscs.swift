// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import OpticalMedia
import Volumes

/// Burns discs of a request's folder, or an image, in one drive or in several at once.
public struct BurnDiscs: Sendable {
  /// What the person at the bench asked for.
  public struct Choices: Sendable {
    public typealias Speed = BurnSpeed

    /// The drives' names; with several, or with `takesAll`, they share the work.
    public var drives: [String]
    /// The one disc of the request; nil where there is only one, or with `takesAll`.
    public var disc: Int?
    /// All discs and copies that the plan has and the journal does not.
    public var takesAll = false
    /// How many; nil for one, or with `takesAll` for what the plan says.
    public var copies: Int?
    public var speed: BurnSpeed = .fastest
    public var isSimulated = false
    public var verifies = true
    public var ejects = false
    /// A rewritable medium may lose what it holds.
    public var blanks = false
    /// From the plan, without an image.
    public var isDirect = false
    public var officePath: String?

    public init(drives: [String]) { self.drives = drives }
  }

  let target: String
  let choices: Choices
  let environment: [String: String]
  let attendant: any DiscAttendant
  let progress: ProgressStream
  let makeDrive: @Sendable (DriveAddress) -> any Drive

  /// - Parameters:
  ///   - target: a request's folder, or an ISO 9660 image.
  ///   - makeDrive: what stands behind a drive's name.
  public init(
    _ target: String, _ choices: Choices, environment: [String: String], attendant: any DiscAttendant,
    progress: ProgressStream, makeDrive: @escaping @Sendable (DriveAddress) -> any Drive = { LibburnDrive($0) }
  ) {
    self.target = target
    self.choices = choices
    self.environment = environment
    self.attendant = attendant
    self.progress = progress
    self.makeDrive = makeDrive
  }

  public func run() async throws -> BurnOutcome {
    let addresses = try addresses()
    let job = try await job()
    defer { withExtendedLifetime(job.lock) {} }
    try requireApart(addresses, job.folder)
    let journal = try BurnJournal(job.folder.map(\.journal))
    let (copies, before) = try copies(of: job, journal)
    var findings: [Finding] = []
    if job.folder == nil {
      findings.append(
        Finding(.note, rule: "no-journal", at: Place(path: target), "It belongs to no request: no journal is kept."))
    }
    let stations = try await stations(addresses, journal, &findings)
    let bench = BurnBench(
      stations: stations, discs: job.stock.discs, contents: CheckedDiscs(job.stock),
      mostSpoiled: choices.takesAll ? 2 : 1)
    let result = await bench.run(copies)
    return outcome(job, copies, before, result, findings)
  }

  // MARK: What is burned

  /// What is burned, and what belongs to it.
  private struct Job {
    var stock: any DiscStock
    /// Nil for an image of no request.
    var folder: RequestFolder?
    /// The one disc that was asked for.
    var disc: Int?
    /// Held as long as somebody works on the request.
    var lock: LockFile?
    /// Discs of the plan that cannot be burned, since they are not sealed.
    var unsealed: [Int] = []
  }

  private func job() async throws -> Job {
    guard let status = try FileSystem.status(of: target) else { throw VolumeError.missing(target, ENOENT) }
    guard status.kind != .folder else {
      return choices.isDirect ? try await planned() : try sealed(RequestFolder(target), disc: choices.disc)
    }
    guard !choices.isDirect, !choices.takesAll, choices.disc == nil else {
      throw Self.usage("--direct, --all and --disc are for a request's folder, and \(target) is an image")
    }
    if let (folder, disc) = try requestOfImage() { return try sealed(folder, disc: disc) }
    return Job(stock: try ImageStock(target, progress))
  }

  private func sealed(_ folder: RequestFolder, disc: Int?) throws -> Job {
    guard try FileSystem.status(of: folder.inside)?.kind == .folder else {
      throw MasteringError(
        .missingInput, rule: "not-a-request-folder", at: folder.path, "this is no folder of a request",
        remedy: "name the folder that spindle master made, or an image")
    }
    let lock = try LockFile(folder.lock)
    let stock = try SealedStock(folder, progress)
    return Job(stock: stock, folder: folder, disc: disc, lock: lock, unsealed: stock.unsealed)
  }

  private func planned() async throws -> Job {
    let folder = RequestFolder(target)
    let job = try await RequestJob(
      requestPath: RequestOrigin(in: folder).path, into: folder.path, officePath: choices.officePath, refusals: nil,
      environment: environment, policy: .asWritten, acceptsChanges: false, progress: progress
    ).run()
    return Job(stock: try PlannedStock(job, progress), folder: folder, disc: choices.disc, lock: job.lock)
  }

  /// The request that an image in `outgoing/` is of, and its number there.
  private func requestOfImage() throws -> (RequestFolder, disc: Int)? {
    guard let real = realpath(target, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    let folder = RequestFolder(FileSystem.folder(of: FileSystem.folder(of: path)))
    // A copy of `outgoing` alone is none.
    guard FileSystem.folder(of: path) == folder.outgoing, try FileSystem.status(of: folder.inside)?.kind == .folder,
      try FileSystem.status(of: folder.manifest) != nil,
      let disc = try ManifestFile.load(folder.manifest).discs.first(where: { $0.file == FileSystem.name(of: path) })
    else { return nil }
    return (folder, disc.number)
  }

  /// Which copies to make, and how many of those asked for were made before.
  private func copies(of job: Job, _ journal: BurnJournal) throws -> ([DiscCopy], before: Int) {
    let discs = job.stock.discs
    if choices.takesAll {
      guard job.disc == nil else { throw Self.usage("--all and --disc exclude each other") }
      var before = 0
      var wanted: [DiscCopy] = []
      for (index, disc) in discs.enumerated() {
        let done = Set(good(disc, journal).map(\.copy))
        for copy in 1...max(1, choices.copies ?? disc.copies) {
          if done.contains(copy) { before += 1 } else { wanted.append(DiscCopy(disc: index, copy: copy)) }
        }
      }
      return (wanted, before)
    }
    let index: Int
    if let number = job.disc {
      guard let found = discs.firstIndex(where: { $0.number == number }) else {
        let known = discs.compactMap { $0.number.map(String.init) }.joined(separator: ", ")
        throw MasteringError(
          .badInput, rule: "no-such-disc", at: target, "there is no disc \(number) to be burned",
          remedy: "there are: \(known)")
      }
      index = found
    } else {
      guard discs.count == 1 else {
        throw Self.usage("there are \(discs.count) discs: name one with --disc N, or take them all with --all")
      }
      index = 0
    }
    let first = (good(discs[index], journal).map(\.copy).max() ?? 0) + 1
    return ((0..<max(1, choices.copies ?? 1)).map { DiscCopy(disc: index, copy: first + $0) }, 0)
  }

  /// Copies in the journal that are of the disc as it is now, and were read back if this run wants that.
  private func good(_ disc: BurnableDisc, _ journal: BurnJournal) -> [BurnJournal.Burned] {
    guard let number = disc.number else { return [] }
    return (journal.before[number] ?? []).filter { $0.isOf(disc) && ($0.isVerified || !choices.verifies) }
  }

  // MARK: The drives

  private func addresses() throws -> [DriveAddress] {
    let addresses = try choices.drives.map { name throws(OpticalMediaError) in try DriveAddress(name) }
    guard !addresses.isEmpty else { throw Self.usage("name a drive with --drive; spindle drives lists them") }
    for (index, address) in addresses.enumerated() where addresses[..<index].contains(where: { $0.isSame(as: address) })
    {
      throw Self.usage("\(address) is named twice")
    }
    guard addresses.count == 1 || choices.takesAll || (choices.copies ?? 1) > 1 else {
      throw Self.usage("one disc needs one drive: with several, ask for --all or --copies")
    }
    return addresses
  }

  /// A file that stands for a drive must be neither what is burned nor among what may leave the office.
  private func requireApart(_ addresses: [DriveAddress], _ folder: RequestFolder?) throws {
    for path in addresses.compactMap(\.filePath) {
      if DriveAddress.isSameFile(path, target) {
        throw Self.usage("\(path) is the image itself, and cannot be the drive as well")
      }
      for inner in [folder?.outgoing, folder?.inside].compactMap({ $0 }) where PathNesting.contains(inner, path) {
        throw Self.usage("\(path) lies in \(inner), where no drive's file may lie")
      }
    }
  }

  /// Drives that answer. With several, one that does not is left out and said.
  private func stations(
    _ addresses: [DriveAddress], _ journal: BurnJournal, _ findings: inout [Finding]
  ) async throws -> [DriveStation] {
    let settings = BurnSettings(
      options: BurnOptions(speed: choices.speed, isSimulated: choices.isSimulated), verifies: choices.verifies,
      ejects: choices.ejects, mayBlank: choices.blanks, changesFirst: choices.takesAll && !choices.blanks)
    var stations: [DriveStation] = []
    var failure: (any Error)?
    for address in addresses {
      let station = try DriveStation(
        makeDrive(address), settings, journal: journal, attendant: attendant, progress: progress)
      do {
        _ = try await station.look()
        stations.append(station)
      } catch {
        failure = failure ?? error
        guard var finding = (error as? any SpindleError)?.finding else { throw error }
        finding.severity = .warning
        findings.append(finding)
      }
    }
    if let failure, stations.isEmpty { throw failure }
    return stations
  }

  // MARK: What came of it

  private func outcome(
    _ job: Job, _ copies: [DiscCopy], _ before: Int, _ result: BurnBench.Result, _ findings: [Finding]
  ) -> BurnOutcome {
    let discs = job.stock.discs
    let made = Set(result.made.map { "\($0.disc ?? 0) \($0.copy)" })
    let missing = copies.filter { !made.contains("\(discs[$0.disc].number ?? 0) \($0.copy)") }
    var findings = findings
    for failure in result.failures {
      var finding = failure.finding
      if missing.isEmpty { finding.severity = .warning }
      findings.append(finding)
    }
    // Only who asks for all of them misses those that are not there.
    let unsealed = choices.takesAll ? job.unsealed : []
    if !unsealed.isEmpty { findings.append(Self.notSealed(unsealed, target)) }
    return BurnOutcome(
      target: target, count: discs.first?.count ?? discs.count, isSimulated: choices.isSimulated,
      isVerified: choices.verifies && !choices.isSimulated, made: result.made, before: before,
      missing: missing.map {
        .init(disc: discs[$0.disc].number, copy: $0.copy, volumeIdentifier: discs[$0.disc].volumeIdentifier)
      }, findings: findings,
      failure: missing.isEmpty
        ? unsealed.isEmpty ? nil : .missingInput
        : result.wasStopped ? .tryAgain : result.failures.first?.kind ?? .tryAgain)
  }

  private static func notSealed(_ discs: [Int], _ target: String) -> Finding {
    let numbers = discs.map(String.init).joined(separator: ", ")
    return Finding(
      .error, rule: "disc-not-sealed", at: Place(path: target),
      discs.count == 1 ? "Disc \(numbers) of the plan is not sealed." : "Discs \(numbers) of the plan are not sealed.",
      remedy: "Run spindle build, then this command again.")
  }

  private static func usage(_ message: String) -> MasteringError {
    MasteringError(.usage, Finding(.error, rule: "burn-usage", "\(message)."))
  }
}
