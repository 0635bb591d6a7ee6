// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import FileSets
import Requests

/// The rehearsed exams as the tree that layouts name, subjects by their ID and exams by date, with the keyed seeds of
/// their codes.
struct DiscNames {
  private(set) var tree: [LayoutSubject] = []
  /// One for each rehearsed exam.
  private(set) var positions: [ExamPosition]
  /// Indices of the rehearsed exams in the order of the tree.
  private(set) var order: [Int] = []

  init(_ exams: [RehearsedExam], people: ExamPeople, key: StudyKey, request: Request) {
    positions = [ExamPosition](repeating: ExamPosition(subject: 0, exam: 0), count: exams.count)
    let bySubject = Dictionary(grouping: exams.indices) { exams[$0].context.subjectID }
    let scope = request.number.text
    for (subject, indices) in bySubject.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let sorted = indices.sorted {
        people.examNumbers[exams[$0].catalogueIndex] < people.examNumbers[exams[$1].catalogueIndex]
      }
      let place = tree.count
      for (number, index) in sorted.enumerated() {
        positions[index] = ExamPosition(subject: place, exam: number)
        order.append(index)
      }
      tree.append(
        LayoutSubject(
          id: subject, codeSeed: key.seed("exam codes", "\(scope) \(subject)"),
          exams: sorted.map { Self.exam(exams[$0], key, scope) }))
    }
  }

  private static func exam(_ exam: RehearsedExam, _ key: StudyKey, _ scope: String) -> LayoutExam {
    LayoutExam(
      date: exam.date, description: exam.description,
      codeSeed: key.seed("series codes", "\(scope) \(exam.studyInstanceUID)"),
      series: exam.series.enumerated().map { number, series in
        LayoutSeries(
          modality: series.modality, number: series.number, description: series.description,
          codeSeed: key.seed("image codes", "\(scope) \(exam.studyInstanceUID) \(number)"),
          imageNumbers: series.instances.map(\.number))
      })
  }
}
