// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Documents

/// The rule behind each element, as JSON on one line.
public struct ExplanationDocument {
  private let outcome: ExplainDeidentification.Outcome

  public init(_ outcome: ExplainDeidentification.Outcome) { self.outcome = outcome }

  public var text: String {
    var members: [String: JSONValue] = [
      "path": .string(outcome.path),
      "elements": .array(outcome.elements.map { Self.json($0) }),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]
    members["heldBack"] = outcome.held.map { FindingDocument($0).json }
    return JSONValue.object(members).compactText
  }

  private static func json(_ element: ElementExplanation) -> JSONValue {
    var members: [String: JSONValue] = [
      "tag": .string(element.tagPath), "keyword": .string(element.keyword), "action": .string(element.action),
      "outcome": .string(element.outcome.rawValue), "rule": .string(element.rule), "why": .string(element.why),
    ]
    members["before"] = element.before.map { .string($0) }
    members["after"] = element.after.map { .string($0) }
    members["path"] = element.place?.path.map { .string($0) }
    members["line"] = element.place?.line.map { .integer(Int64($0)) }
    return .object(members)
  }
}

/// One element as a line and what it says of the rule, for people: the command imports no room but this one.
public struct ExplanationLine: Sendable {
  public var tag: String
  public var keyword: String
  public var outcome: String
  public var action: String
  /// Whose rule, and where it stands.
  public var rule: String
  public var why: String
  public var before: String?
  public var after: String?

  public static func lines(_ outcome: ExplainDeidentification.Outcome) -> [ExplanationLine] {
    outcome.elements.map { element in
      let line = element.place?.line.map { ":\($0)" } ?? ""
      return ExplanationLine(
        tag: element.tagPath, keyword: element.keyword, outcome: element.outcome.rawValue, action: element.action,
        rule: element.rule + line, why: element.why, before: element.before, after: element.after)
    }
  }
}
