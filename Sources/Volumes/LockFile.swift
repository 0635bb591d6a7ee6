// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// An exclusive lock between processes, held by an open file: the system drops it when the holder ends, however it
/// ends. The file itself stays where it is.
public final class LockFile: Sendable {
  private let file: OpenFile

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
