// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Exams with a DICOMDIR each: `subject/study_hhhhhh_dddddddd/{DICOMDIR,DICOM/IM_nnnnn}`.
///
/// Where dates are removed the exam's folder is `study_hhhhhh`. Instances are numbered through the exam from 00001,
/// series by series. `IM_nnnnn` fills the eight characters of a File ID, so an exam has at most 99,999 instances.
public struct Type2Layout: Layout {
  static let mostInstances = 99_999

  private struct Exam: Sendable {
    var folder: String
    /// How many instances stand before each series.
    var starts: [Int]
  }

  private struct Subject: Sendable {
    var id: String
    var exams: [Exam]
  }

  private let subjects: [Subject]

  /// Throws (bad input) where a subject ID cannot name a folder or an exam has too many instances.
  public init(_ subjects: [LayoutSubject]) throws(FileSetError) {
    try SubjectFolders.check(subjects)
    var laidOut: [Subject] = []
    for subject in subjects {
      let codes = CodePermutation(seed: subject.codeSeed, digits: 6, count: subject.exams.count)
      var exams: [Exam] = []
      for (index, exam) in subject.exams.enumerated() {
        var folder = "study_" + codes.code(index)
        if let date = StudyDate.inName(exam.date) { folder += "_" + date }
        var count = 0
        let starts = exam.series.map { series in
          defer { count += series.imageNumbers.count }
          return count
        }
        guard count <= Self.mostInstances else {
          throw .badInput(
            "type2-instances", clause: "PS3.10 8.2", at: Place(path: "\(subject.id)/\(folder)"),
            "the exam has \(count) instances, but names IM_nnnnn last for \(Self.mostInstances)",
            remedy: "choose organization: type1 or fileset for this request")
        }
        exams.append(Exam(folder: folder, starts: starts))
      }
      laidOut.append(Subject(id: subject.id, exams: exams))
    }
    self.subjects = laidOut
  }

  public func folder(of exam: ExamPosition) -> [String] {
    let subject = subjects[exam.subject]
    return [subject.id, subject.exams[exam.exam].folder]
  }

  public func folder(ofInstance instance: Int, in series: SeriesPosition) -> [String] {
    folder(of: series.exam) + ["DICOM"]
  }

  public func name(ofInstance instance: Int, in series: SeriesPosition) -> String {
    let start = subjects[series.exam.subject].exams[series.exam.exam].starts[series.series]
    return "IM_" + CodePermutation.padded(start + instance + 1, to: 5)
  }

  /// The instance's File ID in the exam's own DICOMDIR.
  public func fileID(ofInstance instance: Int, in series: SeriesPosition) -> FileID {
    FileID(trusted: ["DICOM", name(ofInstance: instance, in: series)])
  }
}
