// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What a request may leave open and the office may have an answer for: `defaults:` in `office.yaml`, and the same
/// keys at the top of a request. Nil is unanswered.
public struct RequestChoices: Sendable, Hashable {
  public var organization: FileOrganization?
  public var views: DiscViews?
  public var profile: ProfileDemand?
  public var syntax: SyntaxHandling?
  public var checksums: ChecksumRecording?
  public var media: MediaChoice?
  public var discs: DiscSharing?
  public var balance: DiscBalance?
  public var reserve: DiscReserve?
  public var examsPerDisc: Int?
  public var dates: DateHandling?
  public var refusals: RefusalHandling?
  public var pixels: Acceptance?
  public var enhanced: Acceptance?
  public var label: LabelChoice?
  public var deidentification: DeidentificationDemand?

  public init() {}

  static let keys = [
    "organization", "views", "profile", "syntax", "checksums", "media", "discs", "balance", "reserve", "exams_per_disc",
    "dates", "refusals", "pixels", "enhanced", "label", "deidentification",
  ]

  /// Out of a mapping that knows at least `keys`.
  /// - Parameter document: the path of the document that it stands in.
  init(_ reader: MappingReader, of document: String) throws(DocumentError) {
    organization = try reader.optional("organization")?.choice()
    views = try reader.optional("views")?.choice()
    if let node = reader.optional("profile") { profile = try ProfileDemand(node) }
    syntax = try reader.optional("syntax")?.choice()
    checksums = try reader.optional("checksums")?.choice()
    if let node = reader.optional("media") { media = try MediaChoice(node) }
    if let node = reader.optional("discs") { discs = try DiscSharing(node) }
    balance = try reader.optional("balance")?.choice()
    if let node = reader.optional("reserve") { reserve = try DiscReserve(node) }
    examsPerDisc = try reader.optional("exams_per_disc")?.integer(in: 1...999_999)
    dates = try reader.optional("dates")?.choice()
    refusals = try reader.optional("refusals")?.choice()
    pixels = try reader.optional("pixels")?.choice()
    enhanced = try reader.optional("enhanced")?.choice()
    if let node = reader.optional("label") { label = try LabelChoice(node, of: document) }
    deidentification = reader.optional("deidentification").map { DeidentificationDemand($0) }
  }

  /// These choices, and where there is none, those of `others`.
  public func orElse(_ others: RequestChoices) -> RequestChoices {
    var merged = self
    merged.organization = organization ?? others.organization
    merged.views = views ?? others.views
    merged.profile = profile ?? others.profile
    merged.syntax = syntax ?? others.syntax
    merged.checksums = checksums ?? others.checksums
    merged.media = media ?? others.media
    merged.discs = discs ?? others.discs
    merged.balance = balance ?? others.balance
    merged.reserve = reserve ?? others.reserve
    merged.examsPerDisc = examsPerDisc ?? others.examsPerDisc
    merged.dates = dates ?? others.dates
    merged.refusals = refusals ?? others.refusals
    merged.pixels = pixels ?? others.pixels
    merged.enhanced = enhanced ?? others.enhanced
    merged.label = label?.orElse(others.label) ?? others.label
    merged.deidentification = deidentification ?? others.deidentification
    return merged
  }
}
