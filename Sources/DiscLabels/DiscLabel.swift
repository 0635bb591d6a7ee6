// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What the label of one disc says.
public struct DiscLabel: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case research(ResearchLabel)
    case trial(TrialLabel)
  }

  public var kind: Kind
  /// The exams on this disc. A research label counts them, a trial's names them, or sums them up where they are many.
  public var exams: [LabelledExam]
  /// From 1 to `discs`.
  public var disc: Int
  public var discs: Int
  public var volumeIdentifier: String
  public var date: CalendarDate
  /// What the office calls the disc, beside its number.
  public var title: String?

  /// The words that stand on labels whatever they are for; so that they are not taken for somebody's name.
  public static let captions = [
    "Contents", "Date", "Disc", "Exam", "Exam date", "Exam dates", "Exams", "Request", "Requester", "Site", "Subject",
    "Subjects", "Time point", "Time points", "Volume", "exams", "more", "of", "part", "parts", "subjects", "to",
  ]

  public init(
    kind: Kind, exams: [LabelledExam], disc: Int, of discs: Int, volumeIdentifier: String, date: CalendarDate,
    title: String? = nil
  ) {
    self.kind = kind
    self.exams = exams
    self.disc = disc
    self.discs = discs
    self.volumeIdentifier = volumeIdentifier
    self.date = date
    self.title = title
  }
}

/// A disc for basic research names who asked, for what, and which office made it.
public struct ResearchLabel: Hashable, Sendable {
  public var requester: String
  public var study: String
  public var requestNumber: String
  public var office: String?
  public var organisation: String?

  public init(requester: String, study: String, requestNumber: String, office: String?, organisation: String?) {
    self.requester = requester
    self.study = study
    self.requestNumber = requestNumber
    self.office = office
    self.organisation = organisation
  }
}

/// A disc for a clinical trial. It has no place for a word of the office, so none can get onto it.
public struct TrialLabel: Hashable, Sendable {
  /// The study's name or its abbreviated name.
  public var study: String
  public var studyNumber: String?
  public var site: String?

  public init(study: String, studyNumber: String?, site: String?) {
    self.study = study
    self.studyNumber = studyNumber
    self.site = site
  }
}

/// An exam as a label names it, de-identified.
public struct LabelledExam: Hashable, Sendable {
  public var subject: String
  public var timePoint: String?
  /// Nil where dates were removed.
  public var date: CalendarDate?
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

  public init(subject: String, timePoint: String?, date: CalendarDate?, type: String?, part: Part? = nil) {
    self.subject = subject
    self.timePoint = timePoint
    self.date = date
    self.type = type
    self.part = part
  }
}
