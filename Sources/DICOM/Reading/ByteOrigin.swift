// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// Where a file's bytes come from: a range of an open descriptor, or memory.
struct ByteOrigin {
  /// -1 when all bytes are in the window already.
  var descriptor: Int32
  /// Offset of the file within what the descriptor is open on.
  var start: Int64
  /// Bytes of the file.
  var length: Int64
  var name: String

  /// Fills a buffer with the bytes from an offset of the file on. All must be there.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(DICOMError) {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, Int(start &+ offset) &+ done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let why = count < 0 ? String(cString: strerror(errno)) : "the file became shorter"
        throw DICOMError(
          .inputOutput,
          Finding(
            .error, rule: "unreadable", at: Place(path: name, offset: offset &+ Int64(done)),
            "cannot be read: \(why)", remedy: "see that the medium is intact and the file is not being written"))
      }
      done += count
    }
  }
}
