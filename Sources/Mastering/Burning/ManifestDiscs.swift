// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Volumes

/// What `manifest.json` says of each disc, without the files on it, of which there may be a million.
struct ManifestDiscs {
  struct Disc: Sendable {
    var number: Int
    /// Beside the manifest.
    var file: String
    var bytes: Int64
    var digest: SHA256Digest
    var volumeIdentifier: String
  }

  private(set) var discs: [Disc] = []

  init(_ path: String) throws {
    var reader = JSONReader(try FileSystem.readWhole(path, limit: 1 << 32), path: path)
    guard try reader.next() == .beginObject else { throw Self.broken(path) }
    while case .key(let key) = try reader.next() {
      guard key == "discs" else {
        try reader.skip()
        continue
      }
      guard try reader.next() == .beginArray else { throw Self.broken(path) }
      while try reader.next() == .beginObject {
        var members: [String: JSONValue] = [:]
        while case .key(let key) = try reader.next() {
          if key == "files" { try reader.skip() } else { members[key] = try reader.value() }
        }
        guard let disc = Disc(members) else { throw Self.broken(path) }
        discs.append(disc)
      }
    }
  }

  private static func broken(_ path: String) -> MasteringError {
    MasteringError(
      .badInput, rule: "manifest", at: path, "this is no manifest of discs",
      remedy: "run spindle build, which writes it anew")
  }
}

extension ManifestDiscs.Disc {
  fileprivate init?(_ members: [String: JSONValue]) {
    guard let number = members["number"]?.integer, let file = members["file"]?.string, !file.contains("/"),
      let bytes = members["bytes"]?.integer, bytes > 0,
      let digest = members["sha256"]?.string.flatMap({ SHA256Digest(hex: $0) }),
      let identifier = members["volumeIdentifier"]?.string
    else { return nil }
    self.init(number: Int(number), file: file, bytes: bytes, digest: digest, volumeIdentifier: identifier)
  }
}
