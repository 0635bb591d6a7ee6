// SPDX-License-Identifier: GPL-3.0-or-later

/// What a layout makes names for: the subjects of a request, de-identified, as a tree of plain values.
///
/// The tree holds the whole request, whatever disc an exam goes onto: codes depend on the place among siblings.
public struct LayoutSubject: Sendable, Hashable {
  /// The subject ID as given.
  public var id: String
  /// Orders the codes of the subject's exams.
  public var codeSeed: UInt64
  public var exams: [LayoutExam]

  public init(id: String, codeSeed: UInt64, exams: [LayoutExam]) {
    self.id = id
    self.codeSeed = codeSeed
    self.exams = exams
  }
}

/// A study of a subject.
public struct LayoutExam: Sendable, Hashable {
  /// Eight digits as they may stand on a disc (shifted, if dates are), or nil where dates are removed.
  public var date: String?
  /// De-identified free text, made safe by the layout.
  public var description: String
  /// Orders the codes of the exam's series.
  public var codeSeed: UInt64
  public var series: [LayoutSeries]

  public init(date: String?, description: String, codeSeed: UInt64, series: [LayoutSeries]) {
    self.date = date
    self.description = description
    self.codeSeed = codeSeed
    self.series = series
  }
}

/// A series and its instances in the order in which they stand on a disc.
public struct LayoutSeries: Sendable, Hashable {
  public var modality: String
  /// Series Number, or nil where the series has none: its place in the exam, counted from 1, stands in.
  public var number: Int?
  /// De-identified free text, made safe by the layout.
  public var description: String
  /// Orders the codes of the series' instances.
  public var codeSeed: UInt64
  /// Instance Number of each instance; where there is none, or a negative one, its place counted from 1 stands in.
  public var imageNumbers: [Int32?]

  public init(modality: String, number: Int?, description: String, codeSeed: UInt64, imageNumbers: [Int32?]) {
    self.modality = modality
    self.number = number
    self.description = description
    self.codeSeed = codeSeed
    self.imageNumbers = imageNumbers
  }
}

/// An exam by its places in the tree, counted from 0.
public struct ExamPosition: Sendable, Hashable {
  public var subject: Int
  public var exam: Int

  public init(subject: Int, exam: Int) {
    self.subject = subject
    self.exam = exam
  }
}

/// A series by its places in the tree, counted from 0.
public struct SeriesPosition: Sendable, Hashable {
  public var exam: ExamPosition
  public var series: Int

  public init(subject: Int, exam: Int, series: Int) {
    self.exam = ExamPosition(subject: subject, exam: exam)
    self.series = series
  }
}
