// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents

/// A line of the office's register: a disc that was sealed once, with nothing in it of a patient.
public struct RegisteredDisc: Hashable, Sendable {
  public var volumeIdentifier: String
  public var request: String
  /// From 1 to `discs`.
  public var disc: Int
  public var discs: Int
  /// Of the disc's image.
  public var sha256: String
  public var bytes: Int64
  /// The request's folder, its whole path.
  public var folder: String
  /// What the disc bears: never the clock's.
  public var date: CalendarDate

  init(
    volumeIdentifier: String, request: String, disc: Int, discs: Int, sha256: String, bytes: Int64, folder: String,
    date: CalendarDate
  ) {
    self.volumeIdentifier = volumeIdentifier
    self.request = request
    self.disc = disc
    self.discs = discs
    self.sha256 = sha256
    self.bytes = bytes
    self.folder = folder
    self.date = date
  }

  /// Nil where it is no such line.
  init?(_ json: JSONValue) {
    guard let volumeIdentifier = json["volumeIdentifier"]?.string, let request = json["request"]?.string,
      let disc = json["disc"]?.integer.flatMap({ Int(exactly: $0) }), disc > 0,
      let discs = json["discs"]?.integer.flatMap({ Int(exactly: $0) }), let bytes = json["bytes"]?.integer,
      let sha256 = json["sha256"]?.string, sha256.utf8.count == 64, sha256.utf8.allSatisfy(Self.isDigit),
      let folder = json["folder"]?.string,
      let date = json["date"]?.string.flatMap({ CalendarDate($0) }),
      // Names are what a disc's code takes.
      DiscCode(volumeIdentifier: volumeIdentifier, requestNumber: request, imageDigest: sha256) != nil
    else { return nil }
    self.init(
      volumeIdentifier: volumeIdentifier, request: request, disc: disc, discs: discs, sha256: sha256, bytes: bytes,
      folder: folder, date: date)
  }

  /// Hexadecimal, in small letters.
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// On one line.
  var line: [UInt8] {
    let json: JSONValue = [
      "bytes": .integer(bytes), "date": .string(date.description), "disc": .integer(Int64(disc)),
      "discs": .integer(Int64(discs)), "folder": .string(folder), "request": .string(request),
      "sha256": .string(sha256), "volumeIdentifier": .string(volumeIdentifier),
    ]
    return json.bytes(.compact) + [0x0A]
  }
}
