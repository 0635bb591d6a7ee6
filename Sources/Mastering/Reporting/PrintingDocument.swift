// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What a printer made of a paper, as JSON on one line.
public struct PrintingDocument {
  private let outcome: PrintPaper.Outcome

  public init(_ outcome: PrintPaper.Outcome) { self.outcome = outcome }

  public var text: String {
    JSONValue.object([
      "file": .string(outcome.file), "printer": .string(outcome.printer), "job": .integer(Int64(outcome.job)),
      "copies": .integer(Int64(outcome.copies)), "media": .string(outcome.media),
      "tray": outcome.tray.map { .string($0) } ?? .null,
      "offset": [.number(outcome.offset.x), .number(outcome.offset.y)], "sha256": .string(outcome.sha256),
      "bytes": .integer(Int64(outcome.bytes)), "state": .string(outcome.state.rawValue),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]).compactText
  }
}
