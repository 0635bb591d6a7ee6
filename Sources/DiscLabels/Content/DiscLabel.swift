// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What is known of one disc for its label; a template says what of it stands there.
public struct DiscLabel: Hashable, Sendable {
  public var study: String
  public var studyShort: String?
  public var studyNumber: String?
  public var site: String?
  public var requester: String
  public var requestNumber: String
  /// Nil where the label must not name the office, as a trial's.
  public var office: LabelOffice?
  /// The exams on this disc.
  public var exams: [LabelledExam]
  /// From 1 to `discs`.
  public var disc: Int
  public var discs: Int
  public var volumeIdentifier: String
  public var date: CalendarDate
  /// What the office calls the disc, beside its number.
  public var title: String?
  /// By which a disc in the hand is matched to its record.
  public var code: DiscCode?

  public init(
    study: String, studyShort: String? = nil, studyNumber: String? = nil, site: String? = nil, requester: String,
    requestNumber: String, office: LabelOffice? = nil, exams: [LabelledExam], disc: Int, of discs: Int,
    volumeIdentifier: String, date: CalendarDate, title: String? = nil, code: DiscCode? = nil
  ) {
    self.study = study
    self.studyShort = studyShort
    self.studyNumber = studyNumber
    self.site = site
    self.requester = requester
    self.requestNumber = requestNumber
    self.office = office
    self.exams = exams
    self.disc = disc
    self.discs = discs
    self.volumeIdentifier = volumeIdentifier
    self.date = date
    self.title = title
    self.code = code
  }
}

/// The office as labels name it.
public struct LabelOffice: Hashable, Sendable {
  public var name: String?
  public var organisation: String?
  /// One line.
  public var contact: String?
  public var logo: LabelPicture?

  public init(name: String?, organisation: String?, contact: String?, logo: LabelPicture?) {
    self.name = name
    self.organisation = organisation
    self.contact = contact
    self.logo = logo
  }
}

/// An exam as a label names it, de-identified.
public struct LabelledExam: Hashable, Sendable {
  public var subject: String
  public var timePoint: String?
  /// Nil where dates were removed.
  public var date: CalendarDate?
  public var modalities: [String]
  /// A generic description: `CT CHEST WO`.
  public var type: String?
  /// Which of its parts is on the disc, where the exam is larger than a disc.
  public var part: Part?

  public struct Part: Hashable, Sendable {
    /// From 1.
    public var number: Int
    public var count: Int

    public init(_ number: Int, of count: Int) {
      self.number = number
      self.count = count
    }
  }

  public init(
    subject: String, timePoint: String?, date: CalendarDate?, modalities: [String] = [], type: String?,
    part: Part? = nil
  ) {
    self.subject = subject
    self.timePoint = timePoint
    self.date = date
    self.modalities = modalities
    self.type = type
    self.part = part
  }
}
