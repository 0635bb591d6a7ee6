// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import FileSets
import Volumes

/// `private/plan.json`: which exam goes on which disc, under which names, and what each file's source was like.
///
/// `discs` is short and may be edited by hand (`PlanFile`); `exams` has a line for each instance and is for comparing.
/// Written as a stream; the same input gives the same bytes. Each disc also has a digest over all that decides its
/// bytes, by which a sealed disc is known to be still the one that the plan means.
struct PlanDocument {
  static let schema = "spindle-plan-2"

  let prepared: PreparedRequest
  let plan: DiscPlan

  func write(to path: String) throws {
    let file = try AtomicFile(path, mode: 0o600)
    var writer = JSONWriter(layout: .pretty, to: file.output)
    let request = prepared.request
    try writer.beginObject()
    try writer.member("checksums", request.checksums.rawValue)
    try writer.member("date", prepared.date.description)
    try writer.member("dates", request.dates.rawValue)
    writer.key("discs")
    try writer.beginArray()
    for disc in plan.discs { try write(disc, to: &writer) }
    try writer.endArray()
    writer.key("edited")
    try writer.value(plan.edited != nil)
    writer.key("exams")
    try writer.beginArray()
    for exam in prepared.order { try write(exam: DiscExam(exam), to: &writer) }
    try writer.endArray()
    try writer.member("explanation", plan.explanation)
    try writer.member("gap", plan.gap)
    try writer.member("lowerBound", plan.lowerBound)
    try writer.member("organization", request.organization.rawValue)
    try writer.member("planned", plan.edited?.planned ?? PlanAssignment(plan, of: prepared).digest)
    try writer.member("request", request.number.text)
    try writer.member("reserve", request.reserve.sectors)
    try writer.member("schema", Self.schema)
    writer.key("sources")
    try writer.beginArray()
    for root in prepared.catalogue.roots { try writer.value(root) }
    try writer.endArray()
    try writer.member("splitSubjects", plan.splitSubjects(prepared))
    try writer.member("status", plan.isOptimal ? "optimal" : "feasible")
    try writer.member("syntax", request.syntax.rawValue)
    if let viewer = prepared.viewer {
      writer.key("viewer")
      try writer.beginArray()
      for file in viewer.files {
        try writer.beginObject(onOneLine: true)
        try writer.member("bytes", file.source.length.rawValue)
        try writer.member("modified", file.modified)
        try writer.member("path", file.components.joined(separator: "/"))
        try writer.endObject()
      }
      try writer.endArray()
    }
    try writer.member("views", request.views.rawValue)
    try writer.endObject()
    try writer.finish()
    try file.commit()
  }

  /// SHA-256 of all that decides the disc's bytes: its part of the plan, its documents, its viewer, the study's key.
  func digest(of disc: PlannedDisc) -> SHA256Digest {
    var hasher = SHA256Hasher()
    let output = HashingOutput()
    var writer = JSONWriter(layout: .compact, to: ByteOutput<Never> { output.hasher.update($0) })
    writer.beginObject()
    writer.member("capacity", disc.medium.sectors)
    writer.key("exams")
    writer.beginArray()
    for placed in disc.exams { write(exam: placed, to: &writer) }
    writer.endArray()
    writer.member("medium", disc.medium.word)
    writer.member("number", disc.number)
    writer.member("sectors", disc.sectors.rawValue)
    writer.member("volumeIdentifier", prepared.volumeIdentifier(disc.number))
    writer.endObject()
    writer.finish()
    hasher.update(output.hasher.finalize().bytes)
    for placed in disc.exams { hasher.update(prepared.exams[placed.exam].headersDigest.bytes) }
    let facts = DiscFacts(prepared, disc)
    hasher.update(Array(DiscReadme(facts).text.utf8))
    hasher.update(Array(DiscPage(facts).text.utf8))
    hasher.update(Array(VolumeTexts(prepared, disc).all.joined(separator: "\n").utf8))
    hasher.update(Array(prepared.request.checksums.rawValue.utf8))
    for file in prepared.viewer?.files ?? [] {
      let path = file.components.joined(separator: "/")
      hasher.update(Array("\(path) \(file.source.length.rawValue) \(file.modified)".utf8))
    }
    hasher.update(Array("\(prepared.rehearsal.keySet.rawValue) \(prepared.request.syntax.rawValue)".utf8))
    hasher.update(Array(prepared.key.fingerprint.utf8))
    hasher.update(Array(prepared.date.description.utf8))
    return hasher.finalize()
  }

  private final class HashingOutput {
    var hasher = SHA256Hasher()
  }

