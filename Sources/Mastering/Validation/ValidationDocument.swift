// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import FileSets
import Findings

/// What the validator says as JSON on one line. Every finding has all of its keys; what is not known is null.
public struct ValidationDocument {
  private let report: MediumReport

  public init(_ report: MediumReport) { self.report = report }

  public var text: String {
    JSONValue.object([
      "findings": .array(report.findings.map(Self.finding)),
      "summary": .object([
        "errors": .integer(Int64(report.count(.error))), "warnings": .integer(Int64(report.count(.warning))),
        "notes": .integer(Int64(report.count(.note))), "instances": .integer(Int64(report.instances)),
        "referenced": .integer(Int64(report.referenced)), "missing": .integer(Int64(report.missing)),
      ]),
      "medium": .object([
        "class": .string(report.mediumClass.rawValue), "kind": .string(report.medium),
        "profiles": .array(report.profiles.map { .string($0) }),
        "volumeIdentifier": report.volumeIdentifier.map { .string($0) } ?? .null,
        "fileSetID": report.fileSetID.map { .string($0) } ?? .null,
        "directories": .integer(Int64(report.directories)),
      ]),
    ]).compactText
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    guard case .object(var members) = FindingDocument(finding).json else { return .null }
    for key in ["clause", "path", "offset", "remedy"] where members[key] == nil { members[key] = .null }
    return .object(members)
  }
}
