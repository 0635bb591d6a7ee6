// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings

/// Joins what the workers read into one catalogue, and judges duplicates and what is held back.
struct CatalogueMerge {
  private let files: SourceFileTable
  private var account: FileAccount
  private var facts: [SeriesFacts] = []
  private var identities: [SubjectIdentities] = []
  private var factNumbers: [SeriesFacts: Int32] = [:]
  private var sopClasses: [String] = []
  private var instances: [ExamGrouping.Entry] = []
  private var holds: [(instance: Int, reason: HoldReason)] = []
  private var next = 0

  init(files: SourceFileTable) {
    self.files = files
    account = FileAccount(count: files.count)
  }

  /// Takes the chunks in order of their files.
  mutating func add(_ chunk: ScanChunk) {
    let factMap = zip(chunk.facts, chunk.identities).map { number(of: $0, $1) }
    let classMap = chunk.sopClasses.map { number(ofSOPClass: $0) }
    for outcome in chunk.outcomes {
      switch outcome {
      case .ignored(let reason): account[next] = .ignored(reason)
      case .refused(let finding): account[next] = .refused(finding)
      case .instance(let read):
        let instance = CataloguedInstance(
          file: Int32(next), sopClass: classMap[Int(read.sopClass)], sopInstanceUID: read.sopInstanceUID,
          number: read.number)
        if let hold = read.hold { holds.append((instances.count, hold)) }
        instances.append(ExamGrouping.Entry(instance: instance, facts: Int(factMap[Int(read.facts)])))
      }
      next += 1
    }
  }

  mutating func catalogue(roots: [String], listing: [Finding]) throws -> Catalogue {
    try settleDuplicates()
    var heldBack: [Int: String] = [:]
    for (index, reason) in holds {
      let file = Int(instances[index].instance.file)
      guard case .mastered = account[file] else { continue }
      account[file] = .heldBack(reason.finding(path: files.absolutePath(file)))
      heldBack[file] = facts[instances[index].facts].studyInstanceUID
    }
    let grouping = ExamGrouping(instances, facts: facts, account: account)
    var catalogue = Catalogue(
      roots: roots, files: files, facts: facts, identities: identities, sopClasses: sopClasses, exams: grouping.exams,
      account: account, findings: listing, heldBackStudies: heldBack)
    catalogue.stopExams(touchedBy: grouping)
    return catalogue
  }

  /// One SOP Instance UID twice: the same bytes count once and are noted, other bytes are refused, both of them.
  private mutating func settleDuplicates() throws {
    var first: [String: Int] = [:]
    first.reserveCapacity(instances.count)
    for (index, entry) in instances.enumerated() {
      guard let earlier = first[entry.instance.sopInstanceUID] else {
        first[entry.instance.sopInstanceUID] = index
        continue
      }
      let original = Int(instances[earlier].instance.file)
      let copy = Int(entry.instance.file)
      if try FileComparison.sameBytes(files, original, copy) {
        account[copy] = .duplicate(of: original)
      } else {
        account[copy] = .refused(conflict(copy, with: original))
        account[original] = .refused(conflict(original, with: copy))
      }
    }
  }

  private func conflict(_ file: Int, with other: Int) -> Finding {
    Finding(
      .error, rule: "uid-conflict", clause: "PS3.5 9", at: Place(path: files.absolutePath(file)),
      "its SOP Instance UID is also that of \(files.absolutePath(other)), whose content differs",
      remedy: "keep the right one of the two in the sources")
  }

  private mutating func number(of stated: SeriesFacts, _ known: SubjectIdentities) -> Int32 {
    if let number = factNumbers[stated] {
      identities[Int(number)].formUnion(known)
      return number
    }
    let number = Int32(facts.count)
    facts.append(stated)
    identities.append(known)
    factNumbers[stated] = number
    return number
  }

  private mutating func number(ofSOPClass uid: String) -> Int32 {
    if let index = sopClasses.firstIndex(of: uid) { return Int32(index) }
    sopClasses.append(uid)
    return Int32(sopClasses.count - 1)
  }
}
