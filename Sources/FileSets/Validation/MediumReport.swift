// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What the validator says of a medium.
public struct MediumReport: Sendable {
  /// What a medium is, in the words that people are told.
  public enum Class: String, Sendable {
    case conformant = "conformant"
    case alternateNames = "conformant, with alternate names"
    case severalDirectories = "exam file-sets conformant, several DICOMDIR files on the medium"
    case withoutDirectory = "files without a DICOMDIR"
    case secure = "secure medium, its encrypted files not judged"
    case notConformant = "not conformant"
  }

  /// Errors first, then warnings, then notes; each in the order of the medium.
  public var findings: [Finding]
  public var mediumClass: Class
  /// Different SOP instances: neither second names nor copies count.
  public var instances: Int
  /// Of those, the ones that a DICOMDIR refers to.
  public var referenced: Int
  /// References that lead to no file.
  public var missing: Int
  /// Of an image: its volume identifier.
  public var volumeIdentifier: String?
  /// Of the root's DICOMDIR.
  public var fileSetID: String?
  /// `folder`, or the medium that an image was judged as: `CD`, `DVD`, `BD`.
  public var medium: String
  /// Application profiles that all of it meets: for the medium that an image was judged as, for a folder of any.
  public var profiles: [String]
  /// DICOMDIR files that were judged.
  public var directories: Int

  public func count(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
}
