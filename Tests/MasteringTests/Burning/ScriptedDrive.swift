// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Synchronization
import Volumes

@testable import OpticalMedia

/// A medium that plays one part: of any kind and size, in any state, good or bad.
struct ScriptedMedium: Sendable {
  enum Fault: Sendable, Equatable {
    case none
    /// The drive gives up at that byte.
    case failsAt(Int)
    /// Written otherwise than was asked for, and nobody says so.
    case flips(Int)
    /// That sector cannot be read.
    case unreadable(Int)
    /// Somebody interrupts the run when it is read back.
    case interrupted
    /// The drive says that it blanked it, and did not.
    case staysWritten
  }

  var profile: Int
  var state = LoadedMedium.State.blank
  var capacity = 359_844
  var fault = Fault.none
  var serial: String?
  var bytes: [UInt8] = []

  static let cd = ScriptedMedium(profile: 0x09)
}

/// A drive whose media are played: what libburn's pseudo-drive cannot be.
final class ScriptedDrive: Drive {
  let address: DriveAddress
  private let state: Mutex<State>
  private let changesItself: Bool

  private struct State {
    var tray: ScriptedMedium?
    var stack: [ScriptedMedium]
    var done: [ScriptedMedium] = []
    var isGone = false
    var ejections = 0
    var blankings = 0
  }

  /// - Parameters:
  ///   - media: the first lies in the drive, the others are put in one after the other.
  ///   - changesItself: as a drive with a stack does.
  init(_ name: String, _ media: [ScriptedMedium], changesItself: Bool = false) throws {
    address = try DriveAddress("/dev/\(name)")
    state = Mutex(State(tray: media.first, stack: Array(media.dropFirst())))
    self.changesItself = changesItself
  }

  /// What a person does: takes the disc out and puts the next medium in.
  func putNextIn() {
    state.withLock { state in
      if let tray = state.tray { state.done.append(tray) }
      state.tray = state.stack.isEmpty ? nil : state.stack.removeFirst()
    }
  }

  func vanish() { state.withLock { $0.isGone = true } }

  /// Every medium that is or was in the drive and bears something.
  var discs: [ScriptedMedium] {
    state.withLock { state in (state.done + [state.tray].compactMap { $0 }).filter { !$0.bytes.isEmpty } }
  }
  var timesEjected: Int { state.withLock { $0.ejections } }
  var timesBlanked: Int { state.withLock { $0.blankings } }

  // MARK: Drive

  func load() throws -> DriveStatus {
    try state.withLock { state in
      if state.isGone { throw OpticalMediaError.driveMissing(address.text, "it is gone", "plug it in") }
      guard let tray = state.tray else { return DriveStatus(address: address, state: .noMedium) }
      var medium = LoadedMedium(
        profile: MediumProfile(number: tray.profile), state: tray.state, free: SectorCount(tray.capacity),
        readable: ByteCount(tray.bytes.count).sectors)
      medium.serial = tray.serial
      return DriveStatus(address: address, state: .loaded, medium: medium)
    }
  }

  func blank(progress: (BurnProgress) -> Void) throws {
    state.withLock { state in
      state.blankings += 1
      if state.tray?.fault == .staysWritten { return }
      state.tray?.bytes = []
      state.tray?.state = .blank
    }
  }

  func burn(_ content: any ByteSource, _ options: BurnOptions, progress: (BurnProgress) -> Void) throws {
    let reader = try content.open()
    var bytes = [UInt8](repeating: 0, count: Int(content.length.rawValue))
    guard try bytes.withUnsafeMutableBytes({ try reader.read(into: $0) }) == bytes.count else {
      throw OpticalMediaError.contentShort(content.length)
    }
    progress(BurnProgress(stage: .writing, done: content.length.rawValue / 2, total: content.length.rawValue))
    if Task.isCancelled { throw OpticalMediaError.burnAborted(address, .zero, of: content.length.sectors) }
    if options.isSimulated { return }
    try state.withLock { state in
      guard let fault = state.tray?.fault else { return }
      state.tray?.state = .full
      state.tray?.bytes = bytes
      if case .failsAt(let byte) = fault {
        state.tray?.bytes = Array(bytes.prefix(byte))
        throw OpticalMediaError.burnFailed(address, SectorCount(byte / 2048), of: content.length.sectors, "a bad spot")
      }
      if case .flips(let byte) = fault { state.tray?.bytes[byte] ^= 1 }
    }
  }

  func read(at sector: SectorCount, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let tray = state.withLock({ $0.tray }) else { return 0 }
    let start = Int(sector.bytes.rawValue)
    if tray.fault == .interrupted, tray.state == .full { withUnsafeCurrentTask { $0?.cancel() } }
    var end = min(tray.bytes.count, start + buffer.count)
    if case .unreadable(let bad) = tray.fault, end > bad * 2048, start < (bad + 1) * 2048 {
      end = max(start, bad * 2048)
    }
    guard end > start else { return 0 }
    tray.bytes[start..<end].withUnsafeBytes { buffer.copyMemory(from: $0) }
    return end - start
  }

  func changeMedium() throws -> Bool {
    guard changesItself, state.withLock({ !$0.stack.isEmpty }) else { return false }
    putNextIn()
    return true
  }

  func release(eject: Bool) { if eject { state.withLock { $0.ejections += 1 } } }
}
