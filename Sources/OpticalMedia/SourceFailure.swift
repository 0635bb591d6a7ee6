// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// A file's source that is not as it was planned, or could not be read: its disc cannot be made, others may.
public struct SourceFailure: SpindleError {
  /// The file's place on the volume.
  public let path: String
  public let underlying: any Error

  /// What the source says of it; the place on the volume where it says nothing.
  public var kind: FailureKind { (underlying as? any SpindleError)?.kind ?? .inputOutput }

  public var finding: Finding {
    if let known = underlying as? any SpindleError { return known.finding }
    return Finding(
      .error, rule: "source-failed", at: Place(path: path), "Its source could not be read: \(underlying).")
  }
}
