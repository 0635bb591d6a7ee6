// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// The discs that a code stands for, as JSON on one line.
public struct IdentificationDocument {
  private let outcome: IdentifyDisc.Outcome

  public init(_ outcome: IdentifyDisc.Outcome) { self.outcome = outcome }

  public var text: String {
    JSONValue.object([
      "code": .string(outcome.code), "register": .string(outcome.register),
      "discs": .array(
        outcome.matches.map { match in
          .object([
            "bytes": .integer(match.disc.bytes), "date": .string(match.disc.date.description),
            "disc": .integer(Int64(match.disc.disc)), "discs": .integer(Int64(match.disc.discs)),
            "folder": .string(match.disc.folder), "image": .string(match.image.path),
            "imageState": .string(match.image.state.rawValue), "request": .string(match.disc.request),
            "sha256": .string(match.disc.sha256), "volumeIdentifier": .string(match.disc.volumeIdentifier),
          ])
        }),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]).compactText
  }
}
