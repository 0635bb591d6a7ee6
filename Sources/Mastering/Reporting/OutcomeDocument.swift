// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What the main job left behind, as JSON on one line.
public struct OutcomeDocument {
  private let outcome: MasteringOutcome

  public init(_ outcome: MasteringOutcome) { self.outcome = outcome }

  public var text: String {
    JSONValue.object([
      "request": .string(outcome.request), "folder": .string(outcome.folder), "packing": .string(outcome.packing),
      "dates": .string(outcome.dates), "lowerBound": .integer(Int64(outcome.lowerBound)),
      "status": .string(outcome.isOptimal ? "optimal" : "feasible"),
      "account": AccountDocument.totals(outcome.totals),
      "discs": .array(
        outcome.discs.map {
          .object([
            "number": .integer(Int64($0.number)), "title": $0.title.map { .string($0) } ?? .null,
            "copies": .integer(Int64($0.copies)), "file": .string($0.file), "medium": .string($0.medium),
            "exams": .integer(Int64($0.exams)), "instances": .integer(Int64($0.instances)),
            "sectors": .integer($0.sectors), "capacity": .integer($0.capacity), "sha256": .string($0.sha256),
            "new": .bool($0.isNew), "profiles": .array($0.profiles.map { .string($0) }),
            "standing": .string($0.standing), "conformance": .string($0.conformance),
          ])
        }),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]).compactText
  }
}
