// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What was asked: the request file, the office's defaults filled in.
public struct Request: Sendable {
  /// The file's path as it was given.
  public var path: String
  /// The bytes of the file, for the copy in `private/request`.
  public var bytes: [UInt8]

  public var number: RequestNumber
  public var kind: RequestKind
  /// Who asked; stands on research labels.
  public var requester: String
  public var study: ResearchStudy
  /// The trial's site, as written: `031` stays `031`.
  public var site: String?
  /// Whom to ask about the discs, for the packing list; may have several lines. Default: the office's contact, for a
  /// trial nobody.
  public var contact: String?
  /// Folders and files to scan, at least one, none twice. Whether they are there is for the scan to say.
  public var sources: [NamedPath]
  /// The table of subjects, read with `SubjectsTable.load`. Default: subject IDs are given in sequence.
  public var subjects: NamedPath?
  /// The study's key file, read and extended. Default: `private/key.csv` of the request's folder.
  public var key: NamedPath?
  /// `release_key:` a copy of the key for the requester is made in `for-requester/`.
  public var releasesKey: Bool
  /// What keys are locked with. Default: nothing.
  public var keyEncryption: KeyEncryption?
  /// The date that the discs bear. Default: that of the newest exam.
  public var date: CalendarDate?
  public var organization: FileOrganization
  public var views: DiscViews
  /// The application profile that every disc must meet. Default: whichever the content meets.
  public var profile: ProfileDemand?
  public var syntax: SyntaxHandling
  public var checksums: ChecksumRecording
  /// A folder with a viewer, copied onto every disc as it is.
  public var viewer: NamedPath?
  public var media: MediaChoice
  public var discs: DiscSharing
  public var balance: DiscBalance
  public var reserve: DiscReserve
  /// How many exams a disc has at most, for its label's sake; nil for any number.
  public var examsPerDisc: Int?
  public var packing: PackingRules
  /// Where the request says nothing of dates, the de-identification profile or the office's default may.
  public var dates: DateHandling
  /// What `dates:` says where `deidentification:` stands, in the request or in the office's defaults; nil for nothing.
  public var statedDates: DateHandling?
  /// The request's, else the office's. Default: the office's procedure.
  public var deidentification: DeidentificationDemand?
  public var refusals: RefusalHandling
  public var pixels: Acceptance
  public var enhanced: Acceptance
  public var label: LabelChoice

  /// The folder that relative paths start from; empty for the current one.
  public var folder: String { NamedPath.folder(of: path) }
}
