// SPDX-License-Identifier: GPL-3.0-or-later

/// Instances sorted into exams and series; knows the exam of every instance read, mastered or not.
struct ExamGrouping {
  struct Entry: Sendable {
    var instance: CataloguedInstance
    /// Index into the catalogue's facts.
    var facts: Int
  }

  private(set) var exams: [CataloguedExam] = []
  /// The exam of each file that holds an instance, by the file's index; duplicates are in it, too.
  private(set) var examOfFile: [Int: Int] = [:]

  init(_ entries: [Entry], facts: [SeriesFacts], account: FileAccount) {
    var examNumbers: [ExamKey: Int] = [:]
    var seriesNumbers: [SeriesKey: Int] = [:]
    // Which facts each exam has met, so that an exam of many series costs no search.
    var met: [Set<Int>] = []
    // The last facts' places: files come series by series.
    var last: (facts: Int, exam: Int, series: Int) = (-1, 0, 0)
    examOfFile.reserveCapacity(entries.count)
    for entry in entries {
      if entry.facts != last.facts {
        let stated = facts[entry.facts]
        let exam = examNumbers.number(of: ExamKey(stated)) {
          exams.append(CataloguedExam(facts: entry.facts, allFacts: [], series: []))
          met.append([])
          return exams.count - 1
        }
        if met[exam].insert(entry.facts).inserted { exams[exam].allFacts.append(entry.facts) }
        let series = seriesNumbers.number(of: SeriesKey(exam: exam, uid: stated.seriesInstanceUID)) {
          exams[exam].series.append(CataloguedSeries(facts: entry.facts, instances: []))
          return exams[exam].series.count - 1
        }
        last = (entry.facts, exam, series)
      }
      examOfFile[Int(entry.instance.file)] = last.exam
      guard case .mastered = account[Int(entry.instance.file)] else { continue }
      exams[last.exam].series[last.series].instances.append(entry.instance)
    }
    for exam in exams.indices {
      exams[exam].series.removeAll { $0.instances.isEmpty }
      for series in exams[exam].series.indices { exams[exam].series[series].instances.sort(by: Self.instanceOrder) }
      exams[exam].series.sort { Self.seriesOrder(facts[$0.facts], facts[$1.facts]) }
    }
  }

  private static func instanceOrder(_ a: CataloguedInstance, _ b: CataloguedInstance) -> Bool {
    let left = a.number ?? Int32.max
    let right = b.number ?? Int32.max
    return left == right ? a.sopInstanceUID < b.sopInstanceUID : left < right
  }

  private static func seriesOrder(_ a: SeriesFacts, _ b: SeriesFacts) -> Bool {
    let left = Int(a.seriesNumber) ?? Int.max
    let right = Int(b.seriesNumber) ?? Int.max
    return left == right ? a.seriesInstanceUID < b.seriesInstanceUID : left < right
  }

  /// A study belongs to one patient; the same UID under another patient is an exam of its own.
  private struct ExamKey: Hashable {
    var study: String
    var patient: String

    init(_ facts: SeriesFacts) {
      study = facts.studyInstanceUID
      patient = facts.patientID.isEmpty ? "\(facts.patientName)\\\(facts.birthDate)" : facts.patientID
    }
  }

  private struct SeriesKey: Hashable {
    var exam: Int
    var uid: String
  }
}

extension Dictionary where Value == Int {
  /// The number under that key, made by `new` when there is none yet.
  fileprivate mutating func number(of key: Key, new: () -> Int) -> Int {
    if let known = self[key] { return known }
    let number = new()
    self[key] = number
    return number
  }
}
