// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// A finding as JSON, the same for every command that reports.
public struct FindingDocument {
  let finding: Finding

  public init(_ finding: Finding) { self.finding = finding }

  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "severity": .string(finding.severity.rawValue), "rule": .string(finding.rule),
      "message": .string(finding.message),
    ]
    members["clause"] = finding.clause.map { .string($0) }
    members["remedy"] = finding.remedy.map { .string($0) }
    members["path"] = finding.place.path.map { .string($0) }
    members["offset"] = finding.place.offset.map { .integer($0) }
    members["line"] = finding.place.line.map { .integer(Int64($0)) }
    members["column"] = finding.place.column.map { .integer(Int64($0)) }
    members["tag"] = finding.place.tagPath.map { .string($0) }
    return .object(members)
  }
}
