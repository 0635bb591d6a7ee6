// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Volumes

/// What `spindle verify` found as JSON on one line, every key each time, null where it does not apply.
public struct VerificationDocument {
  private let report: VerificationReport

  public init(_ report: VerificationReport) { self.report = report }

  public var text: String {
    JSONValue.object([
      "target": .string(report.target),
      "manifest": report.manifest.map { .string($0) } ?? .null,
      "good": .bool(report.isGood),
      "images": .array(report.images.map(Self.image)),
      "summary": .object(
        Dictionary(
          uniqueKeysWithValues: VerifiedImage.State.allCases.map {
            ($0.rawValue, .integer(Int64(report.count($0))))
          })),
    ]).compactText
  }

  private static func image(_ image: VerifiedImage) -> JSONValue {
    .object([
      "path": .string(image.path),
      "disc": image.number.map { .integer(Int64($0)) } ?? .null,
      "volumeIdentifier": image.volumeIdentifier.map { .string($0) } ?? .null,
      "state": .string(image.state.rawValue),
      "bytes": .integer(image.bytes),
      "sha256": image.sha256.map { .string($0.hex) } ?? .null,
      "expectedSha256": image.expectedSHA256.map { .string($0.hex) } ?? .null,
      "sessionMD5": .string(image.sessionMD5.rawValue),
      "filesCompared": .integer(Int64(image.filesCompared)),
      "sectors": .integer(ByteCount(image.bytes).sectors.rawValue),
      "damage": .array(image.runs.map(run)),
      "findings": .array(image.findings.map { FindingDocument($0).json }),
    ])
  }

  private static func run(_ run: VerifiedImage.Run) -> JSONValue {
    .object([
      "state": .string(run.isReadable ? "damaged" : "unreadable"),
      "first": .integer(run.sectors.lowerBound), "last": .integer(run.sectors.upperBound - 1),
      "part": .string(run.part.rawValue), "files": .array(run.files.map { .string($0) }),
    ])
  }
}
