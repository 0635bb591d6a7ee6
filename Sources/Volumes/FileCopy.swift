// SPDX-License-Identifier: GPL-3.0-or-later

/// A file written once more in another file system, and known to be there: what was written is read again.
struct FileCopy {
  private let source: OpenFile
  private let length: Int64

  init(of path: String) throws(VolumeError) {
    source = try OpenFile(reading: path)
    length = try source.length().rawValue
  }

  func write(to path: String) throws(VolumeError) {
    let copy = try OpenFile(creating: path)
    let written = try digest(of: source) { bytes, offset throws(VolumeError) in
      try copy.write(bytes, at: offset, needed: ByteCount(length))
    }
    try copy.dropCache()
    guard try digest(of: copy, { _, _ in }) == written else { throw .copyDiffers(path) }
  }

  private func digest(
    of file: OpenFile, _ each: (UnsafeRawBufferPointer, Int64) throws(VolumeError) -> Void
  ) throws(VolumeError) -> SHA256Digest {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 4096)
    defer { buffer.deallocate() }
    var hasher = SHA256Hasher()
    var offset: Int64 = 0
    while offset < length {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(min(Int64(buffer.count), length - offset))])
      try file.readExactly(at: offset, into: part)
      hasher.update(UnsafeRawBufferPointer(part))
      try each(UnsafeRawBufferPointer(part), offset)
      offset += Int64(part.count)
    }
    return hasher.finalize()
  }
}
