// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// An exclusive lock between processes, held by an open file: the system drops it when the holder ends, however it
/// ends. The file itself stays where it is.
public final class LockFile: Sendable {
  private let file: OpenFile

  /// How long `waiting` waits, in tries of 50 ms.
  private static let tries = 200

  /// Takes the lock as soon as the other has done, for what is held for a moment only; `locked` after ten seconds.
  public static func waiting(for path: String) throws(VolumeError) -> LockFile {
    var tries = Self.tries
    while true {
      tries -= 1
      do throws(VolumeError) {
        return try LockFile(path)
      } catch {
        guard error.kind == .tryAgain, tries > 0 else { throw error }
      }
      usleep(50_000)
    }
  }

  /// Takes the lock, or throws `VolumeError.locked` at once when another holds it.
  public init(_ path: String) throws(VolumeError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path, errno) }
    file = OpenFile(adopting: descriptor, path: path)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { throw .locked(path) }
      guard errno == EINTR else { throw .inputOutput(path, "Locking", errno) }
    }
  }
}
