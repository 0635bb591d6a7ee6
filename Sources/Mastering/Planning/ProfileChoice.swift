// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import FileSets
import Findings
import Requests

/// What a request's `profile:` means for its discs, settled before anything is read.
struct ProfileChoice: Sendable {
  /// Nil where the request demands none.
  let demanded: ApplicationProfile?
  /// The request's, or the one medium that the profile is of.
  let media: MediaChoice

  /// - Throws: 65, with the place in the request, for a profile that is not known, that is of another medium, or that
  ///   the request's own choices rule out.
  init(_ request: Request) throws {
    guard let demand = request.profile else {
      demanded = nil
      media = request.media
      return
    }
    guard let profile = ApplicationProfile.named(demand.identifier) else {
      let guess = Spelling.ranked(ApplicationProfile.all.map(\.identifier), nearTo: demand.identifier.uppercased())
      throw Self.refusal(
        demand, "\"\(demand.identifier)\" is no application profile that Spindle knows",
        "such as \(guess.prefix(4).joined(separator: ", "))")
    }
    media = try Self.media(profile, demand, request)
    try Self.check(profile, demand, request)
    demanded = profile
  }

  private static func media(
    _ profile: ApplicationProfile, _ demand: ProfileDemand, _ request: Request
  ) throws -> MediaChoice {
    let own: Medium
    switch profile.medium {
    case .cd: own = .cd
    case .dvd: own = .dvd
    case .bd:
      throw refusal(
        demand, "\(profile.identifier) wants UDF (PS3.12 X), and Spindle writes ISO 9660",
        "choose a profile of CD or DVD, or media: bd without a profile")
    case .dvdRAM, .usb, .multimediaCard, .compactFlash, .secureDigital:
      throw refusal(
        demand, "\(profile.identifier) is for a \(profile.medium.name), and this job makes discs",
        "choose a profile of CD or DVD, such as STD-GEN-CD or STD-GEN-DVD-JPEG")
    }
    let named = request.media.media
    guard !named.isEmpty else { return .medium(own) }
    if let other = named.first(where: { $0.profileMedium != profile.medium }) {
      throw refusal(
        demand, "\(profile.identifier) is for a \(profile.medium.name), but media: says \(other.word)",
        "write media: \(own.word), or choose another profile")
    }
    return request.media
  }

  private static func check(_ profile: ApplicationProfile, _ demand: ProfileDemand, _ request: Request) throws {
    if profile.icons?.isRequired == true {
      throw refusal(
        demand, "\(profile.identifier) wants an icon in every IMAGE record, and Spindle makes none yet",
        "choose a profile without icons, such as STD-GEN-CD")
    }
    if request.views == .asAsked, request.organization != .fileset {
      throw refusal(
        demand, "every profile wants a DICOMDIR in the root, and views: as-asked leaves it out",
        "write views: both or views: strict")
    }
    if request.views == .both, request.organization == .type2 {
      throw refusal(
        demand, "a profile wants one DICOMDIR on the medium (PS3.12 F.1.2.2), and Type 2 has one in each exam's folder",
        "write views: strict, or organization: type1 or fileset")
    }
  }

  private static func refusal(_ demand: ProfileDemand, _ message: String, _ remedy: String) -> MasteringError {
    MasteringError(
      .badInput,
      Finding(.error, rule: "profile-demand", clause: "PS3.11", at: demand.place, message, remedy: remedy))
  }

  /// Which keys the DICOMDIRs get: those of the profile, else those of the media that the discs may turn out to be.
  /// The wide set serves a CD as well.
  func keySet(totalBytes: Int64) -> ProfileKeySet {
    if let demanded { return [.none, .general].contains(demanded.keySet) ? .general : .compressed }
    let named = media.media
    guard named.isEmpty else { return named.allSatisfy { $0.profileMedium == .cd } ? .general : .compressed }
    // So much smaller than a CD that nothing makes a DVD of it.
    return totalBytes < Int64(Medium.cd.sectors) * 2048 / 10 * 9 ? .general : .compressed
  }
}
