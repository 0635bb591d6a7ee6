// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests

/// What `discs:` parts: exams of unequal numbers never share a disc.
struct Compartments {
  /// One for each of the prepared request's exams.
  private(set) var numbers: [Int]

  /// - Throws: 65 where an exam has no time point or site to go by.
  init(_ prepared: PreparedRequest) throws(MasteringError) {
    let sharing = prepared.request.discs
    numbers = [Int](repeating: 0, count: prepared.exams.count)
    guard !sharing.isEmpty else { return }
    var known: [[String]: Int] = [:]
    for index in prepared.order {
      let exam = prepared.exams[index]
      var marks: [String] = []
      if sharing.contains(.perExam) { marks.append("exam \(index)") }
      if sharing.contains(.perSubject) { marks.append("subject \(exam.context.subjectID)") }
      if sharing.contains(.perTimePoint) {
        marks.append("time \(try Self.value(exam.context.timePoint, exam, "time point", "time_point", prepared))")
      }
      if sharing.contains(.perSite) {
        marks.append("site \(try Self.value(exam.context.siteNumber, exam, "site", "site", prepared))")
      }
      let number = known[marks] ?? known.count
      known[marks] = number
      numbers[index] = number
    }
  }

  private static func value(
    _ value: String?, _ exam: RehearsedExam, _ what: String, _ column: String, _ prepared: PreparedRequest
  ) throws(MasteringError) -> String {
    if let value { return value }
    throw MasteringError(
      .badInput, rule: "no-\(what.replacing(" ", with: "-"))", at: prepared.request.path,
      "discs: asks for one disc per \(what), and an exam of subject \(exam.context.subjectID) has no \(what)",
      remedy: "fill the column \(column) of the subjects table")
  }
}
