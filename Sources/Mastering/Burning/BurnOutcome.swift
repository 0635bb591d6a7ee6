// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What came of a run of burning.
public struct BurnOutcome: Sendable {
  /// A disc that is good.
  public struct Copy: Sendable, Hashable {
    /// In its request; nil for an image of no request.
    public var disc: Int?
    public var copy: Int
    /// As it stands on the disc, and on its label.
    public var volumeIdentifier: String
    public var title: String?
    public var drive: String
    public var medium: String
    public var sha256: String
  }

  /// A disc that was asked for and is not made.
  public struct Missing: Sendable, Hashable {
    public var disc: Int?
    public var copy: Int
    public var volumeIdentifier: String
  }

  /// The request's folder, or the image.
  public var target: String
  /// Discs of the request.
  public var count: Int
  public var isSimulated: Bool
  /// Each disc was read back.
  public var isVerified: Bool
  public var made: [Copy]
  /// Made by earlier runs, and not made again.
  public var before: Int
  public var missing: [Missing]
  /// What went wrong on the way: errors where something is missing in the end, else warnings.
  public var findings: [Finding]
  /// Why the command does not end well; nil where nothing is missing.
  public var failure: FailureKind?
}
