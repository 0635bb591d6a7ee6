// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// A small file read whole, with a limit: the way in for every document.
public enum DocumentFile {
  /// The bytes of the file at `path`.
  ///
  /// - Throws: `missingInput` if there is no such file, `badInput` if it is a folder or longer than `limit` bytes,
  ///   `inputOutput` if it cannot be read.
  public static func bytes(of path: String, limit: Int) throws(DocumentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, EISDIR) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, Int(status.st_size))))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, errno)
      }
      if count == 0 { return bytes }
      guard count <= limit - bytes.count else {
        throw DocumentError(
          rule: "document-too-large", at: Place(path: path), "The file is longer than \(limit) bytes.",
          remedy: "Check that this is the file that was meant.")
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> DocumentError {
    let place = Place(path: path)
    switch code {
    case ENOENT, ENOTDIR:
      return DocumentError(
        .missingInput, rule: "document-missing", at: place, "There is no such file.",
        remedy: "Check the name and the folder.")
    case EISDIR:
      return DocumentError(
        rule: "document-is-folder", at: place, "This is a folder, not a file.", remedy: "Name the file in it.")
    default:
      let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
      return DocumentError(.inputOutput, rule: "document-unreadable", at: place, "The file cannot be read: \(reason).")
    }
  }
}
