// SPDX-License-Identifier: GPL-3.0-or-later

import OpticalMedia
import Requests
import Volumes

/// Which exams go on which discs, and what is known of how good that is.
struct DiscPlan: Sendable {
  var discs: [PlannedDisc]
  /// What the exams' data alone need, whatever else a disc holds: no plan that keeps the request's rules has fewer.
  var lowerBound: Int
  /// Why these discs, in one sentence.
  var explanation: String
  /// Of the planner's own choice, where a person changed the plan since.
  var edited: PlanEdits?

  struct PlanEdits: Sendable {
    /// Digest of the discs as the planner had chosen them.
    var planned: String
  }

  var isOptimal: Bool { discs.count <= lowerBound }
  /// How many discs fewer might do, as far as is known.
  var gap: Int { max(0, discs.count - lowerBound) }

  /// How many subjects have exams on several discs.
  func splitSubjects(_ prepared: PreparedRequest) -> Int {
    var discsOfSubject: [Int: Set<Int>] = [:]
    for disc in discs {
      for placed in disc.exams {
        discsOfSubject[prepared.positions[placed.exam].subject, default: []].insert(disc.number)
      }
    }
    return discsOfSubject.values.count { $0.count > 1 }
  }
}

extension PreparedRequest {
  /// The sites of a disc's exams, each once; the request's own where the exams have none.
  func sites(of disc: PlannedDisc) -> String? {
    var sites: [String] = []
    for placed in disc.exams {
      if let site = exams[placed.exam].context.siteNumber, !sites.contains(site) { sites.append(site) }
    }
    return sites.isEmpty ? request.site : sites.joined(separator: ", ")
  }

  /// The sectors that the disc's image will have, to the last one.
  func exactSectors(of disc: PlannedDisc) throws -> SectorCount {
    try ISOImageWriter(volume: DiscVolume(self, disc).volume, options: imageOptions).plannedSectors()
  }

  /// How the request wants its images.
  var imageOptions: ISOImageOptions { ISOImageOptions(recordsMD5: request.checksums == .md5) }

  /// The sectors of a disc that holds nothing else, however many discs there are: its README says how many.
  func exactSectors(of exams: [DiscExam], on medium: Medium) throws -> Int64 {
    let disc = PlannedDisc(number: 1, count: 9_999_999, medium: medium, exams: exams, sectors: .zero)
    return try exactSectors(of: disc).rawValue
  }

  /// What the request lets a disc of that medium hold.
  func capacity(of medium: Medium) -> Int64 { Int64(medium.sectors - request.reserve.sectors) }
}
