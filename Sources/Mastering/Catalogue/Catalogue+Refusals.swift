// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A refused file stops its exam: what would be left of it is no exam that anyone asked for.
extension Catalogue {
  /// Stops the exams that a refused file belongs to. A file that could not be read belongs to the exam of the other
  /// files in its folder, if they are all of one.
  mutating func stopExams(touchedBy grouping: ExamGrouping) {
    var stopped: [Int: Int] = [:]
    var examsOfFolder: [Int32: Set<Int>] = [:]
    for (file, exam) in grouping.examOfFile { examsOfFolder[files.files[file].folder, default: []].insert(exam) }
    for file in 0..<files.count {
      guard case .refused(let finding) = account[file], finding.rule != Self.foreign else { continue }
      let neighbours = examsOfFolder[files.files[file].folder] ?? []
      guard let exam = grouping.examOfFile[file] ?? (neighbours.count == 1 ? neighbours.first : nil) else { continue }
      stopped[exam] = min(stopped[exam] ?? file, file)
    }
    stop(stopped)
    exams = exams.enumerated().filter { stopped[$0.offset] == nil }.map(\.element)
  }

  /// Takes over what the rehearsal refused. Its exams are not among the rehearsed ones.
  mutating func refuse(_ rehearsal: Rehearsal.Outcome) {
    guard !rehearsal.refusals.isEmpty else { return }
    for (file, finding) in rehearsal.refusals { account[file] = .refused(finding) }
    let refused = Set(rehearsal.refusals.map(\.file))
    var stopped: [Int: Int] = [:]
    for (index, exam) in exams.enumerated() {
      let first = exam.series.lazy.flatMap(\.instances).map { Int($0.file) }.filter { refused.contains($0) }.min()
      if let first { stopped[index] = first }
    }
    stop(stopped)
  }

  private mutating func stop(_ stopped: [Int: Int]) {
    for (exam, cause) in stopped {
      for instance in exams[exam].series.lazy.flatMap(\.instances) {
        guard case .mastered = account[Int(instance.file)] else { continue }
        account[Int(instance.file)] = .refused(
          Finding(
            .error, rule: FileAccount.examStopped, at: Place(path: files.absolutePath(Int(instance.file))),
            "its exam is not mastered, because \(files.displayPath(cause, roots)) is refused",
            remedy: "settle that file"))
      }
    }
  }

  /// The rule of files that are no DICOM: they belong to no exam.
  static let foreign = "not-dicom"
}
