// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import Volumes

/// An image that somebody else's program made, to be read and to be broken.
final class XorrisoImage {
  let folder: TemporaryFolder
  let path: String

  /// Path and content of each file that is on it.
  static let files: [(path: String, bytes: [UInt8])] = [
    ("AAA.DAT", [UInt8](repeating: 65, count: 2048)),
    ("AAB.DAT", [UInt8](repeating: 66, count: 100)),
    ("EMPTY", []),
    ("sub/folder/short.txt", Array("short".utf8)),
    ("sub/folder/Ein langer Name – mit Umläuten äöü.txt", Array("long".utf8)),
    ("sub/" + String(repeating: "n", count: 240), Array("very long".utf8)),
  ]

  init(_ options: String...) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/image.iso"
    for file in Self.files {
      let full = folder.path + "/tree/" + file.path
      try FileSystem.makeFolder(FileSystem.folder(of: full))
      try FileSystem.writeAtomically(file.bytes, to: full)
    }
    // Where names are read as UTF-8, whatever the tests run under.
    let made = try Tool.run(
      "xorriso",
      ["-as", "mkisofs", "-R", "-J", "-V", "READ_ME", "-publisher", "Some Office", "-o", path] + options
        + [folder.path + "/tree"], environment: ["LC_ALL": "C.UTF-8"])
    try #require(made.status == 0)
  }

  var bytes: [UInt8] {
    get throws { try FileSystem.readWhole(path, limit: 1 << 24) }
  }

  /// The image with some bytes changed.
  func changed(_ change: (inout [UInt8]) throws -> Void) throws -> ISO9660Image {
    var bytes = try bytes
    try change(&bytes)
    let path = folder.path + "/changed.iso"
    try FileSystem.writeAtomically(bytes, to: path)
    return try ISO9660Image(path: path)
  }

  /// Where the directory record of a name begins, in the primary tree.
  static func record(of identifier: String, in bytes: [UInt8]) throws -> Int {
    let name = Array(identifier.utf8)
    let found = bytes.indices.first { index in
      index >= 33 && index + name.count <= bytes.count && Int(bytes[index - 1]) == name.count
        && bytes[index] == name[0] && Array(bytes[index..<index + name.count]) == name
    }
    return try #require(found) - 33
  }
}
