// SPDX-License-Identifier: GPL-3.0-or-later

/// What kind of medium lies in a drive, by the number that MMC gives it (MMC-5 table 89).
public struct MediumProfile: Sendable, Hashable {
  public enum Family: String, Sendable {
    case cd = "CD"
    case dvd = "DVD"
    case bluRay = "BD"
    /// libburn's pseudo-drive.
    case file
    case unknown
  }

  /// How it takes data.
  public enum Recording: Sendable {
    /// Pressed, or of a kind that libburn only reads.
    case none
    case once
    /// Must be blanked before it takes data again.
    case blankable
    /// Takes new data over the old.
    case overwritable
  }

  public let number: Int

  public init(number: Int) { self.number = number }

  /// libburn's own number for a file in the place of a drive.
  public static let file = MediumProfile(number: 0xFFFF)

  public var name: String { Self.known[number]?.name ?? "medium of profile 0x\(String(number, radix: 16))" }

  public var family: Family { Self.known[number]?.family ?? .unknown }

  public var recording: Recording { Self.known[number]?.recording ?? .none }

  /// Whether a disc of it can be used again after a burn that failed.
  public var isRewritable: Bool { recording == .blankable || recording == .overwritable }

  /// Whether a new one must be formatted first; a drive does that to a DVD+RW by itself.
  public var wantsFormatting: Bool { number == 0x12 || number == 0x43 }

  public var isDualLayer: Bool { number == 0x15 || number == 0x2B }

  /// In bytes a second; for CD of 2,048-byte sectors. Nil where nobody counts in multiples.
  public var singleSpeed: Double? {
    switch family {
    case .cd: 153_600
    case .dvd: 1_385_000
    case .bluRay: 4_496_000
    case .file, .unknown: nil
    }
  }

  /// The same in libburn's unit of 1,000 bytes, for which it counts whole CD sectors of 2,352.
  var singleSpeedOfLibburn: Double? { family == .cd ? 176.4 : singleSpeed.map { $0 / 1000 } }

  /// The write types to try, the best first: one session of known size where the medium knows such a thing.
  var writeTypes: [WriteType] {
    switch number {
    case 0x09, 0x0A, 0x11, 0x14, 0x15: [.sessionAtOnce, .trackAtOnce]
    default: [.trackAtOnce]
    }
  }

  enum WriteType { case sessionAtOnce, trackAtOnce }

  private static let known: [Int: (name: String, family: Family, recording: Recording)] = [
    0x08: ("CD-ROM", .cd, .none), 0x09: ("CD-R", .cd, .once), 0x0A: ("CD-RW", .cd, .blankable),
    0x10: ("DVD-ROM", .dvd, .none), 0x11: ("DVD-R", .dvd, .once), 0x12: ("DVD-RAM", .dvd, .overwritable),
    0x13: ("DVD-RW, restricted overwrite", .dvd, .overwritable), 0x14: ("DVD-RW", .dvd, .blankable),
    0x15: ("DVD-R DL", .dvd, .once), 0x1A: ("DVD+RW", .dvd, .overwritable), 0x1B: ("DVD+R", .dvd, .once),
    0x2B: ("DVD+R DL", .dvd, .once), 0x40: ("BD-ROM", .bluRay, .none), 0x41: ("BD-R", .bluRay, .once),
    0x42: ("BD-R, random recording", .bluRay, .none), 0x43: ("BD-RE", .bluRay, .overwritable),
    0xFFFF: ("file", .file, .overwritable),
  ]
}
