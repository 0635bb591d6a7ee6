// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// A plan as it is shown, as JSON on one line.
public struct PlanOutcomeDocument {
  private let outcome: PlanOutcome

  public init(_ outcome: PlanOutcome) { self.outcome = outcome }

  public var text: String {
    var members: [String: JSONValue] = [
      "request": .string(outcome.request), "folder": .string(outcome.folder),
      "discs": .array(outcome.discs.map { Self.json($0) }), "lowerBound": .integer(Int64(outcome.lowerBound)),
      "gap": .integer(Int64(outcome.gap)), "status": .string(outcome.isOptimal ? "optimal" : "feasible"),
      "splitSubjects": .integer(Int64(outcome.splitSubjects)), "explanation": .string(outcome.explanation),
      "edited": .bool(outcome.isEdited), "picture": .string(outcome.picture),
      "account": AccountDocument.totals(outcome.totals),
      "findings": .array(outcome.findings.map { FindingDocument($0).json }),
    ]
    members["comparison"] = outcome.comparison.map { Self.json($0) }
    return JSONValue.object(members).compactText
  }

  private static func json(_ disc: PlanOutcome.Disc) -> JSONValue {
    var members: [String: JSONValue] = [
      "number": .integer(Int64(disc.number)), "medium": .string(disc.word), "copies": .integer(Int64(disc.copies)),
      "volumeIdentifier": .string(disc.volumeIdentifier), "sectors": .integer(disc.sectors),
      "capacity": .integer(disc.capacity), "state": .string(disc.state.rawValue),
      "exams": .array(disc.exams.map { json($0) }),
    ]
    members["title"] = disc.title.map { .string($0) }
    return .object(members)
  }

  private static func json(_ exam: PlanOutcome.Exam) -> JSONValue {
    var members: [String: JSONValue] = [
      "folder": .string(exam.folder), "subject": .string(exam.subject), "type": .string(exam.type),
      "series": .integer(Int64(exam.series)), "files": .integer(Int64(exam.files)), "sectors": .integer(exam.sectors),
    ]
    members["date"] = exam.date.map { .string($0) }
    members["timePoint"] = exam.timePoint.map { .string($0) }
    members["part"] = exam.part.map { .integer(Int64($0.number)) }
    members["parts"] = exam.part.map { .integer(Int64($0.of)) }
    return .object(members)
  }

  private static func json(_ comparison: PlanComparison) -> JSONValue {
    func discs(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .integer(Int64($0)) }) }
    return [
      "discsBefore": .integer(Int64(comparison.discsBefore)), "discsNow": .integer(Int64(comparison.discsNow)),
      "changedDiscs": discs(comparison.changedDiscs), "unmoved": .integer(Int64(comparison.unmoved)),
      "moves": .array(
        comparison.moves.map { ["folder": .string($0.folder), "from": discs($0.from), "to": discs($0.to)] }),
    ]
  }
}
