// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import FileSets
import Findings
import Volumes

/// What one worker found when it de-identified a run of headers.
struct RehearsalChunk: Sendable {
  /// Where an instance stands: the work list in the order of exams, series and instances.
  struct Place: Sendable {
    var exam: Int32
    var series: Int32
    var instance: Int32
  }

  struct Result: Sendable {
    var length: Int64
    var headerDigest: SHA256Digest
    /// Of the de-identified header and what follows the pixels.
    var newDigest: SHA256Digest
    var sopInstanceUID: String
    var kind: InstanceTraits
    var keys: DirectoryKeys
    /// Of the first instance of a series only.
    var head: RehearsedHead?
  }

  var places: ArraySlice<Place>
  /// One a place; nil where the file is refused.
  var results: [Result?] = []
  var refusals: [(file: Int, finding: Finding)] = []

  /// What was removed, exam by exam (index into the catalogue's exams).
  var accounts: [(exam: Int, account: DeidentificationAccount)] = []
  /// Instances of kinds that the request had to accept, exam by exam.
  var accepted: [(exam: Int, reason: HoldReason)] = []

  init(_ rehearsal: Rehearsal, _ places: ArraySlice<Place>) throws {
    self.places = places
    results.reserveCapacity(places.count)
    var worker = Worker(rehearsal)
    var last: Int?
    for place in places {
      let exam = Int(place.exam)
      if let last, last != exam { accounts.append((last, worker.rewriter.takeAccount())) }
      last = exam
      let file = Int(rehearsal.instance(at: place).file)
      do {
        results.append(try worker.rehearse(rehearsal.catalogue.files.absolutePath(file), at: place))
        if rehearsal.accepts, let reason = worker.rewriter.holdReason { accepted.append((exam, reason)) }
      } catch let error as any SpindleError where error.kind == .badInput {
        refusals.append((file, error.finding))
        results.append(nil)
      }
    }
    if let last { accounts.append((last, worker.rewriter.takeAccount())) }
  }
}

/// What goes from file to file, and is gone when the chunk is done: buffers, and memories of patterns and tags.
private struct Worker {
  let rehearsal: Rehearsal
  var rewriter: InstanceRewriter
  private var reader = PartTenReader()
  private var rewrittenFile = PartTenFile()

  init(_ rehearsal: Rehearsal) {
    self.rehearsal = rehearsal
    rewriter = InstanceRewriter(rehearsal.deidentifier, syntax: rehearsal.syntax)
  }

  mutating func rehearse(_ path: String, at place: RehearsalChunk.Place) throws -> RehearsalChunk.Result? {
    guard let context = rehearsal.contexts[Int(place.exam)] else { return nil }
    let examNumber = rehearsal.examNumbers[Int(place.exam)]
    let source = try OpenFile(reading: path)
    let (rewritten, digest) = try rewriter.rewrite(source, exam: context)
    try reader.read(header: rewritten.head, name: path, into: &rewrittenFile)
    let dataSet = rewrittenFile.dataSet
    let kind = InstanceTraits(dataSet, transferSyntaxUID: rewrittenFile.meta.transferSyntaxUID ?? "")
    guard let type = DirectoryRecordType(sopClassUID: kind.sopClassUID), type.level == .instance else {
      throw MasteringError(
        .badInput, rule: "no-directory-record", clause: "PS3.3 F.4", at: path,
        "no directory record may refer to an object of its SOP class, so no DICOMDIR can list it",
        remedy: "take the file out of the sources")
    }
    if let profile = rehearsal.profile, let finding = profile.finding(about: kind, at: path) {
      throw MasteringError(.badInput, finding)
    }
    var hasher = SHA256Hasher()
    hasher.update(rewritten.head)
    for case .bytes(let bytes) in rewritten.rest { hasher.update(bytes) }
    return RehearsalChunk.Result(
      length: rewritten.length, headerDigest: digest, newDigest: hasher.finalize(),
      sopInstanceUID: dataSet.trimmed(.sopInstanceUID), kind: kind,
      keys: try DirectoryKeys.extract(type, from: dataSet, number: Int(place.instance) + 1, profile: rehearsal.keySet),
      head: place.instance == 0
        ? try RehearsedHead(
          dataSet, exam: examNumber, series: Int(place.series) + 1, profile: rehearsal.keySet) : nil)
  }
}
