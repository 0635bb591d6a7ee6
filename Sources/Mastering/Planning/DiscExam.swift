// SPDX-License-Identifier: GPL-3.0-or-later

/// What a disc holds of an exam: all of it, or a part, where the exam is larger than the medium.
struct DiscExam: Sendable, Hashable {
  /// Index into the prepared request's exams.
  var exam: Int
  /// Nil for the whole exam.
  var part: ExamPart?

  init(_ exam: Int, part: ExamPart? = nil) {
    self.exam = exam
    self.part = part
  }
}

/// One of the parts that an exam is split into, each on a disc of its own.
struct ExamPart: Sendable, Hashable {
  /// From 1, in the order of the discs.
  var number: Int
  var count: Int
  /// What is in it, by series; no series stands twice.
  var slices: [SeriesSlice]
}

/// A run of a series' instances.
struct SeriesSlice: Sendable, Hashable {
  /// The series' place in its exam.
  var series: Int
  /// Places in the series.
  var instances: Range<Int>
}

extension PreparedRequest {
  /// The runs of instances that a disc holds of an exam, in the order of its series.
  func slices(of placed: DiscExam) -> [SeriesSlice] { placed.part?.slices ?? exams[placed.exam].slices }

  func instanceCount(of placed: DiscExam) -> Int { slices(of: placed).reduce(0) { $0 + $1.instances.count } }
}

extension RehearsedExam {
  /// Each series whole.
  var slices: [SeriesSlice] {
    series.enumerated().map { SeriesSlice(series: $0.offset, instances: $0.element.instances.indices) }
  }
}
