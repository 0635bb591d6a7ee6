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
final class ScriptedDrive: Drive, @unchecked Sendable {
  // Unchecked: everything is touched only with `lock` held.
  let address: DriveAddress
  private let lock = Mutex(())
  private var tray: ScriptedMedium?
  private var stack: [ScriptedMedium]
  private var done: [ScriptedMedium] = []
  private var isGone = false
  private var ejections = 0
  private let changesItself: Bool

  /// - Parameters:
  ///   - media: the first lies in the drive, the others are put in one after the other.
  ///   - changesItself: as a drive with a stack does.
  init(_ name: String, _ media: [ScriptedMedium], changesItself: Bool = false) throws {
    address = try DriveAddress("/dev/\(name)")
    tray = media.first
    stack = Array(media.dropFirst())
    self.changesItself = changesItself
  }

  /// What a person does: takes the disc out and puts the next medium in.
  func putNextIn() {
    lock.withLock { _ in
      if let tray { done.append(tray) }
      tray = stack.isEmpty ? nil : stack.removeFirst()
    }
  }

  func vanish() { lock.withLock { _ in isGone = true } }

  /// Every medium that is or was in the drive and bears something.
  var discs: [ScriptedMedium] { lock.withLock { _ in (done + [tray].compactMap { $0 }).filter { !$0.bytes.isEmpty } } }
  var timesEjected: Int { lock.withLock { _ in ejections } }

  // MARK: Drive

  func load() throws -> DriveStatus {
    try lock.withLock { _ in
      if isGone { throw OpticalMediaError.driveMissing(address.text, "it is gone", "plug it in") }
      guard let tray else { return DriveStatus(address: address, state: .noMedium) }
      var medium = LoadedMedium(
        profile: MediumProfile(number: tray.profile), state: tray.state, free: SectorCount(tray.capacity),
        readable: ByteCount(tray.bytes.count).sectors)
      medium.serial = tray.serial
      return DriveStatus(address: address, state: .loaded, medium: medium)
    }
  }

  func blank(progress: (BurnProgress) -> Void) throws {
    lock.withLock { _ in
      tray?.bytes = []
      tray?.state = .blank
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
    try lock.withLock { _ in
      guard let fault = tray?.fault else { return }
      tray?.state = .full
      tray?.bytes = bytes
      if case .failsAt(let byte) = fault {
        tray?.bytes = Array(bytes.prefix(byte))
        throw OpticalMediaError.burnFailed(address, SectorCount(byte / 2048), of: content.length.sectors, "a bad spot")
      }
      if case .flips(let byte) = fault { tray?.bytes[byte] ^= 1 }
    }
  }

  func read(at sector: SectorCount, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    lock.withLock { _ in
      guard let tray else { return 0 }
      let start = Int(sector.bytes.rawValue)
      var end = min(tray.bytes.count, start + buffer.count)
      if case .unreadable(let bad) = tray.fault, end > bad * 2048, start < (bad + 1) * 2048 {
        end = max(start, bad * 2048)
      }
      guard end > start else { return 0 }
      tray.bytes[start..<end].withUnsafeBytes { buffer.copyMemory(from: $0) }
      return end - start
    }
  }

  func changeMedium() throws -> Bool {
    guard changesItself, lock.withLock({ _ in !stack.isEmpty }) else { return false }
    putNextIn()
    return true
  }

  func release(eject: Bool) { if eject { lock.withLock { _ in ejections += 1 } } }
}
