// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What was made of a request's labels, as JSON on one line.
public struct LabelsDocument {
  private let outcome: MakeLabels.Outcome

  public init(_ outcome: MakeLabels.Outcome) { self.outcome = outcome }

  /// Of the page for measuring an offset.
  public static func calibration(_ path: String) -> String {
    JSONValue.object(["files": [["kind": "calibration", "path": .string(path)]]]).compactText
  }

  public var text: String {
    JSONValue.object([
      "request": .string(outcome.request), "template": .string(outcome.template),
      "stock": .string(outcome.stock), "discs": .array(outcome.discs.map { .integer(Int64($0)) }),
      "labels": .integer(Int64(outcome.labels)), "sheets": .integer(Int64(outcome.sheets)),
      "start": .integer(Int64(outcome.start)),
      "offset": ["x": .number(outcome.offset.x), "y": .number(outcome.offset.y)],
      "files": .array(
        outcome.files.map {
          ["bytes": .integer(Int64($0.bytes)), "kind": .string($0.kind.rawValue), "path": .string($0.path)]
        }),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]).compactText
  }
}
