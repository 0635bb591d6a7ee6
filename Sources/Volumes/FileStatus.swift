// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What the file system says of a file without opening it.
public struct FileStatus: Sendable, Hashable {
  public enum Kind: Sendable {
    case regular, folder, symbolicLink, blockDevice
    /// A pipe, a socket, a terminal: nothing that could be read at a place.
    case other
  }

  public var kind: Kind
  public var length: ByteCount
  /// Last modification, in nanoseconds since 1970-01-01T00:00:00Z.
  public var modified: Int64
  /// Permission bits.
  public var mode: UInt32
  /// With `inode`, which file it is, whatever its name.
  public var device: UInt64
  public var inode: UInt64

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    case S_IFBLK: kind = .blockDevice
    default: kind = .other
    }
    length = ByteCount(Int64(status.st_size))
    modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    mode = UInt32(status.st_mode & 0o7777)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
