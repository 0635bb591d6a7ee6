// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Why a use case could not do what it was asked: a kind that scripts see as exit code, and a finding for people.
public struct MasteringError: SpindleError {
  public var kind: FailureKind
  public var finding: Finding
  /// All that was found beside the one above, where the use case stops on several.
  public var others: [Finding]

  public init(_ kind: FailureKind, _ finding: Finding, others: [Finding] = []) {
    self.kind = kind
    self.finding = finding
    self.others = others
  }

  init(
    _ kind: FailureKind, rule: String, clause: String? = nil, at path: String? = nil, _ message: String, remedy: String
  ) {
    self.init(kind, Finding(.error, rule: rule, clause: clause, at: Place(path: path), message, remedy: remedy))
  }
}
