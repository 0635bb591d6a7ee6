// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import FileSets
import Findings

/// Judges a medium that anyone may have made: a folder, an ISO 9660 image, a drive, or a DICOMDIR for its folder.
public struct ValidateMedium: Sendable {
  /// What the validator says of a medium.
  public typealias Report = MediumReport

  let path: String
  let profile: String?
  let progress: ProgressStream

  /// - Parameter profile: an application profile that the medium must meet, such as `STD-GEN-CD`.
  public init(_ path: String, profile: String? = nil, progress: ProgressStream) {
    self.path = path
    self.profile = profile
    self.progress = progress
  }

  public func run() async throws -> Report {
    var options = MediumCheck.Options()
    options.profile = try profile.map(Self.named)
    let check = try MediumCheck(path, options)
    return try await check.run(progress, .init(.validate))
  }

  private static func named(_ identifier: String) throws -> ApplicationProfile {
    if let profile = ApplicationProfile.named(identifier) { return profile }
    let known = ApplicationProfile.all.map(\.identifier)
    throw MasteringError(
      .usage, rule: "profile-unknown", at: nil, "there is no application profile \(identifier)",
      remedy: "ask for one of \(Spelling.ranked(known, nearTo: identifier).prefix(4).joined(separator: ", "))")
  }
}

extension MediumCheck {
  /// All contents examined on all cores, then the report.
  func run(
    _ progress: ProgressStream, _ phase: ProgressEvent.Phase, inspect: ContentCheck.Inspection? = nil
  ) async throws -> MediumReport {
    try await progress.phase(phase, total: Int64(count)) { advance in
      let counter = SharedCounter(advance)
      var examined: [Examined] = []
      try await concurrentChunks(of: count) { range in
        let part = examine(range, inspect: inspect)
        counter.add(Int64(range.count))
        return part
      } take: {
        examined.append($0)
      }
      return try report(examined)
    }
  }
}
