// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// An open regular file, closed when the value goes.
struct FileDescriptorGuard: ~Copyable {
  let number: Int32
  /// Bytes of the file when it was opened.
  let length: Int64

  init(path: String) throws(DICOMError) {
    // Non-blocking, so that a pipe under the path cannot hold us up.
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard number >= 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(number)
      throw Self.failure(path, "it is no regular file")
    }
    // Of a file only the header is read: without this the system reads ahead into the pixels, a multiple of it.
    posix_fadvise(number, 0, 0, POSIX_FADV_RANDOM)
    self.number = number
    length = Int64(status.st_size)
  }

  deinit { close(number) }

  private static func failure(_ path: String, _ why: String) -> DICOMError {
    DICOMError(
      .inputOutput,
      Finding(
        .error, rule: "unreadable", at: Place(path: path), "the file cannot be opened: \(why)",
        remedy: "see that it exists and may be read"))
  }
}
