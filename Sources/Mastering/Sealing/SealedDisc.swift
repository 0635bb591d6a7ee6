// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

/// What is remembered of a disc that passed every check: `private/discs/disc-01.json`, written before the image gets
/// its final name. With it and the image in place the disc is sealed, whatever happened to the run.
struct SealedDisc: Sendable, Equatable {
  var number: Int
  /// Of the part of the plan that the image was made from.
  var planDigest: String
  /// Of what a label says of the disc (`LabelledDisc.contentDigest`); nil where an earlier version sealed it.
  var contentDigest: String?
  var bytes: Int64
  var sha256: String

  init(number: Int, planDigest: String, contentDigest: String?, bytes: Int64, sha256: String) {
    self.number = number
    self.planDigest = planDigest
    self.contentDigest = contentDigest
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The disc as it was sealed, or nil where its state or its image is missing or not whole.
  init?(number: Int, in folder: RequestFolder) throws {
    let path = folder.sealedState(number)
    guard try FileSystem.status(of: path) != nil else { return nil }
    let json = try JSONValue.load(path, limit: 1 << 20)
    guard let planDigest = json["planDigest"]?.string, let bytes = json["bytes"]?.integer,
      let sha256 = json["sha256"]?.string, let image = try FileSystem.status(of: folder.image(number)),
      image.length.rawValue == bytes, try FileSystem.status(of: folder.manifestPart(number)) != nil
    else { return nil }
    self.init(
      number: number, planDigest: planDigest, contentDigest: json["contentDigest"]?.string, bytes: bytes,
      sha256: sha256)
  }

  func write(in folder: RequestFolder) throws {
    var members: [String: JSONValue] = [
      "bytes": .integer(bytes), "number": .integer(Int64(number)), "planDigest": .string(planDigest),
      "sha256": .string(sha256),
    ]
    members["contentDigest"] = contentDigest.map { .string($0) }
    try FileSystem.writeAtomically(
      JSONValue.object(members).bytes(.pretty), to: folder.sealedState(number), mode: 0o600)
  }
}
