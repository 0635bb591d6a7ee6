// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Why the room refused: the exit code and what to do about it. Never a patient's value.
public struct DeidentificationError: SpindleError, Equatable {
  public let kind: FailureKind
  public let finding: Finding

  public init(_ kind: FailureKind, _ finding: Finding) {
    self.kind = kind
    self.finding = finding
  }

  init(
    _ kind: FailureKind, rule: String, clause: String? = nil, at place: Place = Place(), _ message: String,
    remedy: String? = nil
  ) {
    self.init(kind, Finding(.error, rule: rule, clause: clause, at: place, message, remedy: remedy))
  }
}
