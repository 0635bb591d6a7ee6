// SPDX-License-Identifier: GPL-3.0-or-later

import FileSets
import Volumes

/// Joins what the workers rehearsed, chunk by chunk in the order of the work list, so that no more than a few chunks
/// are in memory beside the outcome.
struct RehearsalMerge {
  private let rehearsal: Rehearsal
  private(set) var outcome = Rehearsal.Outcome()
  private var kindNumbers: [InstanceTraits: Int32] = [:]
  /// Where the instance before stands.
  private var last: RehearsalChunk.Place?
  /// Of the exam being joined; not whole once one of its instances was refused.
  private var isWhole = true
  private var firstHead: RehearsedHead?
  private var series: [RehearsedSeries] = []
  private var hasUndeclaredText = false
  /// Of the new headers of the exam being joined.
  private var headers = SHA256Hasher()
  /// Of the series being joined.
  private var head: RehearsedHead?
  private var instances: [RehearsedInstance] = []

  init(_ rehearsal: Rehearsal) {
    self.rehearsal = rehearsal
    outcome.keySet = rehearsal.keySet
  }

  mutating func add(_ chunk: RehearsalChunk) throws {
    for (exam, account) in chunk.accounts {
      outcome.account.merge(account)
      outcome.examAccounts[exam, default: ExamAccount()].add(account)
      for secret in account.secrets { outcome.secrets[secret, default: []].insert(exam) }
    }
    for (exam, reason) in chunk.accepted {
      outcome.examAccounts[exam, default: ExamAccount()].accepted[reason, default: 0] += 1
    }
    outcome.refusals += chunk.refusals
    for (place, result) in zip(chunk.places, chunk.results) {
      if let last, last.exam != place.exam || last.series != place.series { endSeries() }
      if let last, last.exam != place.exam { endExam(Int(last.exam)) }
      last = place
      guard let result else {
        isWhole = false
        continue
      }
      if isWhole { try add(result, at: place) }
    }
  }

  /// After the last chunk.
  mutating func finish() -> Rehearsal.Outcome {
    if let last {
      endSeries()
      endExam(Int(last.exam))
    }
    return outcome
  }

  private mutating func add(_ result: RehearsalChunk.Result, at place: RehearsalChunk.Place) throws {
    if let head = result.head {
      self.head = head
      hasUndeclaredText = hasUndeclaredText || head.hasUndeclaredText
      if firstHead == nil { firstHead = head }
    }
    headers.update(result.newDigest.bytes)
    hasUndeclaredText = hasUndeclaredText || result.keys.hasUndeclaredText
    let instance = rehearsal.instance(at: place)
    let reference = SOPInstanceReference(
      sopClassUID: result.kind.sopClassUID, sopInstanceUID: result.sopInstanceUID,
      transferSyntaxUID: result.kind.transferSyntaxUID)
    instances.append(
      RehearsedInstance(
        file: instance.file, number: instance.number, kind: number(of: result.kind), length: result.length,
        headerDigest: result.headerDigest, record: try outcome.records.add(reference, keys: result.keys)))
  }

  private mutating func number(of kind: InstanceTraits) -> Int32 {
    if let number = kindNumbers[kind] { return number }
    let number = Int32(outcome.kinds.count)
    outcome.kinds.append(kind)
    kindNumbers[kind] = number
    return number
  }

  private mutating func endSeries() {
    defer {
      head = nil
      instances = []
    }
    guard isWhole, let head else { return }
    series.append(
      RehearsedSeries(
        modality: head.modality, number: head.seriesNumber, description: head.seriesDescription,
        record: outcome.records.add(.series, keys: head.seriesKeys), instances: instances))
  }

  private mutating func endExam(_ index: Int) {
    defer {
      isWhole = true
      firstHead = nil
      series = []
      hasUndeclaredText = false
      headers = SHA256Hasher()
    }
    guard isWhole, let head = firstHead, let context = rehearsal.contexts[index] else { return }
    outcome.exams.append(
      RehearsedExam(
        catalogueIndex: index, context: context, date: head.studyDate.count == 8 ? head.studyDate : nil,
        description: head.studyDescription, studyInstanceUID: head.studyInstanceUID, headersDigest: headers.finalize(),
        patientRecord: outcome.records.add(.patient, keys: head.patientKeys),
        studyRecord: outcome.records.add(.study, keys: head.studyKeys), series: series,
        hasUndeclaredText: hasUndeclaredText))
  }
}
