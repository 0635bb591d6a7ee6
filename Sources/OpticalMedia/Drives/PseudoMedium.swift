// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Volumes

/// The file behind a pseudo-drive: the rewritable medium that lies in it.
///
/// libburn neither locks the file, nor tells an empty one from a full one, nor knows its length to the byte; so that
/// is done here.
final class PseudoMedium {
  let path: String
  /// There from the moment that the file is.
  private var file: OpenFile?
  /// A file can be moved aside and emptied, a device cannot.
  private let isDevice: Bool

  /// Takes the medium: another process that has it is an error, as with a drive.
  init(_ path: String) throws {
    self.path = path
    let status = try FileSystem.status(of: path)
    switch status?.kind {
    case nil, .regular: isDevice = false
    case .some:
      var details = stat()
      guard stat(path, &details) == 0, details.st_mode & S_IFMT == S_IFBLK else {
        throw OpticalMediaError.driveMissing(
          DriveAddress.prefix + path, "this is neither a file nor a block device", "name a file that may be written")
      }
      isDevice = true
    }
    if status == nil {
      let folder = FileSystem.folder(of: path)
      guard try FileSystem.status(of: folder)?.kind == .folder else {
        throw OpticalMediaError.driveMissing(
          DriveAddress.prefix + path, "its folder does not exist", "make the folder, or correct the path")
      }
      guard access(folder, W_OK | X_OK) == 0 else { throw VolumeError.cannotCreate(path, errno) }
    } else {
      try open(O_RDWR | O_CLOEXEC)
    }
  }

  /// Makes the file if it is not there, and holds it.
  func prepare() throws {
    guard file == nil else { return }
    try open(O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC)
  }

  /// libburn makes the file even where it only pretends to write.
  func removeIfMadeMeanwhile() {
    guard file == nil, let status = try? FileSystem.status(of: path), status.kind == .regular, status.length == .zero
    else { return }
    unlink(path)
  }

  private func open(_ flags: Int32) throws {
    let descriptor = Glibc.open(path, flags, 0o644)
    guard descriptor >= 0 else { throw VolumeError.cannotCreate(path, errno) }
    let opened = OpenFile(adopting: descriptor, path: path)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? OpticalMediaError.driveBusy(DriveAddress.prefix + path) : VolumeError.inputOutput(path, "Locking", errno)
    }
    file = opened
  }

  var length: ByteCount { get throws { try file?.length() ?? .zero } }

  /// Room for a track: what the file has already, and what its file system still gives.
  var capacity: ByteCount {
    get throws {
      if isDevice { return try length }
      return try length + (FileSystem.freeSpace(near: path) ?? .zero)
    }
  }

  /// Whether anything but zeros stands where a volume would begin.
  var holdsData: Bool {
    get throws {
      guard let file else { return false }
      return try file.bytes(ByteExtent(offset: 0, length: 64 << 10)).contains { $0 != 0 }
    }
  }

  /// Empties it; a device is simply written over.
  func blank() throws {
    guard let file, !isDevice else { return }
    guard ftruncate(file.descriptor, 0) == 0 else { throw VolumeError.inputOutput(path, "Emptying", errno) }
  }

  /// Puts the file aside under the first free number, so that the next disc does not overwrite it.
  /// - Returns: false where that cannot be done.
  func moveAside() throws -> Bool {
    if isDevice { return false }
    guard try length > .zero else { return true }
    var number = 1
    while try FileSystem.status(of: "\(path).\(number)", followingLinks: false) != nil { number += 1 }
    try FileSystem.rename(path, to: "\(path).\(number)")
    file = nil
    return true
  }

  /// Sends all to the disk under it, and makes the next reading come from there.
  func dropCache() throws {
    guard let file else { return }
    try file.dropCache()
  }

  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let file else { return 0 }
    do throws(VolumeError) {
      return try file.read(at: offset, into: buffer)
    } catch {
      // One damaged place must not hide the good ones around it.
      return 0
    }
  }
}
