// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests

/// What a request's rules call exams, looked up.
struct ExamNames {
  private enum Kind: Hashable { case studyUID, accessionNumber, subject, timePoint }

  private var exams: [String: [Kind: [Int]]] = [:]

  init(_ prepared: PreparedRequest) {
    guard !prepared.request.packing.isEmpty else { return }
    for index in prepared.order {
      let exam = prepared.exams[index]
      let facts = prepared.catalogue.facts[prepared.catalogue.exams[exam.catalogueIndex].facts]
      add(facts.studyInstanceUID, .studyUID, index)
      add(exam.studyInstanceUID, .studyUID, index)
      add(facts.accessionNumber, .accessionNumber, index)
      add(exam.context.subjectID, .subject, index)
      if let timePoint = exam.context.timePoint { add("\(exam.context.subjectID)@\(timePoint)", .timePoint, index) }
    }
  }

  private mutating func add(_ name: String, _ kind: Kind, _ exam: Int) {
    guard !name.isEmpty else { return }
    exams[name, default: [:]][kind, default: []].append(exam)
  }

  /// The exams of each, in the order of discs.
  func exams(of references: [ExamReference]) throws(MasteringError) -> [[Int]] {
    var found: [[Int]] = []
    for reference in references { found.append(try exams(of: reference)) }
    return found
  }

  func exams(of reference: ExamReference) throws(MasteringError) -> [Int] {
    let found = Set((exams[reference.text] ?? [:]).values)
    guard let first = found.first else {
      throw error(
        reference, "names no exam of the sources",
        "name exams by subject ID, subject ID and time point (LS-01@Baseline), accession number or Study Instance UID")
    }
    guard found.count == 1 else {
      throw error(reference, "is the name of different exams", "name them by their Study Instance UIDs")
    }
    return first
  }

  private func error(_ reference: ExamReference, _ message: String, _ remedy: String) -> MasteringError {
    MasteringError(
      .badInput,
      Finding(.error, rule: "rule-exam", at: reference.place, "\(reference.name) \(message)", remedy: remedy))
  }
}
