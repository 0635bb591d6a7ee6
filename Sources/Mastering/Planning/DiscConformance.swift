// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import FileSets
import Requests

/// What a planned disc is by the standard: how its DICOMDIR files stand, and which application profiles it meets.
struct DiscConformance: Sendable, Hashable {
  enum Standing: String, Sendable {
    case conformant = "conformant"
    case alternateNames = "conformant, with alternate names"
    /// PS3.12 F.1.2.2 forbids it on a CD; each exam's own file-set holds.
    case examFileSets = "exam file-sets conformant, several DICOMDIR files on the medium"
    case examFileSetsAlone = "exam file-sets conformant, no DICOMDIR in the root"
    case plainFolders = "plain folders, no DICOMDIR"

    /// The medium itself is one DICOM file-set.
    var isFileSet: Bool { self == .conformant || self == .alternateNames }
  }

  var standing: Standing
  /// Identifiers of those that the disc meets as a whole.
  var profiles: [String] = []
  /// Identifiers of those that its content would meet on such a medium.
  var contentFits: [String] = []
  /// Why there is no profile, where there is none.
  var obstacle: String?

  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) {
    standing = Self.standing(prepared)
    let content = Self.content(prepared, disc)
    guard let medium = disc.medium.profileMedium else {
      obstacle = disc.medium.profileObstacle
      return
    }
    let met = content.profilesMet(on: medium)
    contentFits = met.map(\.identifier)
    if met.isEmpty, let usual = ApplicationProfile.all.first(where: { $0.medium == medium }) {
      obstacle = content.findings(against: usual).first?.message
    }
    if standing.isFileSet { profiles = contentFits }
  }

  /// For README, page and terminal.
  var sentence: String {
    let first = standing.rawValue.prefix(1).uppercased() + standing.rawValue.dropFirst()
    if !profiles.isEmpty { return "\(Self.list(profiles)). \(first)." }
    if !contentFits.isEmpty { return "\(first); the content fits \(Self.list(contentFits))." }
    return "\(first); no application profile\(obstacle.map { ": \($0)" } ?? "")."
  }

  /// The words that a sentence may be made of for this request: no leak, whatever a patient is called.
  static func texts(_ prepared: PreparedRequest) -> [String] {
    let uids = prepared.rehearsal.kinds.flatMap { [$0.sopClassUID, $0.transferSyntaxUID] }
    let standings: [Standing] = [.conformant, .alternateNames, .examFileSets, .examFileSetsAlone, .plainFolders]
    let media = [Medium.dvdDualLayer, .bluRay, .sectors(.max)].compactMap(\.profileObstacle)
    return standings.map(\.rawValue) + media + ApplicationProfile.vocabulary
      + uids.compactMap { UIDRegistry.entry($0)?.name } + ["the content fits", "no application profile"]
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func standing(_ prepared: PreparedRequest) -> Standing {
    switch (prepared.showsShortNames, prepared.showsLongNames, prepared.request.organization) {
    case (true, false, _): .conformant
    case (true, true, .type2): .examFileSets
    case (true, true, _): .alternateNames
    case (false, _, .type2): .examFileSetsAlone
    case (false, _, _): .plainFolders
    }
  }

  private static func content(_ prepared: PreparedRequest, _ disc: PlannedDisc) -> FileSetContent {
    var counts = [Int](repeating: 0, count: prepared.rehearsal.kinds.count)
    for placed in disc.exams {
      for slice in prepared.slices(of: placed) {
        let instances = prepared.exams[placed.exam].series[slice.series].instances[slice.instances]
        for instance in instances { counts[Int(instance.kind)] += 1 }
      }
    }
    var content = FileSetContent()
    var types: Set<DirectoryRecordType> = [.patient, .study, .series]
    for (kind, count) in zip(prepared.rehearsal.kinds, counts) where count > 0 {
      content.add(kind, count: count, path: "")
      if let type = DirectoryRecordType(sopClassUID: kind.sopClassUID) { types.insert(type) }
    }
    for type in types {
      let tags = Set(DirectoryKey.keys(of: type, adding: prepared.rehearsal.keySet).map(\.tag))
      // Icons are in the tables, but no record of ours has one.
      let holds = { tags.contains($0) && $0 != .iconImageSequence }
      content.add(record: type, hasElement: holds, hasValue: holds)
    }
    return content
  }
}

extension Medium {
  /// The kind of medium that a profile would be of. A medium of any number of sectors counts as the smallest disc
  /// that has as many.
  var profileMedium: ProfileMedium? {
    switch self {
    case .cd: .cd
    case .dvd: .dvd
    case .dvdDualLayer, .bluRay: nil
    case .sectors(let count): count <= Self.longestCD ? .cd : count <= Medium.dvd.sectors ? .dvd : nil
    }
  }

  /// Sectors of an 80-minute CD-R by name.
  private static let longestCD = 360_000

  /// Why no profile is of that medium.
  var profileObstacle: String? {
    switch self {
    case .cd, .dvd: nil
    case .dvdDualLayer: "PS3.12 P lists no dual-layer DVD"
    case .bluRay: "PS3.12 X wants UDF on a BD, and this is ISO 9660"
    case .sectors: "no profile is of such a medium"
    }
  }
}
