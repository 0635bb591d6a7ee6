// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// What goes into the envelope beside the discs: for whom they are, what is on each, how it is opened, whom to ask.
public struct PackingList: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public var label: String
    public var value: String

    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  public struct Exam: Hashable, Sendable {
    public var exam: LabelledExam
    public var modalities: String
    public var files: Int

    public init(_ exam: LabelledExam, modalities: String, files: Int) {
      self.exam = exam
      self.modalities = modalities
      self.files = files
    }
  }

  public struct Disc: Hashable, Sendable {
    /// From 1 to `PackingList.discs`.
    public var number: Int
    /// What the office calls it.
    public var title: String?
    /// How many of it are in the envelope.
    public var copies: Int
    /// `CD`, `DVD`.
    public var medium: String
    public var volumeIdentifier: String
    /// Of the disc's image.
    public var bytes: Int64
    /// The same, in hexadecimal digits.
    public var sha256: String
    public var exams: [Exam]

    public init(
      number: Int, title: String?, copies: Int, medium: String, volumeIdentifier: String, bytes: Int64, sha256: String,
      exams: [Exam]
    ) {
      self.number = number
      self.title = title
      self.copies = copies
      self.medium = medium
      self.volumeIdentifier = volumeIdentifier
      self.bytes = bytes
      self.sha256 = sha256
      self.exams = exams
    }
  }

  /// Who sends it, in large and in small letters; empty for a trial.
  public var sender: [String]
  /// Whose discs these are, for the foot of each page: `2026-0147`.
  public var number: String
  /// Request, requester, study…
  public var facts: [Line]
  /// Those in the envelope.
  public var packed: [Disc]
  /// How many discs the request has.
  public var discs: Int
  /// Paragraphs.
  public var instructions: [String]
  /// Whom to ask, line by line; empty for nobody.
  public var contact: [String]
  /// The document's date.
  public var date: CalendarDate

  /// The words that stand on every list, so that they are not taken for somebody's name.
  public static let captions = [
    title, "Contents", "Date", "Dates", "Description", "Disc", "Discs", "Files", "How to open the discs", "Modality",
    "Page", "Questions", "Request", "Requester", "SHA-256 of its", "Site", "Study", "Study number", "Subject",
    "Time point", "Volume", "bytes", "continued", "copies", "exam", "exams", "file", "files", "of", "part", "subject",
    "subjects", "kB", "MB",
  ]

  static let title = "Packing list"

  public init(
    sender: [String], number: String, facts: [Line], packed: [Disc], discs: Int, instructions: [String],
    contact: [String], date: CalendarDate
  ) {
    self.sender = sender
    self.number = number
    self.facts = facts
    self.packed = packed
    self.discs = discs
    self.instructions = instructions
    self.contact = contact
    self.date = date
  }
}
