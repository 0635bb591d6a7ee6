// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What stops the maker, in the user's words, with the exit code of the command.
struct OutputError: Error {
  let exitCode: Int32
  let message: String

  static func system(_ action: String, _ path: String) -> OutputError {
    OutputError(exitCode: 73, message: "\(action) \(path): \(String(cString: strerror(errno)))")
  }
}

/// Files and folders written with fixed modification times, so that two runs leave the same tree.
enum Output {
  /// 2024-06-12 00:00:00 UTC, after the last exam.
  private static let modificationTime = timespec(tv_sec: 1_718_150_400, tv_nsec: 0)

  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]))
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError.system("cannot create", path) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      guard written > 0 else { throw OutputError.system("cannot write", path) }
      done += written
    }
    guard futimens(descriptor, [modificationTime, modificationTime]) == 0 else {
      throw OutputError.system("cannot date", path)
    }
  }

  private static func makeFolders(_ path: String) throws(OutputError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw OutputError.system("cannot create", path)
    }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw OutputError.system("cannot create", path) }
  }
}
