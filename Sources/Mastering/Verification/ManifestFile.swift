// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Volumes

/// A `manifest.json` as it is read: what each sealed disc must hold. One file's entry is parsed at a time, since a disc
/// may have a million.
struct ManifestFile: Sendable {
  struct File: Sendable, Hashable {
    /// As people see it on the disc.
    var path: String
    var bytes: Int64
    var sha256: SHA256Digest
  }

  struct Disc: Sendable {
    var number = 0
    /// The image's name in `outgoing/`.
    var file = ""
    var bytes: Int64 = 0
    var sha256: SHA256Digest
    var volumeIdentifier = ""
    var files: [File] = []
  }

  let path: String
  private(set) var discs: [Disc] = []

  static func load(_ path: String) throws(DocumentError) -> ManifestFile {
    try ManifestFile(DocumentFile.bytes(of: path, limit: 1 << 32), path: path)
  }

  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    self.path = path
    var reader = JSONReader(bytes, path: path)
    guard try reader.next() == .beginObject else { throw Self.error(&reader, "The manifest must be an object.") }
    var hasDiscs = false
    while case .key(let key) = try reader.next() {
      guard key == "discs" else {
        try reader.skip()
        continue
      }
      hasDiscs = true
      guard try reader.next() == .beginArray else { throw Self.error(&reader, "\"discs\" must be a list.") }
      while let piece = try reader.next(), piece != .endArray {
        guard piece == .beginObject else { throw Self.error(&reader, "A disc must be an object.") }
        discs.append(try Self.disc(&reader))
      }
    }
    guard hasDiscs else { throw Self.error(&reader, "The manifest has no \"discs\".") }
  }

  private static func disc(_ reader: inout JSONReader) throws(DocumentError) -> Disc {
    var disc = Disc(sha256: SHA256Hasher.digest(of: []))
    var missing: Set = ["number", "file", "bytes", "sha256", "volumeIdentifier", "files"]
    while case .key(let key) = try reader.next() {
      missing.remove(key)
      switch key {
      case "files":
        guard try reader.next() == .beginArray else { throw error(&reader, "\"files\" must be a list.") }
        while let entry = try reader.value() { disc.files.append(try file(entry, &reader)) }
      case "number": disc.number = Int(try integer(&reader, key))
      case "bytes": disc.bytes = try integer(&reader, key)
      case "file":
        disc.file = try string(&reader, key)
        // Whoever joins it to a folder must not be led elsewhere.
        guard !disc.file.isEmpty, disc.file != "..", !disc.file.utf8.contains(UInt8(ascii: "/")) else {
          throw error(&reader, "\"file\" must be the name of a file.")
        }
      case "volumeIdentifier": disc.volumeIdentifier = try string(&reader, key)
      case "sha256":
        guard let digest = SHA256Digest(hex: try string(&reader, key)) else {
          throw error(&reader, "\"sha256\" must have 64 hexadecimal digits.")
        }
        disc.sha256 = digest
      default: try reader.skip()
      }
    }
    if let key = missing.min() { throw error(&reader, "A disc has no \"\(key)\".") }
    return disc
  }

  private static func file(_ entry: JSONValue, _ reader: inout JSONReader) throws(DocumentError) -> File {
    guard let path = entry["path"]?.string, let bytes = entry["bytes"]?.integer, bytes >= 0,
      let digest = entry["sha256"]?.string.flatMap({ SHA256Digest(hex: $0) })
    else { throw error(&reader, "A file must have \"path\", \"bytes\" and \"sha256\".") }
    return File(path: path, bytes: bytes, sha256: digest)
  }

  private static func integer(_ reader: inout JSONReader, _ key: String) throws(DocumentError) -> Int64 {
    guard let number = try reader.value()?.integer, number >= 0 else {
      throw error(&reader, "\"\(key)\" must be a whole number.")
    }
    return number
  }

  private static func string(_ reader: inout JSONReader, _ key: String) throws(DocumentError) -> String {
    guard let text = try reader.value()?.string else { throw error(&reader, "\"\(key)\" must be a text.") }
    return text
  }

  private static func error(_ reader: inout JSONReader, _ message: String) -> DocumentError {
    DocumentError(
      rule: "manifest", at: reader.position().place(in: reader.path), message,
      remedy: "Name the manifest.json that Spindle wrote beside the images.")
  }
}
