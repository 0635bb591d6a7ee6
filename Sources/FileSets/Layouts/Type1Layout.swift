// SPDX-License-Identifier: GPL-3.0-or-later

/// Exams and series: `subject/study_dddddddd_hhhhhh_Description/MMn_Description_hhh/yyyyy_hhhhh.dcm`.
///
/// Where dates are removed the exam's folder is `study_hhhhhh_Description`. An empty description reads `Exam` or
/// `Series`; a modality that is missing reads `OT`, as DICOM says for "other". Codes make every name unique in its
/// folder, whatever the descriptions are, so descriptions may be cut. A whole path, with its slashes, takes at most
/// 120 characters (240 bytes in Joliet) and a name at most 64:
///
/// | Part | Characters | What it may take |
/// | --- | --- | --- |
/// | the four slashes | 4 | |
/// | subject | 1 to 32 | as given, never cut |
/// | `study_dddddddd_hhhhhh_` | 22 (13 without date) | one more for each power of ten above 10^6 exams |
/// | description of the exam | up to 32 | half of what the fixed parts leave: 19 with the longest subject ID |
/// | `MMn_` and `_hhh` | 8 to 28 | modality 1 to 12, number up to 11; more above 1,000 series an exam |
/// | description of the series | up to 56 | all that is then left: 20 with the longest subject ID, 10 in the worst case |
/// | `yyyyy_hhhhh.dcm` | 15 to 20 | more for numbers above 99,999 |
public struct Type1Layout: Layout {
  static let longestPath = 120
  static let longestName = 64
  private static let longestExamDescription = 32

  private struct Series: Sendable {
    var folder: String
    var codes: CodePermutation
    var imageNumbers: [Int32?]
  }

  private struct Exam: Sendable {
    var folder: String
    var series: [Series]
  }

  private struct Subject: Sendable {
    var id: String
    var exams: [Exam]
  }

  private let subjects: [Subject]

  /// Throws (bad input) where a subject ID cannot name a folder.
  public init(_ subjects: [LayoutSubject]) throws(FileSetError) {
    try SubjectFolders.check(subjects)
    self.subjects = subjects.map { subject in
      let codes = CodePermutation(seed: subject.codeSeed, digits: 6, count: subject.exams.count)
      let exams = subject.exams.enumerated().map { index, exam in
        Self.exam(exam, code: codes.code(index), subject: subject.id)
      }
      return Subject(id: subject.id, exams: exams)
    }
  }

  public func folder(of exam: ExamPosition) -> [String] {
    let subject = subjects[exam.subject]
    return [subject.id, subject.exams[exam.exam].folder]
  }

  public func folder(ofInstance instance: Int, in series: SeriesPosition) -> [String] {
    let subject = subjects[series.exam.subject]
    let exam = subject.exams[series.exam.exam]
    return [subject.id, exam.folder, exam.series[series.series].folder]
  }

  public func name(ofInstance instance: Int, in series: SeriesPosition) -> String {
    let series = subjects[series.exam.subject].exams[series.exam.exam].series[series.series]
    let number = Self.imageNumber(series.imageNumbers[instance], at: instance)
    return "\(CodePermutation.padded(number, to: 5))_\(series.codes.code(instance)).dcm"
  }

  private static func imageNumber(_ number: Int32?, at place: Int) -> Int {
    if let number, number >= 0 { return Int(number) }
    return place + 1
  }

  private static func exam(_ exam: LayoutExam, code: String, subject: String) -> Exam {
    let codes = CodePermutation(seed: exam.codeSeed, digits: 3, count: exam.series.count)
    let imageCodes = exam.series.map {
      CodePermutation(seed: $0.codeSeed, digits: 5, count: $0.imageNumbers.count)
    }
    let prefixes = exam.series.enumerated().map { "\(modality($1.modality))\($1.number ?? $0 + 1)_" }
    // Slash and file name of each series: the widest number decides.
    let files = zip(exam.series, imageCodes).map { series, codes in
      let numbers = series.imageNumbers.enumerated().lazy.map { imageNumber($1, at: $0) }
      return 1 + max(5, String(numbers.max() ?? 0).utf8.count) + 1 + codes.digits + 4
    }
    let start = "study_" + (StudyDate.inName(exam.date).map { "\($0)_" } ?? "") + code + "_"
    let taken = 1 + subject.utf8.count + 1 + start.utf8.count + 1
    let fixed = zip(prefixes, files).map { $0.utf8.count + 1 + codes.digits + $1 }
    let free = longestPath - taken - (fixed.max() ?? 0)
    let description = DescriptionText.safe(
      exam.description, limit: max(1, min(longestExamDescription, free / 2)), standIn: "Exam")
    let folder = start + description
    let series = exam.series.indices.map { index in
      let inPath = longestPath - taken - description.utf16.count - fixed[index]
      let inName = longestName - prefixes[index].utf8.count - 1 - codes.digits
      let text = DescriptionText.safe(
        exam.series[index].description, limit: max(1, min(inPath, inName)), standIn: "Series")
      return Series(
        folder: prefixes[index] + text + "_" + codes.code(index), codes: imageCodes[index],
        imageNumbers: exam.series[index].imageNumbers)
    }
    return Exam(folder: folder, series: series)
  }

  /// Capitals and digits of the modality, at most 12 (the longest defined term has 10).
  private static func modality(_ text: String) -> String {
    let kept = text.uppercased().utf8.filter {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return kept.isEmpty ? "OT" : String(decoding: kept.prefix(12), as: UTF8.self)
  }
}
