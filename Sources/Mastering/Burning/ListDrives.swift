// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OpticalMedia

/// The drives of this machine and what lies in them.
public enum ListDrives {
  public typealias Status = DriveStatus

  public static func run() throws -> [DriveStatus] { try DriveList.find() }
}

/// The same as JSON on one line. Sizes are in sectors of 2,048 bytes, speeds in bytes a second and in multiples.
public struct DriveDocument {
  private let drives: [DriveStatus]

  public init(_ drives: [DriveStatus]) { self.drives = drives }

  public var text: String { JSONValue.object(["drives": .array(drives.map(Self.drive))]).compactText }

  private static func drive(_ drive: DriveStatus) -> JSONValue {
    [
      "device": .string(drive.address.text), "vendor": .string(drive.vendor), "model": .string(drive.model),
      "revision": .string(drive.revision), "serial": drive.serial.map { .string($0) } ?? .null,
      "state": .string(drive.state.rawValue), "media": .array(drive.profiles.map { .string($0.name) }),
      "medium": drive.medium.map(medium) ?? .null,
    ]
  }

  private static func medium(_ medium: LoadedMedium) -> JSONValue {
    [
      "kind": .string(medium.profile.name), "state": .string(medium.state.rawValue),
      "freeSectors": .integer(medium.free.rawValue), "readableSectors": .integer(medium.readable.rawValue),
      "rewritable": .bool(medium.profile.isRewritable), "maker": medium.maker.map { .string($0) } ?? .null,
      "code": medium.productCode.map { .string($0) } ?? .null, "serial": medium.serial.map { .string($0) } ?? .null,
      "writeSpeeds": .array(
        medium.writeSpeeds.map { speed in
          [
            "bytesPerSecond": .integer(speed),
            "times": medium.times(speed).map { .number(($0 * 10).rounded() / 10) } ?? .null,
          ]
        }),
    ]
  }
}

extension LoadedMedium {
  /// A speed that a drive tells, in multiples of the medium's own.
  public func times(_ speed: Int64) -> Double? {
    // Drives count the whole sectors of a CD, 2,352 bytes each.
    profile.family == .cd ? Double(speed) / 176_400 : profile.singleSpeed.map { Double(speed) / $0 }
  }
}
