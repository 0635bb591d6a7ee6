// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What de-identification alone left behind, as JSON on one line.
public struct DeidentifiedDocument {
  private let outcome: DeidentifyFiles.Outcome

  public init(_ outcome: DeidentifyFiles.Outcome) { self.outcome = outcome }

  public var text: String {
    JSONValue.object([
      "folder": .string(outcome.folder), "private": .string(outcome.privateFolder), "bytes": .integer(outcome.bytes),
      "dates": .string(outcome.dates),
      "account": AccountDocument.totals(outcome.totals),
      "exams": .array(
        outcome.exams.map {
          .object([
            "subject": .string($0.subject), "folder": .string($0.folder), "files": .integer(Int64($0.files)),
          ])
        }),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]).compactText
  }
}
