// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

extension Request {
  static let keys =
    [
      "number", "kind", "requester", "contact", "study", "site", "sources", "subjects", "key", "release_key",
      "key_encryption", "date", "viewer",
    ] + RequestChoices.keys + PackingRules.keys

  /// Reads a request file. What it leaves open is answered by the office's defaults, then by Spindle's own.
  ///
  /// - Throws: 66 if there is no such file, 65 with line and column for anything unknown, missing or wrong in it.
  public static func load(_ path: String, office: OfficeSettings) throws(RequestError) -> Request {
    do throws(DocumentError) {
      return try Request(YAMLDocument.load(path), defaults: office.defaults)
    } catch {
      throw RequestError(error)
    }
  }

  /// The same of bytes already read.
  public init(
    parsing bytes: [UInt8], path: String, defaults: RequestChoices = RequestChoices()
  ) throws(RequestError) {
    do throws(DocumentError) {
      self = try Request(YAMLDocument(parsing: bytes, path: path), defaults: defaults)
    } catch {
      throw RequestError(error)
    }
  }

  private init(_ document: YAMLDocument, defaults: RequestChoices) throws(DocumentError) {
    let reader = try MappingReader(document, named: "the request", keys: Self.keys)
    path = document.path
    bytes = document.bytes
    number = try RequestNumber(reader.required("number"))
    kind = try reader.required("kind").choice()
    requester = try reader.required("requester").string(limit: 120)
    contact = try reader.optional("contact")?.lines(limit: 500)
    study = try ResearchStudy(reader.required("study"))
    site = try reader.optional("site")?.headerText()
    sources = try Self.sources(reader.required("sources"), of: path)
    subjects = try Self.path(reader.optional("subjects"), of: path)
    key = try Self.path(reader.optional("key"), of: path)
    releasesKey = try reader.optional("release_key")?.boolean() ?? false
    let document = path
    keyEncryption = try reader.optional("key_encryption").map { node throws(DocumentError) in
      try KeyEncryption(node, of: document)
    }
    date = try Self.date(reader.optional("date"))
    viewer = try Self.path(reader.optional("viewer"), of: path)

    let stated = try RequestChoices(reader, of: path)
    let choices = stated.orElse(defaults)
    deidentification = choices.deidentification
    // What the office says of dates, it says of its own profile: another profile brings its own.
    statedDates = stated.deidentification == nil ? choices.dates : stated.dates
    organization = choices.organization ?? (kind == .trial ? .type2 : .type1)
    views = choices.views ?? .both
    profile = choices.profile
    syntax = choices.syntax ?? .conformant
    checksums = choices.checksums ?? .none
    media = choices.media ?? .automatic
    discs = choices.discs ?? .fill
    balance = choices.balance ?? .full
    reserve = choices.reserve ?? DiscReserve(sectors: 0)
    examsPerDisc = choices.examsPerDisc
    packing = try PackingRules(reader)
    dates = choices.dates ?? .keep
    refusals = choices.refusals ?? .stop
    pixels = choices.pixels ?? .hold
    enhanced = choices.enhanced ?? .hold
    label = choices.label ?? .made(LabelWish())
    try check(reserveIn: reader.optional("reserve"))
  }

  /// A reserve must leave every medium at least what a volume takes.
  private func check(reserveIn node: NodeReader?) throws(DocumentError) {
    let least = Medium.sectorRange.lowerBound
    for medium in media == .automatic ? [.dvd] : media.media where medium.sectors - reserve.sectors < least {
      let message = "leaves less than \(least) sectors of a \(medium.name)"
      throw node?.refusal(message, remedy: "Reserve less.")
        ?? DocumentError(
          rule: "document-value", at: Place(path: path), "the office's reserve \(message).", remedy: "Reserve less.")
    }
  }

  private static func sources(_ reader: NodeReader, of document: String) throws(DocumentError) -> [NamedPath] {
    let items = try reader.list()
    guard !items.isEmpty else { throw reader.refusal("is empty", remedy: "Name at least one folder or file.") }
    var sources: [NamedPath] = []
    var seen: Set<String> = []
    for item in items {
      let source = try NamedPath(item, from: document)
      guard seen.insert(source.resolved).inserted else { throw item.refusal("names the same path as one before it") }
      sources.append(source)
    }
    return sources
  }

  private static func path(_ reader: NodeReader?, of document: String) throws(DocumentError) -> NamedPath? {
    guard let reader else { return nil }
    return try NamedPath(reader, from: document)
  }

  /// As volumes and archives can bear it.
  private static func date(_ reader: NodeReader?) throws(DocumentError) -> CalendarDate? {
    guard let reader else { return nil }
    let date = try reader.date()
    let years = CalendarDate.yearsOfMedia
    guard years.contains(date.year) else {
      throw reader.refusal("must be a date from \(years.lowerBound) to \(years.upperBound)")
    }
    return date
  }
}
