// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Whether the medium in a drive can take a disc, before anything is burned.
public struct BurnCheck: Sendable {
  /// Sectors of the disc.
  public var needed: SectorCount
  /// The kind that the disc was planned for; nil where any will do.
  public var family: MediumProfile.Family?
  /// Whether a rewritable medium may lose what it holds.
  public var mayBlank: Bool

  public init(needed: SectorCount, family: MediumProfile.Family? = nil, mayBlank: Bool = false) {
    self.needed = needed
    self.family = family
    self.mayBlank = mayBlank
  }

  public enum Verdict: Sendable, Equatable {
    case ready
    /// It will be, once it is blanked, or formatted where it is new; what room it has then is to be asked again.
    case needsBlanking
    /// Why not, and what to do: of kind 75 for a drive without a medium, 73 for a medium that will not do.
    case refused(Finding, FailureKind)
  }

  /// - Parameter wasBlanked: the medium was blanked; one that takes new data over the old still shows the old.
  public func verdict(_ status: DriveStatus, wasBlanked: Bool = false) -> Verdict {
    do throws(OpticalMediaError) {
      return try judge(status, wasBlanked)
    } catch { return .refused(error.finding, error.kind) }
  }

  private func judge(_ status: DriveStatus, _ wasBlanked: Bool) throws(OpticalMediaError) -> Verdict {
    let address = status.address
    let wanted = "Put in a blank \(family?.rawValue ?? "disc")."
    switch status.state {
    case .busy: throw .driveBusy(address.text)
    case .noMedium: throw .refused("no-medium", address, "There is no medium in the drive", wanted, kind: .tryAgain)
    case .notReady:
      throw .refused(
        "not-ready", address, "The drive does not say what lies in it", "Close its tray, wait a moment, try again.",
        kind: .tryAgain)
    case .loaded: break
    }
    guard let medium = status.medium else { throw .libburn("Asking the drive", "it tells of no medium") }
    let profile = medium.profile
    if profile.recording == .none || medium.state == .unsuitable {
      throw .refused(
        "medium-not-writable", address, "The medium is a \(profile.name), which cannot be written", wanted)
    }
    if let family, profile.family != family, profile != .file {
      throw .refused(
        "wrong-medium", address, "The disc was planned for \(family.rawValue), and the medium is a \(profile.name)",
        "Put in a blank \(family.rawValue), or change the disc's medium in the plan and build it again.")
    }
    if medium.state == .unformatted, !wasBlanked { return .needsBlanking }
    let canBeUsed = medium.state == .blank || wasBlanked && profile.recording == .overwritable
    guard !canBeUsed else {
      guard medium.free >= needed else { throw .tooSmall(address, needed: needed, free: medium.free) }
      return .ready
    }
    guard medium.canBeBlanked else {
      throw .refused("not-blank", address, "The \(profile.name) is written already", "Put in a blank one.")
    }
    guard mayBlank else {
      throw .refused(
        "not-blank", address, "The \(profile.name) is not blank: it holds data",
        "Give --blank to lose what it holds, or put in a blank one.")
    }
    return .needsBlanking
  }
}
