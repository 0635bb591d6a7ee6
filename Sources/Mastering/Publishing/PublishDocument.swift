// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What was handed over to a robot, as JSON on one line.
public struct PublishDocument {
  private let outcome: PublishDiscs.Outcome

  public init(_ outcome: PublishDiscs.Outcome) { self.outcome = outcome }

  public var text: String {
    JSONValue.object([
      "folder": .string(outcome.hotFolder), "format": .string(outcome.format),
      "jobs": .array(
        outcome.jobs.map {
          .object([
            "disc": .integer(Int64($0.disc)), "copies": .integer(Int64($0.copies)), "file": .string($0.file),
            "volumeIdentifier": .string($0.volumeIdentifier), "sha256": .string($0.sha256),
          ])
        }),
    ]).compactText
  }
}
