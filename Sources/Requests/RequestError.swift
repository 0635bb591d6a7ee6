// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// A request, subjects table or office file that cannot be followed: where, why, and what to do.
///
/// `badInput` for what is written wrongly, `missingInput` for a file that is not there, `configuration` for the
/// office's own file. Never holds a patient's value.
public struct RequestError: SpindleError, Hashable {
  public var kind: FailureKind
  public var finding: Finding

  public init(
    _ kind: FailureKind = .badInput, rule: String, at place: Place, _ message: String, remedy: String? = nil
  ) {
    self.kind = kind
    finding = Finding(.error, rule: rule, at: place, message, remedy: remedy)
  }

  /// The same error of the room below, as `kind` if given.
  init(_ error: DocumentError, as kind: FailureKind? = nil) {
    self.kind = kind ?? error.kind
    finding = error.finding
  }
}
