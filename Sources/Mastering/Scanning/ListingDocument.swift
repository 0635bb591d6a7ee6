// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// A listing as JSON on one line, keys sorted. Every key is there; what the headers do not state is null.
public struct ListingDocument {
  private let listing: SourceListing

  public init(_ listing: SourceListing) { self.listing = listing }

  /// Hands the text on piece by piece: the lists may be long.
  public func write(to receive: @escaping ([UInt8]) throws -> Void) throws {
    var writer = JSONWriter(layout: .compact, to: ByteOutput<any Error>(to: receive))
    try writer.beginObject()
    try list("duplicates", &writer) { writer in
      try listing.forEachDuplicate { try writer.write(["of": .string($1), "path": .string($0)]) }
    }
    try list("findings", &writer) { writer in
      try listing.forEachFinding { try writer.write(FindingDocument($0).json) }
    }
    try list("ignored", &writer) { writer in
      try listing.forEachIgnored { try writer.write(["path": .string($0), "reason": .string($1)]) }
    }
    try list("patients", &writer) { writer in
      for patient in listing.patients { try writer.write(Self.json(patient)) }
    }
    try list("refused", &writer) { writer in
      try listing.forEachRefusal { try writer.write(Self.json(refused: $0, $1)) }
    }
    writer.key("totals")
    try writer.write(Self.json(listing.totals))
    try writer.endObject()
    try writer.finish()
    try receive([0x0A])
  }

  private func list(
    _ key: String, _ writer: inout JSONWriter<any Error>, _ body: (inout JSONWriter<any Error>) throws -> Void
  ) throws {
    writer.key(key)
    try writer.beginArray()
    try body(&writer)
    try writer.endArray()
  }

  private static func json(refused path: String, _ finding: Finding) -> JSONValue {
    guard case .object(var members) = FindingDocument(finding).json else { return .null }
    members["path"] = .string(path)
    members["reason"] = members.removeValue(forKey: "message")
    members["severity"] = nil
    return .object(members)
  }

  private static func json(_ patient: SourceListing.Patient) -> JSONValue {
    .object([
      "name": text(patient.name), "id": text(patient.id), "issuer": text(patient.issuer),
      "birthDate": text(patient.birthDate), "sex": text(patient.sex),
      "exams": .array(patient.exams.map { json($0) }),
    ])
  }

  private static func json(_ exam: SourceListing.Exam) -> JSONValue {
    .object([
      "studyInstanceUID": text(exam.studyInstanceUID), "date": text(exam.date), "time": text(exam.time),
      "accessionNumber": text(exam.accessionNumber), "description": text(exam.description),
      "modalities": .array(exam.modalities.map { .string($0) }), "instances": number(exam.instances),
      "bytes": .integer(exam.bytes), "series": .array(exam.series.map { json($0) }),
    ])
  }

  private static func json(_ series: SourceListing.Series) -> JSONValue {
    .object([
      "seriesInstanceUID": text(series.seriesInstanceUID),
      "number": Int64(series.number).map { .integer($0) } ?? text(series.number), "modality": text(series.modality),
      "description": text(series.description), "date": text(series.date),
      "sopClasses": .array(series.sopClasses.map { json($0) }),
      "transferSyntaxes": .array(series.transferSyntaxes.map { json($0) }), "instances": number(series.instances),
      "bytes": .integer(series.bytes),
    ])
  }

  private static func json(_ count: SourceListing.UIDCount) -> JSONValue {
    .object(["uid": text(count.uid), "name": text(count.name ?? ""), "instances": number(count.instances)])
  }

  private static func json(_ totals: SourceListing.Totals) -> JSONValue {
    .object([
      "files": number(totals.files), "instances": number(totals.instances), "duplicates": number(totals.duplicates),
      "refused": number(totals.refused), "ignored": number(totals.ignored), "patients": number(totals.patients),
      "exams": number(totals.exams), "series": number(totals.series), "bytes": .integer(totals.bytes),
    ])
  }

  private static func text(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
  private static func number(_ number: Int) -> JSONValue { .integer(Int64(number)) }
}
