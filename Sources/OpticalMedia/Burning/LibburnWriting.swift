// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// Burns one content as the only track of a disc.
struct LibburnWriting {
  private let handle: LibburnHandle
  private let address: DriveAddress
  private let options: BurnOptions

  init(_ handle: LibburnHandle, _ address: DriveAddress, _ options: BurnOptions) {
    self.handle = handle
    self.address = address
    self.options = options
  }

  func run(_ content: any ByteSource, _ progress: (BurnProgress) -> Void) throws {
    let feed = BurnFeed(content)
    defer {
      feed.cancel(CancellationError())
      feed.end()
    }
    // A source that fails at its start fails before the laser is lit.
    try feed.fill()
    try Task.checkCancellation()
    guard let settings = burn_write_opts_new(handle.drive) else {
      throw OpticalMediaError.libburn("Preparing to burn", "there is no memory")
    }
    defer { burn_write_opts_free(settings) }
    let track = try LibburnTrack(feed.makeSource())
    try prepare(settings, track, content.length.sectors)

    let (result, messages) = Libburn.shared.hearing {
      // libburn keeps its list of threads without a lock.
      Libburn.shared.starting { burn_disc_write(settings, track.disc) }
      let result = LibburnRun(drive: handle.drive, isCancellable: true, mustEnd: feed.mustEnd)
        .watch { progress(told($0, $1, feed, content.length)) }
      feed.awaitWriter()
      return result
    }
    let done = SectorCount(min(result.sectors, content.length.sectors.rawValue))
    if result.wasCancelled { throw OpticalMediaError.burnAborted(address, done, of: content.length.sectors) }
    if let failure = feed.failure { throw failure }
    // libburn fills up a track whose source ended early, and calls it well written.
    guard result.isGood, feed.isTaken, !messages.contains(where: \.endsBurn) else {
      throw OpticalMediaError.burnFailed(address, done, of: content.length.sectors, messages.words)
    }
    progress(
      BurnProgress(stage: .writing, done: content.length.rawValue, total: content.length.rawValue, fifo: feed.fifo))
  }

  private func told(
    _ status: burn_drive_status, _ counters: burn_progress, _ feed: BurnFeed, _ length: ByteCount
  ) -> BurnProgress {
    let stage = BurnProgress.Stage(status)
    let capacity = Int64(counters.buffer_capacity)
    let buffer = BurnProgress.Fill(bytes: max(0, capacity - Int64(counters.buffer_available)), capacity: capacity)
    return BurnProgress(
      stage: stage, done: stage == .writing ? min(Int64(counters.sector) * SectorCount.size, length.rawValue) : 0,
      total: length.rawValue, driveBuffer: capacity > 0 ? buffer : nil, fifo: feed.fifo)
  }

  private func prepare(_ settings: OpaquePointer, _ track: LibburnTrack, _ sectors: SectorCount) throws {
    burn_write_opts_set_perform_opc(settings, 0)
    burn_write_opts_set_multi(settings, 0)
    _ = burn_write_opts_set_simulate(settings, options.isSimulated ? 1 : 0)
    _ = burn_write_opts_set_underrun_proof(settings, 1)
    let profile = handle.profile
    let (chosen, words) = chooseWriteType(settings, track, profile)
    guard chosen else {
      throw OpticalMediaError.refused(
        "no-write-type", address, "The drive has no way to write this onto a \(profile.name): \(words)",
        options.isSimulated ? "This medium may not allow to simulate: leave out --simulate." : "Put in another disc.")
    }
    if !address.isPseudo {
      // Asked again with these settings: libburn itself would burn to the end of the medium, and fail there.
      let free = SectorCount(Int64(burn_disc_available_space(handle.drive, settings)) / SectorCount.size)
      guard free >= sectors else { throw OpticalMediaError.tooSmall(address, needed: sectors, free: free) }
    }
    burn_drive_set_speed(handle.drive, 0, options.speed.libburn(for: profile))
  }

  private func chooseWriteType(
    _ settings: OpaquePointer, _ track: LibburnTrack, _ profile: MediumProfile
  ) -> (Bool, String) {
    var said = ""
    for type in profile.writeTypes {
      let isSession = type == .sessionAtOnce
      let block = Int32(bitPattern: (isSession && profile.family == .cd ? BURN_BLOCK_SAO : BURN_BLOCK_MODE1).rawValue)
      guard burn_write_opts_set_write_type(settings, isSession ? BURN_WRITE_SAO : BURN_WRITE_TAO, block) == 1 else {
        continue
      }
      var reasons = [CChar](repeating: 0, count: Int(BURN_REASONS_LEN))
      // Bit 0: only whether the type that was set will do.
      if burn_write_opts_auto_write_type(settings, track.disc, &reasons, 1) != BURN_WRITE_NONE { return (true, "") }
      said = String(cText: reasons).singleSpaced
    }
    return (false, said.isEmpty ? "libburn gave no reason" : said)
  }
}

/// A disc of one session of one data track, over a source that it takes over.
private final class LibburnTrack {
  let disc: OpaquePointer
  private let session: OpaquePointer
  private let track: OpaquePointer

  init(_ source: UnsafeMutablePointer<burn_source>) throws {
    // The track takes a reference of its own.
    defer { burn_source_free(source) }
    guard let disc = burn_disc_create(), let session = burn_session_create(), let track = burn_track_create() else {
      throw OpticalMediaError.libburn("Describing the disc", "there is no memory")
    }
    self.disc = disc
    self.session = session
    self.track = track
    _ = burn_disc_add_session(disc, session, UInt32(BURN_POS_END))
    _ = burn_session_add_track(session, track, UInt32(BURN_POS_END))
    // Nothing before or behind it; the last sector is filled up.
    burn_track_define_data(track, 0, 0, 1, Int32(BURN_MODE1))
    guard burn_track_set_source(track, source) == BURN_SOURCE_OK else {
      throw OpticalMediaError.libburn("Describing the disc", "it does not take the source")
    }
  }

  deinit {
    burn_track_free(track)
    burn_session_free(session)
    burn_disc_free(disc)
  }
}

extension Libburn.Message {
  /// After these libburn's work is not to be trusted, whatever it says at the end. Of several drives at once another
  /// may be meant: then what the drive says itself counts, and the read-back.
  fileprivate var endsBurn: Bool { !isShared && ["MISHAP", "FATAL", "ABORT"].contains(severity) }
}
