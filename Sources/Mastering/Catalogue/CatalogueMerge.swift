// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings

/// Joins what the workers read into exams, and judges duplicates and what is held back.
struct CatalogueMerge {
  private var files: SourceFileTable
  private var account: FileAccount
  private var facts: [SeriesFacts] = []
  private var factNumbers: [SeriesFacts: Int32] = [:]
  private var sopClasses: [String] = []
  private var instances: [Entry] = []
  private var next = 0

  private struct Entry {
    var instance: CataloguedInstance
    var facts: Int32
    var hold: HoldReason?
  }

  init(files: SourceFileTable) {
    self.files = files
    account = FileAccount(count: files.count)
  }

  /// Takes the chunks in order of their files.
  mutating func add(_ chunk: ScanChunk) {
    let factMap = chunk.facts.map { number(of: $0) }
    let classMap = chunk.sopClasses.map { number(ofSOPClass: $0) }
    for outcome in chunk.outcomes {
      switch outcome {
      case .ignored(let reason): account[next] = .ignored(reason)
      case .refused(let finding): account[next] = .refused(finding)
      case .instance(let read):
        let instance = CataloguedInstance(
          file: Int32(next), sopClass: classMap[Int(read.sopClass)], sopInstanceUID: read.sopInstanceUID,
          number: read.number)
        instances.append(Entry(instance: instance, facts: factMap[Int(read.facts)], hold: read.hold))
      }
      next += 1
    }
  }

  mutating func catalogue(roots: [String], accepts: (HoldReason) -> Bool) throws -> Catalogue {
    try settleDuplicates()
    holdBack(accepts)
    let kept = instances.filter { if case .mastered = account[Int($0.instance.file)] { true } else { false } }
    return Catalogue(
      roots: roots, files: files, facts: facts, sopClasses: sopClasses, exams: exams(of: kept), account: account,
      findings: [])
  }

  /// One SOP Instance UID twice: the same bytes count once and are noted, other bytes are refused, both of them.
  private mutating func settleDuplicates() throws {
    var first: [String: Int] = [:]
    first.reserveCapacity(instances.count)
    for (index, entry) in instances.enumerated() {
      guard let earlier = first.updateValue(index, forKey: entry.instance.sopInstanceUID) else { continue }
      first[entry.instance.sopInstanceUID] = earlier
      let original = Int(instances[earlier].instance.file)
      let copy = Int(entry.instance.file)
      if try FileComparison.sameBytes(files, original, copy) {
        account[copy] = .duplicate(of: original)
      } else {
        refuseConflict(copy, with: original)
        refuseConflict(original, with: copy)
      }
    }
  }

  private mutating func refuseConflict(_ file: Int, with other: Int) {
    account[file] = .refused(
      Finding(
        .error, rule: "uid-conflict", clause: "PS3.5 9", at: Place(path: files.absolutePath(file)),
        "its SOP Instance UID is also that of \(files.absolutePath(other)), whose content differs",
        remedy: "keep the right one of the two in the sources"))
  }

  private mutating func holdBack(_ accepts: (HoldReason) -> Bool) {
    for entry in instances {
      let file = Int(entry.instance.file)
      guard let hold = entry.hold, !accepts(hold), case .mastered = account[file] else { continue }
      account[file] = .heldBack(hold.finding(path: files.absolutePath(file)))
    }
  }

  private func exams(of kept: [Entry]) -> [CataloguedExam] {
    var exams: [CataloguedExam] = []
    var examNumbers: [ExamKey: Int] = [:]
    var seriesNumbers: [SeriesKey: Int] = [:]
    for entry in kept {
      let stated = facts[Int(entry.facts)]
      let exam = examNumbers.number(of: ExamKey(stated)) {
        exams.append(CataloguedExam(facts: Int(entry.facts), allFacts: [], series: []))
        return exams.count - 1
      }
      if exams[exam].allFacts.last != Int(entry.facts), !exams[exam].allFacts.contains(Int(entry.facts)) {
        exams[exam].allFacts.append(Int(entry.facts))
      }
      let series = seriesNumbers.number(of: SeriesKey(exam: exam, uid: stated.seriesInstanceUID)) {
        exams[exam].series.append(CataloguedSeries(facts: Int(entry.facts), instances: []))
        return exams[exam].series.count - 1
      }
      exams[exam].series[series].instances.append(entry.instance)
    }
    for exam in exams.indices {
      for series in exams[exam].series.indices { exams[exam].series[series].instances.sort(by: Self.instanceOrder) }
      let table = facts
      exams[exam].series.sort { Self.seriesOrder(table[$0.facts], table[$1.facts]) }
    }
    return exams
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

  private mutating func number(of stated: SeriesFacts) -> Int32 {
    if let known = factNumbers[stated] { return known }
    let number = Int32(facts.count)
    facts.append(stated)
    factNumbers[stated] = number
    return number
  }

  private mutating func number(ofSOPClass uid: String) -> Int32 {
    if let index = sopClasses.firstIndex(of: uid) { return Int32(index) }
    sopClasses.append(uid)
    return Int32(sopClasses.count - 1)
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
