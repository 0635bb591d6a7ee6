// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// A drive, and what lies in it, as they were when the drive was asked.
public struct DriveStatus: Sendable, Hashable {
  public enum State: String, Sendable {
    /// Another program has the drive.
    case busy
    case noMedium = "no medium"
    /// The drive does not say, or not yet.
    case notReady = "not ready"
    case loaded
  }

  public var address: DriveAddress
  public var vendor = ""
  public var model = ""
  public var revision = ""
  public var serial: String?
  /// The kinds of media that it says it handles, by their numbers.
  public var profiles: [MediumProfile] = []
  public var state: State
  /// There in state `loaded`.
  public var medium: LoadedMedium?

  public init(address: DriveAddress, state: State, medium: LoadedMedium? = nil) {
    self.address = address
    self.state = state
    self.medium = medium
  }

  /// Vendor and model, or what a pseudo-drive is.
  public var name: String {
    if address.isPseudo { return "pseudo-drive" }
    let name = [vendor, model].filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? "drive" : name
  }
}

/// The medium in a drive.
public struct LoadedMedium: Sendable, Hashable {
  public enum State: String, Sendable {
    case blank
    /// New, of a kind that is formatted once before it takes data.
    case unformatted
    /// Written, and open for another session.
    case appendable
    /// Written and closed, or pressed.
    case full
    case unsuitable
    /// Of a kind that takes new data over the old, and something stands on it.
    case holdsData = "holds data"
  }

  public var profile: MediumProfile
  public var state: State
  /// What a burn may fill.
  public var free: SectorCount
  /// What can be read.
  public var readable: SectorCount
  /// In bytes a second, as the drive offers them for this medium, slowest first.
  public var writeSpeeds: [Int64] = []
  /// Who made the medium, as far as its codes tell.
  public var maker: String?
  /// The maker's code of this sort of medium, the same for all of a batch.
  public var productCode: String?
  /// The number of this one medium, which few have.
  public var serial: String?

  public init(profile: MediumProfile, state: State, free: SectorCount, readable: SectorCount = .zero) {
    self.profile = profile
    self.state = state
    self.free = free
    self.readable = readable
  }

  public var isBlank: Bool { state == .blank }
  /// Whether `Drive.blank` makes it blank.
  public var canBeBlanked: Bool { profile.isRewritable && state != .unsuitable }
}
