// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What the main job left behind.
public struct MasteringOutcome: Sendable {
  public struct Disc: Sendable {
    public var number: Int
    /// What a person called the disc in the plan.
    public var title: String?
    /// How many discs of it are to be made.
    public var copies: Int
    /// Relative to the request's folder.
    public var file: String
    public var medium: String
    public var exams: Int
    public var instances: Int
    public var sectors: Int64
    public var capacity: Int64
    public var sha256: String
    /// Identifiers of the application profiles that the disc meets (PS3.11).
    public var profiles: [String] = []
    /// What the disc is as a DICOM medium.
    public var standing: String
    /// Both in a sentence, and why there is no profile.
    public var conformance: String
    /// Whether this run made it; otherwise it was sealed before.
    public var isNew: Bool

    public var bytes: Int64 { sectors * 2048 }
  }

  public var request: String
  /// The request's folder.
  public var folder: String
  /// The sealed ones.
  public var discs: [Disc]
  /// How many the plan has.
  public var planned: Int
  public var totals: FileAccount.Totals
  /// What a person should know: duplicates, what was held back or refused, settled doubts.
  public var findings: [Finding]
  /// By the exams' data alone no plan that keeps the request's rules has fewer discs.
  public var lowerBound: Int
  /// Whether the plan has no more discs than that.
  public var isOptimal: Bool
  /// Why one medium or several, in one sentence.
  public var packing: String
  /// What the data are by HIPAA, for the way that dates were treated.
  public var dates: String
}
