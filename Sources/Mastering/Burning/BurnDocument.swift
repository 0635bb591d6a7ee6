// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What came of a run of burning, as JSON on one line.
public struct BurnDocument {
  private let outcome: BurnOutcome

  public init(_ outcome: BurnOutcome) { self.outcome = outcome }

  public var text: String {
    JSONValue.object([
      "target": .string(outcome.target), "discs": .integer(Int64(outcome.count)),
      "simulated": .bool(outcome.isSimulated), "verified": .bool(outcome.isVerified),
      "burned": .array(
        outcome.made.map {
          .object([
            "disc": $0.disc.map { .integer(Int64($0)) } ?? .null, "copy": .integer(Int64($0.copy)),
            "volumeIdentifier": .string($0.volumeIdentifier), "title": $0.title.map { .string($0) } ?? .null,
            "drive": .string($0.drive), "medium": .string($0.medium), "sha256": .string($0.sha256),
          ])
        }),
      "burnedBefore": .integer(Int64(outcome.before)),
      "missing": .array(
        outcome.missing.map {
          .object([
            "disc": $0.disc.map { .integer(Int64($0)) } ?? .null, "copy": .integer(Int64($0.copy)),
            "volumeIdentifier": .string($0.volumeIdentifier),
          ])
        }),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]).compactText
  }
}
