// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// A drive that reads and burns discs, or something that behaves like one.
///
/// Calls block, some for as long as a disc takes, and belong to one thread at a time. Long ones end early when their
/// task is cancelled.
public protocol Drive: AnyObject, Sendable {
  var address: DriveAddress { get }

  /// Takes the drive, so that nobody else does, and looks at the medium afresh. A medium that was changed or burned
  /// since is seen as it is now, past the caches of drive and system.
  /// - Throws: 75 where somebody else has the drive, 66 where there is none.
  func load() throws -> DriveStatus

  /// Makes a rewritable medium blank, or ready to be written over.
  func blank(progress: (BurnProgress) -> Void) throws

  /// Burns the content as the only track, and closes the disc.
  ///
  /// Neither kind nor size of the medium is judged here: `BurnCheck` does that before.
  /// - Returns: when the drive says that all is well.
  func burn(_ content: any ByteSource, _ options: BurnOptions, progress: (BurnProgress) -> Void) throws

  /// Reads whole sectors from the disc.
  /// - Returns: the bytes that could be read, from the first on: fewer where a sector is damaged or the disc ends.
  func read(at sector: SectorCount, into buffer: UnsafeMutableRawBufferPointer) throws -> Int

  /// Whether the drive gave itself a blank medium without anybody's help.
  func changeMedium() throws -> Bool

  /// Gives the drive back, its tray unlocked. No error if it is not held.
  func release(eject: Bool)
}
