// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What a search for leaks found, as JSON on one line.
public struct LeakCheckDocument {
  private let outcome: CheckForLeaks.Outcome

  public init(_ outcome: CheckForLeaks.Outcome) { self.outcome = outcome }

  public var text: String {
    JSONValue.object([
      "path": .string(outcome.path), "clean": .bool(outcome.isClean), "files": .integer(Int64(outcome.files)),
      "bytes": .integer(outcome.bytes), "secrets": .integer(Int64(outcome.secrets)),
      "uids": .integer(Int64(outcome.uids)), "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]).compactText
  }
}
