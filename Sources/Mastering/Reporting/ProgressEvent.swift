// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What the main job tells while it runs, for a bar, plain lines or JSON. Names no patient.
public enum ProgressEvent: Sendable {
  /// A phase begins; `total` is in the phase's unit, nil where it is not known before the end.
  case began(Phase, total: Int64?)
  /// So much of the phase is done, in its unit.
  case advanced(Phase, done: Int64)
  /// So much of the phase is done, and what the drive shows meanwhile.
  case gauged(Phase, done: Int64, DriveGauge)
  /// A phase ends after that much wall time.
  case ended(Phase, done: Int64, took: Duration)
  case found(Finding)

  public struct Phase: Sendable, Hashable {
    public enum Kind: String, Sendable {
      case list, scan, rehearse, plan, write, sync
      case readBack = "read-back"
      case validate
      case leakCheck = "leak-check"
      case label
      /// A disc's content is checked before it is burned.
      case check
      case blank, burn, simulate
    }
    public var kind: Kind
    /// The disc's number, counted from 1, in phases that are a disc's.
    public var disc: Int?
    /// The drive's name, in phases that are a drive's.
    public var drive: String?

    public init(_ kind: Kind, disc: Int? = nil, drive: String? = nil) {
      self.kind = kind
      self.disc = disc
      self.drive = drive
    }

    /// Whether the phase counts bytes; otherwise it counts files.
    public var countsBytes: Bool { [.write, .readBack, .leakCheck, .check, .burn, .simulate].contains(kind) }
  }
}
