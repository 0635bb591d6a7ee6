// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import FileSets
import Findings

/// De-identifies every header of the exams without writing one: exact lengths, directory keys, what was removed.
struct Rehearsal: Sendable {
  struct Outcome: Sendable {
    /// In the catalogue's order, those alone whose every instance can be de-identified.
    var exams: [RehearsedExam] = []
    var kinds: [InstanceKind] = []
    var records = DirectoryRecordStore()
    var account = DeidentificationAccount()
    /// In which exams of the catalogue each value was removed.
    var secrets: [Secret: Set<Int>] = [:]
    var refusals: [(file: Int, finding: Finding)] = []
  }

  var catalogue: Catalogue
  /// What each exam of the catalogue becomes, nil for one that is left out.
  var contexts: [ExamContext?]
  /// Each exam's place among its subject's, from 1.
  var examNumbers: [Int]
  var deidentifier: Deidentifier

  func run(_ progress: ProgressStream) async throws -> Outcome {
    let places = self.places
    return try await progress.phase(.init(.rehearse), total: Int64(places.count)) { advance in
      let counter = SharedCounter(advance)
      let chunks = try await concurrentChunks(of: places.count) { range in
        let chunk = try RehearsalChunk(self, places[range])
        counter.add(Int64(range.count))
        return chunk
      }
      return try outcome(chunks)
    }
  }

  private var places: [RehearsalChunk.Place] {
    var places: [RehearsalChunk.Place] = []
    for (exam, catalogued) in catalogue.exams.enumerated() where contexts[exam] != nil {
      for (series, one) in catalogued.series.enumerated() {
        for instance in one.instances.indices {
          places.append(.init(exam: Int32(exam), series: Int32(series), instance: Int32(instance)))
        }
      }
    }
    return places
  }

  private func outcome(_ chunks: [RehearsalChunk]) throws -> Outcome {
    var outcome = Outcome()
    var kindNumbers: [InstanceKind: Int32] = [:]
    for chunk in chunks {
      for (exam, account) in chunk.accounts {
        outcome.account.merge(account)
        for secret in account.secrets { outcome.secrets[secret, default: []].insert(exam) }
      }
      outcome.refusals += chunk.refusals
    }
    var results = chunks.lazy.flatMap(\.results).makeIterator()
    for (index, catalogued) in catalogue.exams.enumerated() {
      guard let context = contexts[index] else { continue }
      var isWhole = true
      var heads: [RehearsedHead] = []
      var series: [RehearsedSeries] = []
      for one in catalogued.series {
        var instances: [RehearsedInstance] = []
        for instance in one.instances {
          guard let next = results.next(), let result = next else {
            isWhole = false
            continue
          }
          guard isWhole else { continue }
          if let head = result.head { heads.append(head) }
          let kind =
            kindNumbers[result.kind]
            ?? {
              outcome.kinds.append(result.kind)
              return Int32(outcome.kinds.count - 1)
            }()
          kindNumbers[result.kind] = kind
          let reference = SOPInstanceReference(
            sopClassUID: result.kind.sopClassUID, sopInstanceUID: result.sopInstanceUID,
            transferSyntaxUID: result.kind.transferSyntaxUID)
          instances.append(
            RehearsedInstance(
              file: instance.file, number: instance.number, kind: kind, length: result.length,
              headerDigest: result.headerDigest, sopInstanceUID: result.sopInstanceUID,
              record: try outcome.records.add(reference, keys: result.keys)))
        }
        guard isWhole, let head = heads.last else { continue }
        series.append(
          RehearsedSeries(
            modality: head.modality, number: head.seriesNumber, description: head.seriesDescription,
            record: outcome.records.add(.series, keys: head.seriesKeys), instances: instances))
      }
      guard isWhole, let head = heads.first else { continue }
      outcome.exams.append(
        RehearsedExam(
          catalogueIndex: index, context: context, date: head.studyDate.count == 8 ? head.studyDate : nil,
          description: head.studyDescription, studyInstanceUID: head.studyInstanceUID,
          patientRecord: outcome.records.add(.patient, keys: head.patientKeys),
          studyRecord: outcome.records.add(.study, keys: head.studyKeys), series: series))
    }
    return outcome
  }
}
