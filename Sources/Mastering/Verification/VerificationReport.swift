// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// What `spindle verify` found, image by image.
public struct VerificationReport: Sendable {
  /// What was verified, as it was named.
  public var target: String
  /// The manifest's path; nil where there is none, and only structure and recorded checksums could be held against.
  public var manifest: String?
  public var images: [VerifiedImage] = []

  public var isGood: Bool { images.allSatisfy { $0.state == .good } }

  public func count(_ state: VerifiedImage.State) -> Int { images.count { $0.state == state } }
}

/// One image or disc.
public struct VerifiedImage: Sendable {
  public enum State: String, Sendable, CaseIterable {
    case good, damaged, unreadable
    /// The manifest names it, and it is not there.
    case missing
    /// It is there, and the manifest does not name it.
    case unexpected
  }

  /// Sectors that are not as they should be, and what they belong to.
  public struct Run: Sendable, Hashable {
    public enum Part: String, Sendable {
      case files
      /// Descriptors, path tables and directories.
      case directories
      /// Between or behind the files: filling and read-ahead pad.
      case filling
    }

    public var isReadable: Bool
    public var sectors: Range<Int64>
    public var part: Part
    /// Paths on the disc of those that the sectors belong to.
    public var files: [String]
  }

  public enum SessionMD5: String, Sendable {
    case good, damaged
    case notRecorded = "not-recorded"
  }

  public var path: String
  /// In the manifest; nil for an image without one.
  public var number: Int?
  public var volumeIdentifier: String?
  public var state = State.missing
  /// Bytes that are there and were read.
  public var bytes: Int64 = 0
  /// Of what was read; nil where nothing was.
  public var sha256: SHA256Digest?
  public var expectedSHA256: SHA256Digest?
  public var sessionMD5 = SessionMD5.notRecorded
  /// Files whose digest was compared.
  public var filesCompared = 0
  public var runs: [Run] = []
  /// Errors make the image damaged.
  public var findings: [Finding] = []

  public init(path: String) { self.path = path }
}
