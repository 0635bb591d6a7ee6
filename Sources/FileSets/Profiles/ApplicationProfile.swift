// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// A Media Storage Application Profile (PS3.11): what a file-set for interchange may hold, on which medium, and which
/// keys its DICOMDIR adds.
///
/// All current profiles but the secure ones (whose files are encrypted), those of e-mail and MIME, which have no
/// medium, and those of media that nobody sells (magneto-optical, diskette).
public struct ApplicationProfile: Sendable, Hashable {
  /// `STD-GEN-CD`.
  public let identifier: String
  public let medium: ProfileMedium
  /// `PS3.11 D`.
  public let clause: String
  public let keySet: ProfileKeySet
  /// Nil where it says nothing of icons.
  public let icons: IconDemand?
  private let content: String

  /// Those for any content stand before those for one modality; of two that both hold, the simpler one first.
  public static let all: [ApplicationProfile] = ProfileTables.profiles.description.split(separator: "\n").compactMap {
    ApplicationProfile($0.split(separator: "|", omittingEmptySubsequences: false))
  }

  /// The profile of that identifier, in capitals or not.
  public static func named(_ identifier: String) -> ApplicationProfile? {
    let capitals = identifier.uppercased()
    return all.first { $0.identifier == capitals }
  }

  private init?(_ fields: [Substring]) {
    guard fields.count == 6, let medium = ProfileMedium(rawValue: String(fields[1])),
      let keys = ProfileKeySet(rawValue: String(fields[3]))
    else { return nil }
    identifier = String(fields[0])
    self.medium = medium
    content = String(fields[2])
    keySet = keys
    icons = IconDemand(fields[4])
    clause = String(fields[5])
  }

  /// Why the profile does not allow the instance; nil where it does.
  public func fault(of traits: InstanceTraits) -> ProfileFault? {
    guard let content = ProfileContent.named[content] else { return .sopClass }
    return content.fault(of: traits)
  }

  /// What does not fit of an instance, as `fault(of:)` in words; nil where all fits. `path` names it to people.
  public func finding(about traits: InstanceTraits, at path: String) -> Finding? {
    guard fault(of: traits) != nil else { return nil }
    var content = FileSetContent()
    content.add(traits, path: path)
    return content.findings(against: self).first
  }

  /// What findings about profiles are made of, beside numbers and the names of SOP classes.
  public static let vocabulary: [String] =
    all.map(\.identifier)
    + ProfileContent.named.values.flatMap(\.alternatives).flatMap { alternative in
      alternative.transferSyntaxUIDs.compactMap { UIDRegistry.entry($0)?.name } + alternative.conditions.map(\.text)
    } + FileSetContent.phrases

  /// What the profile asks of records of the type beyond PS3.3 F.5.
  public func additionalKeys(of type: DirectoryRecordType) -> [DirectoryKey] { keySet.keys(of: type) }
}
