// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings

/// Joins what the workers read into one catalogue, and judges duplicates and what is held back.
struct CatalogueMerge {
  private let files: SourceFileTable
  private let purpose: CatalogueScan.Purpose
  private var account: FileAccount
  private var facts: [SeriesFacts] = []
  private var identities: [SubjectIdentities] = []
  private var factNumbers: [SeriesFacts: Int32] = [:]
  private var sopClasses = TextTable()
  private var transferSyntaxes = TextTable()
  private var oddities: [CataloguedOddity] = []
  private var oddityKinds = OddityTable()
  private var instances: [ExamGrouping.Entry] = []
  private var holds: [(instance: Int, reason: HoldReason)] = []
  private var next = 0

  init(files: SourceFileTable, purpose: CatalogueScan.Purpose) {
    self.files = files
    self.purpose = purpose
    account = FileAccount(count: files.count)
  }

  /// Takes the chunks in order of their files.
  mutating func add(_ chunk: ScanChunk) {
    let factMap = chunk.facts.indices.map { number(of: chunk.facts[$0], chunk.identities, $0) }
    let classMap = chunk.sopClasses.texts.map { sopClasses.number(of: $0) }
    let syntaxMap = chunk.transferSyntaxes.texts.map { transferSyntaxes.number(of: $0) }
    let kindMap = chunk.oddityKinds.kinds.map { oddityKinds.number(of: $0) }
    for var oddity in chunk.oddities {
      oddity.file += Int32(next)
      oddity.kind = kindMap[Int(oddity.kind)]
      oddities.append(oddity)
    }
    for outcome in chunk.outcomes {
      switch outcome {
      case .ignored(let reason): account[next] = .ignored(reason)
      case .refused(let finding): account[next] = .refused(finding)
      case .instance(let read):
        let instance = CataloguedInstance(
          file: Int32(next), sopClass: classMap[Int(read.sopClass)],
          transferSyntax: syntaxMap[Int(read.transferSyntax)], sopInstanceUID: read.sopInstanceUID,
          number: read.number)
        if let hold = read.hold { holds.append((instances.count, hold)) }
        instances.append(ExamGrouping.Entry(instance: instance, facts: Int(factMap[Int(read.facts)])))
      }
      next += 1
    }
  }

  mutating func catalogue(roots: [String], listing: [Finding]) async throws -> Catalogue {
    try await settleDuplicates()
    var heldBack: [Int: String] = [:]
    for (index, reason) in holds {
      let file = Int(instances[index].instance.file)
      guard case .mastered = account[file] else { continue }
      account[file] = .heldBack(reason.finding(path: files.absolutePath(file)))
      heldBack[file] = facts[instances[index].facts].studyInstanceUID
    }
    let grouping = ExamGrouping(instances, facts: facts, account: account)
    var catalogue = Catalogue(
      roots: roots, files: files, facts: facts, identities: identities, sopClasses: sopClasses.texts,
      transferSyntaxes: transferSyntaxes.texts, exams: grouping.exams, account: account, findings: listing,
      heldBackStudies: heldBack, oddities: oddities, oddityKinds: oddityKinds)
    if case .mastering = purpose { catalogue.stopExams(touchedBy: grouping) }
    catalogue.exams.removeAll { $0.series.isEmpty }
    return catalogue
  }

  /// One SOP Instance UID twice: the same bytes count once and are noted, other bytes are refused, all of them.
  private mutating func settleDuplicates() async throws {
    var first: [String: Int32] = [:]
    first.reserveCapacity(instances.count)
    var pairs: [(original: Int, copy: Int)] = []
    for entry in instances {
      if let original = first[entry.instance.sopInstanceUID] {
        pairs.append((Int(original), Int(entry.instance.file)))
      } else {
        first[entry.instance.sopInstanceUID] = entry.instance.file
      }
    }
    first = [:]
    let (files, found) = (self.files, pairs)
    let answers = try await concurrentChunks(of: pairs.count, size: 16) { range in
      range.map { FileComparison.compare(files, found[$0].original, found[$0].copy) }
    }
    // For an original that is in conflict, one of the files that it is in conflict with.
    var conflicts: [Int: Int] = [:]
    for ((original, copy), answer) in zip(pairs, answers) {
      switch answer {
      case .same: account[copy] = .duplicate(of: original)
      case .different:
        account[copy] = .refused(conflict(copy, with: original))
        account[original] = .refused(conflict(original, with: copy))
        conflicts[original] = copy
      case .unreadable(let finding): account[copy] = .refused(finding)
      }
    }
    // A second copy of one side of a conflict is on that side, too.
    for ((original, copy), answer) in zip(pairs, answers) {
      guard case .same = answer, let other = conflicts[original] else { continue }
      account[copy] = .refused(conflict(copy, with: other))
    }
  }

  private func conflict(_ file: Int, with other: Int) -> Finding {
    Finding(
      .error, rule: "uid-conflict", clause: "PS3.5 9", at: Place(path: files.absolutePath(file)),
      "its SOP Instance UID is also that of \(files.absolutePath(other)), whose content differs",
      remedy: "keep the right one of the two in the sources")
  }

  private mutating func number(of stated: SeriesFacts, _ known: [SubjectIdentities], _ index: Int) -> Int32 {
    let number = factNumbers[stated] ?? Int32(facts.count)
    if Int(number) == facts.count {
      facts.append(stated)
      factNumbers[stated] = number
      if !known.isEmpty { identities.append(SubjectIdentities()) }
    }
    if !known.isEmpty { identities[Int(number)].formUnion(known[index]) }
    return number
  }
}
