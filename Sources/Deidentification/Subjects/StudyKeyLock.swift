// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// Holds a study's key for one request at a time, from reading it to replacing it. Released when it goes.
///
/// The lock is a file beside the key, since the key itself is replaced whole.
public final class StudyKeyLock: Sendable {
  private let descriptor: Int32

  /// Refused with 75 while another request holds it.
  public init(forKeyAt path: String) throws(DeidentificationError) {
    descriptor = open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw DeidentificationError(
        .cannotCreate, rule: "study-key", at: Place(path: "\(path).lock"),
        "the lock of the study's key cannot be made: \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw DeidentificationError(
        .tryAgain, rule: "study-key", at: Place(path: path), "another request is extending the study's key",
        remedy: "run the same command again when it is done")
    }
  }

  deinit { close(descriptor) }
}
