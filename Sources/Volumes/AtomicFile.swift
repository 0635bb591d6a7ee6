// SPDX-License-Identifier: GPL-3.0-or-later

/// A file written in pieces that gets its name only when it is whole: `commit` syncs and renames it.
///
/// Left uncommitted, it leaves a file with a name that begins with a dot; the next run writes over it.
public final class AtomicFile {
  private let path: String
  private let temporary: String
  private let file: OpenFile
  private var position: Int64 = 0

  public init(_ path: String, mode: UInt32 = 0o644) throws(VolumeError) {
    self.path = path
    temporary = "\(FileSystem.folder(of: path))/.\(FileSystem.name(of: path)).part"
    file = try OpenFile(creating: temporary, mode: mode)
  }

  public func append(_ bytes: [UInt8]) throws(VolumeError) {
    var failure: VolumeError?
    bytes.withUnsafeBytes { buffer in
      do throws(VolumeError) { try file.write(buffer, at: position) } catch { failure = error }
    }
    if let failure { throw failure }
    position += Int64(bytes.count)
  }

  public func commit() throws(VolumeError) {
    try file.synchronize()
    try FileSystem.rename(temporary, to: path)
  }
}