  private func write<Failure: Error>(_ disc: PlannedDisc, to writer: inout JSONWriter<Failure>) throws(Failure) {
    try writer.beginObject()
    try writer.member("capacity", disc.medium.sectors)
    try writer.member("copies", disc.copies)
    writer.key("exams")
    try writer.beginArray()
    for placed in disc.exams { try write(placed, to: &writer) }
    try writer.endArray()
    try writer.member("medium", disc.medium.word)
    try writer.member("number", disc.number)
    let conformance = DiscConformance(prepared, disc)
    if let obstacle = conformance.obstacle { try writer.member("profileObstacle", obstacle) }
    writer.key("profiles")
    try writer.beginArray(onOneLine: true)
    for profile in conformance.profiles { try writer.value(profile) }
    try writer.endArray()
    try writer.member("sectors", disc.sectors.rawValue)
    try writer.member("standing", conformance.standing.rawValue)
    try writer.member("title", disc.title ?? "")
    try writer.member("volumeIdentifier", prepared.volumeIdentifier(disc.number))
    try writer.endObject()
  }

  /// The line that a person moves.
  private func write<Failure: Error>(_ placed: DiscExam, to writer: inout JSONWriter<Failure>) throws(Failure) {
    let exam = prepared.exams[placed.exam]
    try writer.beginObject(onOneLine: true)
    if let date = exam.date { try writer.member("date", date) }
    try writer.member("description", exam.description)
    try writer.member("files", prepared.instanceCount(of: placed))
    try writer.member("folder", prepared.folder(of: prepared.positions[placed.exam]))
    try writer.member("modalities", exam.modalities.joined(separator: "/"))
    if let part = placed.part {
      try writer.member("part", part.number)
      try writer.member("parts", part.count)
      writer.key("series")
      try writer.beginArray(onOneLine: true)
      for slice in part.slices {
        try writer.beginObject(onOneLine: true)
        try writer.member("first", slice.instances.lowerBound + 1)
        try writer.member("last", slice.instances.upperBound)
        try writer.member("series", slice.series + 1)
        try writer.endObject()
      }
      try writer.endArray()
    }
    if let site = exam.context.siteNumber { try writer.member("site", site) }
    try writer.member("subject", exam.context.subjectID)
    if let timePoint = exam.context.timePoint { try writer.member("timePoint", timePoint) }
    try writer.endObject()
  }

  /// The exam, or its part, with each instance.
  private func write<Failure: Error>(exam placed: DiscExam, to writer: inout JSONWriter<Failure>) throws(Failure) {
    let exam = prepared.exams[placed.exam]
    let position = prepared.positions[placed.exam]
    try writer.beginObject()
    try writer.member("folder", prepared.folder(of: position))
    writer.key("instances")
    try writer.beginArray()
    for slice in prepared.slices(of: placed) {
      let place = SeriesPosition(subject: position.subject, exam: position.exam, series: slice.series)
      for instance in slice.instances {
        try write(exam.series[slice.series].instances[instance], instance, place, to: &writer)
      }
    }
    try writer.endArray()
    if let site = exam.context.siteNumber { try writer.member("site", site) }
    try writer.member("studyInstanceUID", exam.studyInstanceUID)
    try writer.member("subject", exam.context.subjectID)
    if let timePoint = exam.context.timePoint { try writer.member("timePoint", timePoint) }
    try writer.endObject()
  }

  private func write<Failure: Error>(
    _ instance: RehearsedInstance, _ number: Int, _ place: SeriesPosition, to writer: inout JSONWriter<Failure>
  ) throws(Failure) {
    let files = prepared.catalogue.files
    let file = Int(instance.file)
    try writer.beginObject(onOneLine: true)
    try writer.member("bytes", instance.length)
    if prepared.showsShortNames {
      try writer.member("fileID", prepared.shortNames.path(ofInstance: number, in: place).joined(separator: "/"))
    }
    try writer.member("path", prepared.path(ofInstance: number, in: place))
    try writer.member("sopInstanceUID", prepared.sopInstanceUID(of: instance))
    writer.key("source")
    try writer.beginObject(onOneLine: true)
    try writer.member("bytes", files.files[file].length)
    try writer.member("header", instance.headerDigest.hex)
    try writer.member("modified", files.files[file].modified)
    try writer.member("path", files.relativePath(file))
    try writer.member("root", files.root(file))
    try writer.endObject()
    try writer.endObject()
  }
}

extension JSONWriter {
  mutating func member(_ key: String, _ text: String) throws(Failure) {
    self.key(key)
    try value(text)
  }

  mutating func member(_ key: String, _ number: some FixedWidthInteger) throws(Failure) {
    self.key(key)
    try value(number)
  }
}
