// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What keeps a file-set from being laid out, indexed or read.
public struct FileSetError: SpindleError {
  public var kind: FailureKind
  public var finding: Finding

  public init(_ kind: FailureKind, _ finding: Finding) {
    self.kind = kind
    self.finding = finding
  }

  /// Data of the request or of its exams that no file-set can carry.
  static func badInput(
    _ rule: String, clause: String? = nil, at place: Place = Place(), _ message: String, remedy: String
  ) -> FileSetError {
    FileSetError(.badInput, Finding(.error, rule: rule, clause: clause, at: place, message, remedy: remedy))
  }
}
