// SPDX-License-Identifier: GPL-3.0-or-later

/// What a header needs to know of its exam: who the subject is, what the request says, how dates are treated.
public struct ExamContext: Sendable {
  /// What the request knows of its trial (PS3.3 C.7.1.3).
  public struct Trial: Sendable, Hashable {
    public var sponsor: String?
    /// The study's number.
    public var protocolID: String
    /// The study's name.
    public var protocolName: String?

    public init(sponsor: String? = nil, protocolID: String, protocolName: String? = nil) {
      self.sponsor = sponsor
      self.protocolID = protocolID
      self.protocolName = protocolName
    }
  }

  public var subjectID: String
  /// Becomes Institution Name; without it that is removed.
  public var siteNumber: String?
  public var timePoint: String?
  public var trial: Trial?
  public var dates: DateMode
  /// Whole days for `DateMode.shift`: `StudyKey.dateShift`.
  public var dateShift: Int
  /// What is known of the subject from all files of the scan, so that a name in one is cut out of another.
  public var identities: SubjectIdentities

  public init(
    subjectID: String, siteNumber: String? = nil, timePoint: String? = nil, trial: Trial? = nil,
    dates: DateMode = .keep, dateShift: Int = 0, identities: SubjectIdentities = SubjectIdentities()
  ) {
    self.subjectID = subjectID
    self.siteNumber = siteNumber
    self.timePoint = timePoint
    self.trial = trial
    self.dates = dates
    self.dateShift = dateShift
    self.identities = identities
  }
}
