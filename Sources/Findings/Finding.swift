// SPDX-License-Identifier: GPL-3.0-or-later

/// What any check says of what it saw: how grave, which rule, where, in one sentence, and what to do.
///
/// A finding never holds a patient's value: it names files by path and elements by tag.
public struct Finding: Sendable, Hashable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  public var severity: Severity
  /// A short stable name for the rule, in kebab case: `dicomdir-missing`.
  public var rule: String
  /// The clause of the standard behind the rule, where there is one: `PS3.10 8.6`.
  public var clause: String?
  public var place: Place
  /// One sentence that says what is wrong.
  public var message: String
  /// One sentence that says what to do about it, or nil where nothing can be done.
  public var remedy: String?

  public init(
    _ severity: Severity, rule: String, clause: String? = nil, at place: Place = Place(), _ message: String,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.clause = clause
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}

extension Finding: CustomStringConvertible {
  /// `place: message (clause). remedy`, for a terminal.
  public var description: String {
    var text = place.isNowhere ? "" : "\(place): "
    text += message
    if let clause { text += " (\(clause))" }
    if let remedy { text += " — \(remedy)" }
    return text
  }
}
