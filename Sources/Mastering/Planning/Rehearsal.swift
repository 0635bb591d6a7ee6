// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import FileSets
import Findings
import Requests

/// De-identifies every header of the exams without writing one: exact lengths, directory keys, what was removed.
struct Rehearsal: Sendable {
  struct Outcome: Sendable {
    /// In the catalogue's order, those alone whose every instance can be de-identified.
    var exams: [RehearsedExam] = []
    /// What instances are, each kind once: SOP class, transfer syntax, what profiles ask for.
    var kinds: [InstanceTraits] = []
    /// The keys that the directory records hold beside those of PS3.3 F.5.
    var keySet = ProfileKeySet.general
    var records = DirectoryRecordStore()
    var account = DeidentificationAccount()
    /// By exam of the catalogue.
    var examAccounts: [Int: ExamAccount] = [:]
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
  var syntax = SyntaxHandling.conformant
  var keySet = ProfileKeySet.general
  /// What does not fit it is refused.
  var profile: ApplicationProfile?
  /// The request accepts kinds that would be held back: they are counted.
  var accepts = false

  func run(_ progress: ProgressStream) async throws -> Outcome {
    let places = self.places
    return try await progress.phase(.init(.rehearse), total: Int64(places.count)) { advance in
      let counter = SharedCounter(advance)
      var merge = RehearsalMerge(self)
      try await concurrentChunks(of: places.count) { range in
        let chunk = try RehearsalChunk(self, places[range])
        counter.add(Int64(range.count))
        return chunk
      } take: { chunk in
        try merge.add(chunk)
      }
      return merge.finish()
    }
  }

  func instance(at place: RehearsalChunk.Place) -> CataloguedInstance {
    catalogue.exams[Int(place.exam)].series[Int(place.series)].instances[Int(place.instance)]
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
}
