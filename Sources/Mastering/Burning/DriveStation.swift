// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import OpticalMedia
import Volumes

/// A drive at work, on a thread of its own: takes a disc to burn, has the right medium put in, burns, reads back and
/// notes what came of it.
actor DriveStation {
  nonisolated let address: DriveAddress
  private let thread: DriveThread
  private let drive: any Drive
  private let settings: BurnSettings
  private let journal: BurnJournal
  private let attendant: any DiscAttendant
  private let progress: ProgressStream
  /// What this run burned last into the medium that may still be in the drive.
  private var last: Finished?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  private struct Finished {
    var words: String
    /// Of the medium's first sectors, as `start()` reads them, by which it is known again.
    var start: [UInt8]
  }

  init(
    _ drive: any Drive, _ settings: BurnSettings, journal: BurnJournal, attendant: any DiscAttendant,
    progress: ProgressStream
  ) throws {
    address = drive.address
    thread = try DriveThread()
    self.drive = drive
    self.settings = settings
    self.journal = journal
    self.attendant = attendant
    self.progress = progress
  }

  /// Whether the drive can be used at all.
  func look() throws -> DriveStatus { try drive.load() }

  func release() { drive.release(eject: false) }

  /// Burns one copy. When it returns the disc is good, as far as `settings` wanted to know.
  func make(_ copy: DiscCopy, of disc: BurnableDisc, _ content: DiscContent) async throws -> DriveStatus {
    let name = Self.name(copy, of: disc)
    let status = try await ready(for: copy, of: disc)
    if !settings.options.isSimulated {
      try journal.note(.burning, copy, of: disc, status, digest: content.digest)
    }
    let watched = WatchedContent(content.source)
    var isBurned = false
    do {
      try await burn(copy, of: disc, watched, status)
      isBurned = true
      // Looked at anew: past the drive's own memory of what it wrote.
      _ = try drive.load()
      if settings.verifies, !settings.options.isSimulated { try await verify(copy, of: disc, content) }
    } catch {
      if isBurned, error is CancellationError { throw try unverified(copy, of: disc, content, status) }
      let fate = fate(of: disc)
      if !settings.options.isSimulated {
        try journal.note(
          .spoiled, copy, of: disc, status, digest: content.digest,
          ["reason": .string((error as? any SpindleError)?.finding.rule ?? "\(error)"), "state": .string(fate)])
      }
      last = Finished(words: "\(name), not good", start: start())
      drive.release(eject: false)
      throw Self.told(error, fate, drive.address, isOfDrive: !watched.hasFailed)
    }
    if settings.options.isSimulated {
      drive.release(eject: settings.ejects)
      return status
    }
    try journal.note(
      .burned, copy, of: disc, status, digest: content.digest, ["verified": .bool(settings.verifies)])
    progress.send(.found(good(name)))
    last = Finished(words: "\(name), good", start: start())
    drive.release(eject: settings.ejects)
    return status
  }

  /// The disc is whole as far as the drive knows, and nobody read it back: it is noted as that, and made again by a run
  /// that wants its discs read back.
  private func unverified(
    _ copy: DiscCopy, of disc: BurnableDisc, _ content: DiscContent, _ status: DriveStatus
  ) throws -> BurnError {
    if !settings.options.isSimulated {
      try journal.note(.burned, copy, of: disc, status, digest: content.digest, ["verified": .bool(false)])
    }
    last = Finished(words: "\(Self.name(copy, of: disc)), not read back", start: start())
    drive.release(eject: false)
    return BurnError(
      .tryAgain,
      Finding(
        .error, rule: "read-back-stopped", at: Place(path: address.text),
        "\(Self.name(copy, of: disc)) is burned, and the read-back was stopped.",
        remedy: "Check the disc with spindle verify, or run the command again, which makes another."), isOfDrive: false)
  }

  private static func name(_ copy: DiscCopy, of disc: BurnableDisc) -> String {
    disc.number == nil ? disc.name : "\(disc.name), copy \(copy.copy) of \(max(disc.copies, copy.copy))"
  }

  private func good(_ name: String) -> Finding {
    Finding(
      .note, rule: "disc-good", at: Place(path: address.text),
      settings.verifies ? "\(name) is burned, and read back it is what it should be." : "\(name) is burned.")
  }

  // MARK: The medium

  /// Returns when a medium lies in the drive that can take the disc.
  private func ready(for copy: DiscCopy, of disc: BurnableDisc) async throws -> DriveStatus {
    var isFirst = true
    while true {
      try Task.checkCancellation()
      var status = try drive.load()
      // A medium that may be the disc just made is never blanked.
      let isUsed = last.map { $0.start.isEmpty || $0.start == start() } ?? false
      let check = BurnCheck(needed: disc.bytes.sectors, family: disc.family, mayBlank: settings.mayBlank && !isUsed)
      var verdict = check.verdict(status)
      // A simulation leaves the medium as it is: the drive says whether it can do so on this one.
      if verdict == .needsBlanking, !settings.options.isSimulated {
        status = try await blank(disc)
        verdict = check.verdict(status, wasBlanked: true)
      }
      guard case .refused(let refusal, let kind) = verdict else {
        // The medium is as it was after all: what a simulation leaves to the drive must not be burned over.
        if verdict == .needsBlanking, !settings.options.isSimulated { throw notBlanked() }
        return status
      }
      // Not the medium's fault.
      if refusal.rule == OpticalMediaError.busyRule { throw MasteringError(kind, refusal) }
      // A drive that has its own stack of media takes the next one.
      if isFirst, isUsed || settings.changesFirst, !settings.options.isSimulated, try drive.changeMedium() {
        isFirst = false
        last = nil
        continue
      }
      isFirst = false
      if last != nil { drive.release(eject: true) }
      drive.release(eject: false)
      try await attendant.change(
        DiscRequest(
          drive: address.text, medium: disc.wantedMedium, disc: Self.name(copy, of: disc), done: last?.words,
          reason: isUsed ? nil : refusal))
      if !isUsed { last = nil }
    }
  }

  private func notBlanked() -> BurnError {
    BurnError(
      .inputOutput,
      Finding(
        .error, rule: "blanking-failed", at: Place(path: address.text),
        "The drive says that it blanked the medium, which still holds data.", remedy: "Put in another disc."),
      isOfDrive: true)
  }

  private func blank(_ disc: BurnableDisc) async throws -> DriveStatus {
    let phase = ProgressEvent.Phase(.blank, disc: disc.number, drive: address.text)
    try await progress.phase(phase, total: nil) { _ in
      try drive.blank { told in
        progress.send(.gauged(phase, done: told.done, DriveGauge(stage: told.stage.rawValue)))
      }
    }
    return try drive.load()
  }

  /// The medium's first sectors, empty where they cannot be read: the system area, which is zeros on most discs, and the
  /// volume descriptors behind it, which tell one disc from another.
  private func start() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = (try? bytes.withUnsafeMutableBytes { try drive.read(at: .zero, into: $0) }) ?? 0
    return Array(bytes.prefix(count))
  }

  // MARK: The disc

  private func burn(
    _ copy: DiscCopy, of disc: BurnableDisc, _ content: any ByteSource, _ status: DriveStatus
  ) async throws {
    let phase = ProgressEvent.Phase(
      settings.options.isSimulated ? .simulate : .burn, disc: disc.number, drive: address.text)
    let profile = status.medium?.profile ?? .file
    var meter = DriveMeter(profile.singleSpeed == nil ? disc.likelyProfile : profile)
    try await progress.phase(phase, total: content.length.rawValue) { _ in
      try drive.burn(content, settings.options) { told in
        progress.send(.gauged(phase, done: told.done, meter.gauge(told)))
      }
    }
  }

  private func verify(_ copy: DiscCopy, of disc: BurnableDisc, _ content: DiscContent) async throws {
    let phase = ProgressEvent.Phase(.readBack, disc: disc.number, drive: address.text)
    var found = try await progress.phase(phase, total: content.source.length.rawValue) { advance in
      try DiscReadBack.run(drive, length: content.source.length) { advance($0) }
    }
    guard found.digest != content.digest || !found.unreadable.isEmpty else { return }
    do { try found.locateDamage(drive, comparedWith: content.source) { _ in } } catch is CancellationError {
      // That it differs is known by now; where, is not.
    }
    throw DamagedDisc(found, content, drive: address.text).error
  }

  /// What state the disc is in after something went wrong.
  private func fate(of disc: BurnableDisc) -> String {
    if settings.options.isSimulated { return "the medium is as it was" }
    guard let status = try? drive.load(), let medium = status.medium else {
      return "the drive does not say what state the disc is in: do not use it"
    }
    if medium.state == .blank { return "the disc is still blank and can be used" }
    if medium.profile.isRewritable { return "the disc is not good; it can be used again with --blank" }
    return "the disc is spoiled: throw it away"
  }

  /// The error with the state of the disc in its sentence.
  private static func told(
    _ error: any Error, _ fate: String, _ address: DriveAddress, isOfDrive: Bool
  ) -> any Error {
    if error is CancellationError {
      return BurnError(
        .tryAgain,
        Finding(
          .error, rule: "burn-aborted", at: Place(path: address.text), "The burn was stopped; \(fate).",
          remedy: "Run the command again to go on."), isOfDrive: false)
    }
    guard let known = error as? any SpindleError else { return error }
    var finding = known.finding
    if finding.message.hasSuffix(".") { finding.message.removeLast() }
    finding.message += "; \(fate)."
    return BurnError(known.kind, finding, isOfDrive: isOfDrive)
  }
}
