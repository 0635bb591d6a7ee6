// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Glibc
import OpticalMedia
import Volumes

/// The lines of a request's journal that tell of burned discs: which copy of what, in which drive, by whom and when.
///
/// Here alone the day is a fact and is written down: an image is the same on any day, a disc is made on one.
struct BurnJournal: Sendable {
  /// Nil for an image of no request.
  private let journal: Journal?
  /// Copies that were burned before, by disc: those that were read back, and those that were not.
  let before: [Int: [Burned]]

  /// A copy that a line tells of.
  struct Burned: Sendable, Hashable {
    var copy: Int
    var digest: String
    var planDigest: String?
    var isVerified: Bool

    /// Whether it is a copy of the disc as it is now.
    func isOf(_ disc: BurnableDisc) -> Bool {
      digest == disc.digest?.hex || planDigest != nil && planDigest == disc.planDigest
    }
  }

  init(_ path: String?) throws {
    journal = try path.map { try Journal($0) }
    before = try path.map(Self.read) ?? [:]
  }

  /// What a killed run left half a line of is no line.
  private static func read(_ path: String) throws -> [Int: [Burned]] {
    var found: [Int: [Burned]] = [:]
    for line in try FileSystem.readWhole(path, limit: 1 << 30).split(separator: UInt8(ascii: "\n")) {
      guard let json = try? JSONValue(parsing: Array(line), path: path), json["event"]?.string == "burned",
        let disc = json["disc"]?.integer, let copy = json["copy"]?.integer, let digest = json["sha256"]?.string
      else { continue }
      found[Int(disc), default: []].append(
        Burned(
          copy: Int(copy), digest: digest, planDigest: json["planDigest"]?.string,
          isVerified: json["verified"]?.bool ?? false))
    }
    return found
  }

  enum Event: String {
    /// The laser is about to be lit: a disc that has this line and no other after it is lost.
    case burning
    case burned
    /// The disc is to be thrown away, or to be blanked.
    case spoiled
  }

  func note(
    _ event: Event, _ copy: DiscCopy, of disc: BurnableDisc, _ status: DriveStatus, digest: SHA256Digest,
    _ more: [String: JSONValue] = [:]
  ) throws {
    guard let journal, let number = disc.number else { return }
    var members: [String: JSONValue] = [
      "disc": .integer(Int64(number)), "copy": .integer(Int64(copy.copy)), "sha256": .string(digest.hex),
      "volumeIdentifier": .string(disc.volumeIdentifier), "drive": .string(status.address.text),
      "driveModel": .string(status.name), "who": .string(Self.who), "when": .string(Self.now),
    ]
    members["planDigest"] = disc.planDigest.map { .string($0) }
    members["driveSerial"] = status.serial.map { .string($0) }
    if let medium = status.medium {
      members["medium"] = .string(medium.profile.name)
      members["mediumSerial"] = medium.serial.map { .string($0) }
      members["mediumMaker"] = medium.maker.map { .string($0) }
      members["mediumCode"] = medium.productCode.map { .string($0) }
    }
    try journal.note(event.rawValue, members.merging(more) { _, new in new })
  }

  /// A disc that a robot is to make: nobody here knows what became of it.
  func noteHandedOver(_ disc: BurnableDisc, copies: Int, digest: SHA256Digest, format: String) throws {
    try journal?.note(
      "handed-over",
      [
        "disc": .integer(Int64(disc.number ?? 0)), "copies": .integer(Int64(copies)), "sha256": .string(digest.hex),
        "format": .string(format), "volumeIdentifier": .string(disc.volumeIdentifier), "who": .string(Self.who),
        "when": .string(Self.now),
      ])
  }

  /// The account that runs this.
  private static var who: String {
    var buffer = [CChar](repeating: 0, count: 16_384)
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, let name = found?.pointee.pw_name else {
      return String(getuid())
    }
    return String(cString: name)
  }

  /// `2026-03-31T14:05:09Z`.
  private static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ value: Int32) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
      + "T\(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec))Z"
  }
}
