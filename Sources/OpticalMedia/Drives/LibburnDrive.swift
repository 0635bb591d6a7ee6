// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Volumes

/// A real drive, or libburn's pseudo-drive over a file.
public final class LibburnDrive: Drive, @unchecked Sendable {
  // Unchecked, since the compiler cannot see that one thread at a time uses a drive, as `Drive` demands.

  public let address: DriveAddress
  private var handle: LibburnHandle?
  private var file: PseudoMedium?

  public init(_ address: DriveAddress) { self.address = address }

  deinit { release(eject: false) }

  public func load() throws -> DriveStatus {
    // Given back and taken anew, or a drive goes on telling of the disc that it knew.
    handle = nil
    if let path = address.filePath {
      let file = try self.file ?? PseudoMedium(path)
      self.file = file
      try file.dropCache()
    }
    let handle = try LibburnHandle(address)
    self.handle = handle
    var status = handle.status(of: address)
    if let file { status = try Self.pseudo(file, address) }
    return status
  }

  private static func pseudo(_ file: PseudoMedium, _ address: DriveAddress) throws -> DriveStatus {
    var medium = LoadedMedium(
      profile: .file, state: try file.holdsData ? .holdsData : .blank,
      free: SectorCount(try file.capacity.rawValue / SectorCount.size), readable: try file.length.sectors)
    medium.writeSpeeds = []
    return DriveStatus(address: address, state: .loaded, medium: medium)
  }

  private func held() throws -> LibburnHandle {
    guard let handle else { throw OpticalMediaError.libburn("Using the drive", "it was not taken before") }
    return handle
  }

  public func blank(progress: (BurnProgress) -> Void) throws {
    let handle = try held()
    if let file {
      try file.blank()
    } else {
      try LibburnBlanking(handle, address).run(progress)
    }
  }

  public func burn(
    _ content: any ByteSource, _ options: BurnOptions, progress: (BurnProgress) -> Void
  ) throws {
    let handle = try held()
    if !options.isSimulated { try file?.prepare() }
    defer { if options.isSimulated { file?.removeIfMadeMeanwhile() } }
    try LibburnWriting(handle, address, options).run(content, progress)
  }

  public func read(at sector: SectorCount, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let handle = try held()
    if let file { return try file.read(at: sector.bytes.rawValue, into: buffer) }
    return handle.read(at: sector, into: buffer)
  }

  public func changeMedium() throws -> Bool {
    guard let file else { return false }
    handle = nil
    guard try file.moveAside() else { return false }
    self.file = nil
    return true
  }

  public func release(eject: Bool) {
    handle?.giveBack(eject: eject)
    handle = nil
    file = nil
  }
}
