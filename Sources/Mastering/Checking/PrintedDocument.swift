// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

/// `private/printed.json`: what was laid out on the label sheets, and by its digest which sheets these are.
struct PrintedDocument {
  var strings: [String]
  var sha256: String

  init(_ strings: [String], pdf: [UInt8]) {
    self.strings = strings
    sha256 = Self.digest(pdf)
  }

  /// Nil where it is not there, or is no such document.
  init?(at path: String) throws {
    guard try FileSystem.status(of: path) != nil else { return nil }
    let json = try JSONValue.load(path, limit: 1 << 28)
    guard let sha256 = json["labels"]?.string, let strings = json["strings"]?.array else { return nil }
    self.sha256 = sha256
    self.strings = strings.compactMap(\.string)
  }

  func write(to path: String) throws {
    let json: JSONValue = ["labels": .string(sha256), "strings": .array(strings.map { .string($0) })]
    try FileSystem.writeAtomically(json.bytes(.pretty), to: path, mode: 0o600)
  }

  func isOf(_ pdf: [UInt8]) -> Bool { Self.digest(pdf) == sha256 }

  private static func digest(_ bytes: [UInt8]) -> String {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finalize().hex
  }
}
