// SPDX-License-Identifier: GPL-3.0-or-later

import OpticalMedia
import Requests
import Volumes

/// A disc that may be burned: what it is called, and what is asked for of it.
public struct BurnableDisc: Sendable, Hashable {
  /// In its request, from 1; nil for an image of no request.
  public var number: Int?
  /// Discs of the request.
  public var count: Int
  public var title: String?
  /// How many of it the plan wants.
  public var copies: Int
  public var volumeIdentifier: String
  /// What it was planned for; nil where nobody said.
  public var medium: Medium?
  public var bytes: ByteCount
  /// Of all its bytes, and of all that decides them: by one of them a copy in the journal is known to be of this disc
  /// as it is now. Nil where it is not known before the disc is made.
  var digest: SHA256Digest?
  var planDigest: String?

  /// `disc 2 of 5 (REQ_17_D02)`: as on its label.
  public var name: String {
    guard let number else { return "the image \(volumeIdentifier)" }
    return "disc \(number) of \(count) (\(volumeIdentifier))"
  }

  /// The kind of medium that it is for; nil where any will do.
  var family: MediumProfile.Family? {
    switch medium {
    case .cd: .cd
    case .dvd, .dvdDualLayer: .dvd
    case .bluRay: .bluRay
    case .sectors, nil: nil
    }
  }

  /// The kind whose speeds to count in when the drive is a file: the smallest that holds it.
  var likelyProfile: MediumProfile {
    let sectors = bytes.sectors.rawValue
    switch family {
    case .cd?: return MediumProfile(number: 0x09)
    case .dvd?: return MediumProfile(number: 0x1B)
    case .bluRay?: return MediumProfile(number: 0x41)
    default:
      if sectors <= 360_000 { return MediumProfile(number: 0x09) }
      return MediumProfile(number: sectors <= 4_173_824 ? 0x1B : 0x41)
    }
  }

  /// "blank CD", "blank disc".
  var wantedMedium: String {
    medium == .dvdDualLayer ? "blank DVD DL" : "blank \(family?.rawValue ?? "disc")"
  }
}

/// One disc to be burned: which copy of which.
struct DiscCopy: Sendable, Hashable {
  /// Into the discs of the job.
  var disc: Int
  /// From 1.
  var copy: Int
}

/// What stands on a disc, ready to be burned: it passed its gates.
struct DiscContent: Sendable {
  var source: any ByteSource
  /// Of all its bytes.
  var digest: SHA256Digest
  /// Which file a sector belongs to, for those that want to know of a damaged disc.
  var files: @Sendable () throws -> SectorOwners
}
