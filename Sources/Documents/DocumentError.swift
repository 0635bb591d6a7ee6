// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A document that cannot be read as what it should be: which file, line and column, why, and what to do.
///
/// The message quotes keys and choices that Spindle knows. Readers of tables that may hold patients' values
/// never put a cell's text into it.
public struct DocumentError: SpindleError, Hashable {
  public var kind: FailureKind
  public var finding: Finding

  public init(
    _ kind: FailureKind = .badInput, rule: String, at place: Place, _ message: String, remedy: String? = nil
  ) {
    self.kind = kind
    self.finding = Finding(.error, rule: rule, at: place, message, remedy: remedy)
  }
}
