// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file written in pieces that gets its name only when it is whole: `commit` syncs and renames it.
///
/// Until then it has a name that begins with a dot, always the same: what a killed run leaves, the next one writes
/// over. So one process at a time may write a file; who may meet another takes a `LockFile` first.
public final class AtomicFile {
  private let path: String
  private let temporary: String
  private let file: OpenFile
  private var position: Int64 = 0
  private var isCommitted = false

  /// - Parameter folder: where it is written, best in the same file system; nil for the folder that it will stand in.
  public init(_ path: String, mode: UInt32 = 0o644, stagedIn folder: String? = nil) throws(VolumeError) {
    self.path = path
    temporary = FileSystem.partName(of: folder.map { "\($0)/\(FileSystem.name(of: path))" } ?? path)
    file = try OpenFile(creating: temporary, mode: mode)
  }

  deinit {
    if !isCommitted { unlink(temporary) }
  }

  /// - Parameter needed: the whole file's size, for the message when there is no space.
  public func append(_ bytes: [UInt8], needed: ByteCount? = nil) throws(VolumeError) {
    var failure: VolumeError?
    bytes.withUnsafeBytes { buffer in
      do throws(VolumeError) { try file.write(buffer, at: position, needed: needed) } catch { failure = error }
    }
    if let failure { throw failure }
    position += Int64(bytes.count)
  }

  public func commit() throws(VolumeError) {
    try file.synchronize()
    try FileSystem.move(temporary, to: path)
    isCommitted = true
  }
}
