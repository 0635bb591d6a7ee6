// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A plan as it is shown: discs with their exams, and what is known of how good it is.
public struct PlanOutcome: Sendable {
  /// An exam on a disc, or a part of one, de-identified.
  public struct Exam: Sendable {
    public var folder: String
    public var subject: String
    /// `YYYY-MM-DD`, nil where dates are removed.
    public var date: String?
    public var timePoint: String?
    /// Its description, else its modalities.
    public var type: String
    public var series: Int
    public var files: Int
    /// Of its files.
    public var sectors: Int64
    /// Which of how many parts, where the exam is larger than the medium.
    public var part: (number: Int, of: Int)?

    public var bytes: Int64 { sectors * 2048 }
  }

  public struct Disc: Sendable {
    /// What became of the disc so far.
    public enum State: String, Sendable {
      case planned, sealed
      /// Sealed under another plan.
      case stale
    }

    public var number: Int
    public var medium: String
    /// The medium's word in a request.
    public var word: String
    public var volumeIdentifier: String
    public var title: String?
    public var copies: Int
    public var exams: [Exam]
    public var sectors: Int64
    /// What the request lets the medium hold.
    public var capacity: Int64
    public var state: State

    public var bytes: Int64 { sectors * 2048 }
    public var files: Int { exams.reduce(0) { $0 + $1.files } }
    public var subjects: Int { Set(exams.map(\.subject)).count }
  }

  public var request: String
  /// The request's folder.
  public var folder: String
  public var discs: [Disc]
  /// No plan that keeps the request's rules has fewer discs: by the exams' data alone.
  public var lowerBound: Int
  /// How many subjects have exams on several discs.
  public var splitSubjects: Int
  public var explanation: String
  /// Whether a person changed what the planner had chosen.
  public var isEdited: Bool
  /// Where the picture was written.
  public var picture: String
  /// Against another plan, where one was named.
  public var comparison: PlanComparison?
  public var totals: FileAccount.Totals
  public var findings: [Finding]

  public var isOptimal: Bool { discs.count <= lowerBound }
  public var gap: Int { max(0, discs.count - lowerBound) }
}
