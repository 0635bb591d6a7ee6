// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The file system's calls that Spindle needs, with errors that name the path.
public enum FileSystem {
  /// nil where nothing of that name exists (or, with `followingLinks`, a link leads nowhere or in a circle).
  public static func status(of path: String, followingLinks: Bool = true) throws(VolumeError) -> FileStatus? {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
    throw .missing(path, errno)
  }

  /// Makes the folder and those above it that are missing, with these permissions. One that exists is left as it is.
  public static func makeFolder(_ path: String, mode: UInt32 = 0o700) throws(VolumeError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? part : "/" + part
      if mkdir(made, mode) != 0, errno != EEXIST { throw .cannotCreate(made, errno) }
    }
    guard try status(of: path)?.kind == .folder else { throw .cannotCreate(path, ENOTDIR) }
  }

  /// Returns when the file's bytes, or the folder's names, are on the medium.
  public static func synchronize(_ path: String) throws(VolumeError) { try OpenFile(reading: path).synchronize() }

  /// Gives a file its new name, in the same file system, and makes that last. A file of that name is replaced.
  public static func rename(_ path: String, to newPath: String) throws(VolumeError) {
    guard Glibc.rename(path, newPath) == 0 else { throw .cannotCreate(newPath, errno) }
    try synchronize(folder(of: newPath))
  }

  /// `rename` for a finished file, also into another file system: there it is copied under a name that begins with a
  /// dot, synced, read again, compared, and only then given its name.
  public static func move(_ path: String, to newPath: String) throws(VolumeError) {
    if Glibc.rename(path, newPath) == 0 { return try synchronize(folder(of: newPath)) }
    guard errno == EXDEV else { throw .cannotCreate(newPath, errno) }
    let temporary = partName(of: newPath)
    do throws(VolumeError) {
      try FileCopy(of: path).write(to: temporary)
      try rename(temporary, to: newPath)
    } catch {
      unlink(temporary)
      throw error
    }
    try remove(path)
  }

  /// What a file is called in its folder until it is whole.
  public static func partName(of path: String) -> String { "\(folder(of: path))/.\(name(of: path)).part" }

  /// Removes a file; one that is not there is no error.
  public static func remove(_ path: String) throws(VolumeError) {
    if unlink(path) != 0, errno != ENOENT { throw .inputOutput(path, "Removing", errno) }
  }

  /// The whole of a file that has at most `limit` bytes.
  public static func readWhole(_ path: String, limit: Int) throws(VolumeError) -> [UInt8] {
    let file = try OpenFile(reading: path)
    // Not by the length that the system tells: it is 0 for pipes and for files under /proc.
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file.descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
        guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
      } else if errno != EINTR {
        throw .inputOutput(path, "Reading", errno)
      }
    }
  }

  /// Writes a file so that its name never shows half of it: an `AtomicFile` in one piece.
  public static func writeAtomically(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644, stagedIn folder: String? = nil
  ) throws(VolumeError) {
    let file = try AtomicFile(path, mode: mode, stagedIn: folder)
    try file.append(bytes, needed: ByteCount(bytes.count))
    try file.commit()
  }

  /// Bytes that an ordinary account may still write where `path` is or will be.
  public static func freeSpace(near path: String) -> ByteCount? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 || statvfs(folder(of: path), &status) == 0 else { return nil }
    return ByteCount(Int64(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize)))
  }

  /// Whether the disk that a path lies on turns, as far as the system tells.
  public static func isOnSpinningDisk(_ path: String) -> Bool {
    guard let device = try? status(of: path)?.device else { return false }
    let number = dev_t(device)
    // glibc's major and minor are macros: 12 and 20 bits, each in two pieces (gnu_dev_major(3)).
    let major = (number >> 8) & 0xFFF | (number >> 32) & 0xFFFF_F000
    let minor = number & 0xFF | (number >> 12) & 0xFFFF_FF00
    let block = "/sys/dev/block/\(major):\(minor)"
    // A partition's disk is the folder above.
    for queue in ["\(block)/queue", "\(block)/../queue"] {
      if let text = try? readWhole("\(queue)/rotational", limit: 64) { return text.first == UInt8(ascii: "1") }
    }
    return false
  }

  /// The path without its last component: "." for a bare name.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
