// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// An open file, shared by all who use it and closed with the last of them. Offsets are always given: there is no
/// position to fight over, so one file may be read from several threads.
public final class OpenFile: Sendable {
  public let path: String
  public let descriptor: Int32

  /// Opens an existing file (or device) for reading.
  public init(reading path: String) throws(VolumeError) {
    self.path = path
    descriptor = try Self.retrying {
      Glibc.open(path, O_RDONLY | O_CLOEXEC)
    } orThrow: {
      .missing(path, $0)
    }
  }

  /// Makes an empty file, or empties the one of that name, for writing. A symbolic link of that name is refused.
  public init(creating path: String, mode: UInt32 = 0o644) throws(VolumeError) {
    self.path = path
    let flags = O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    descriptor = try Self.retrying {
      Glibc.open(path, flags, mode)
    } orThrow: {
      .cannotCreate(path, $0)
    }
  }

  /// Takes over a descriptor that somebody else opened.
  public init(adopting descriptor: Int32, path: String) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The bytes it holds now; for a device, its size.
  public func length() throws(VolumeError) -> ByteCount {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .inputOutput(path, "Looking at it", errno) }
    if status.st_mode & S_IFMT == S_IFREG { return ByteCount(Int64(status.st_size)) }
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw .inputOutput(path, "Asking for its size", errno) }
    return ByteCount(Int64(end))
  }

  /// Fills `buffer` with the bytes from `offset` on; fewer only at the end of the file.
  public func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(VolumeError) -> Int {
    guard let base = buffer.baseAddress, offset >= 0 else { return 0 }
    var done = 0
    while done < buffer.count {
      let count = pread(descriptor, base + done, buffer.count - done, off_t(offset &+ Int64(done)))
      if count == 0 { break }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw .inputOutput(path, "Reading", errno)
      }
    }
    return done
  }

  /// Fills the whole of `buffer`, or throws.
  public func readExactly(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(VolumeError) {
    let count = try read(at: offset, into: buffer)
    guard count == buffer.count else { throw .shortRead(path, at: offset &+ Int64(count)) }
  }

  /// Writes all of `buffer` at `offset`. `needed`: the whole file's size, for the message when there is no space.
  public func write(
    _ buffer: UnsafeRawBufferPointer, at offset: Int64, needed: ByteCount? = nil
  ) throws(VolumeError) {
    guard let base = buffer.baseAddress else { return }
    var done = 0
    while done < buffer.count {
      let count = pwrite(descriptor, base + done, buffer.count - done, off_t(offset &+ Int64(done)))
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw .inputOutput(path, "Writing", count == 0 ? EIO : errno, needed: needed)
      }
    }
  }

  /// Returns when every byte written is on the medium.
  public func synchronize() throws(VolumeError) {
    while fsync(descriptor) != 0 {
      guard errno == EINTR else { throw .inputOutput(path, "Writing to the medium", errno) }
    }
  }

  /// Has the system forget what it holds of the file in memory, so that the next reading asks the medium. What is not
  /// on the medium yet is written there first. A hint: a file system that lives in memory keeps its bytes.
  public func dropCache() throws(VolumeError) {
    try synchronize()
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  private static func retrying(
    _ call: () -> Int32, orThrow failure: (Int32) -> VolumeError
  ) throws(VolumeError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw failure(errno) }
    }
  }
}

extension OpenFile {
  /// The bytes of an extent; fewer where the file ends before. For extents that fit in memory.
  public func bytes(_ extent: ByteExtent) throws(VolumeError) -> [UInt8] {
    // Not by the length asked for alone, which may come from the file itself.
    let available = min(extent.length, try length().rawValue - max(0, extent.offset))
    guard extent.offset >= 0, available > 0 else { return [] }
    var failure: VolumeError?
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(available)) { buffer, count in
      do throws(VolumeError) {
        let target = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: Int(available))
        count = try read(at: extent.offset, into: target)
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }
}
