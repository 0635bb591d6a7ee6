// SPDX-License-Identifier: GPL-3.0-or-later

/// What a printer tells of itself.
public struct Printer: Hashable, Sendable {
  public enum State: String, Sendable {
    case idle, printing, stopped
    /// The printer was not asked, or did not say.
    case unknown
  }

  /// Of the queue, or the URI that it was named by.
  public var name: String
  /// What people call it.
  public var info: String?
  public var location: String?
  public var model: String?
  public var state: State
  /// Why, as IPP keywords: `media-empty-error`, `paused`.
  public var reasons: [String]
  public var acceptsJobs: Bool
  /// Whether documents go there where no printer is named.
  public var isDefault: Bool

  public init(
    name: String, info: String? = nil, location: String? = nil, model: String? = nil, state: State,
    reasons: [String] = [], acceptsJobs: Bool = true, isDefault: Bool = false
  ) {
    self.name = name
    self.info = info
    self.location = location
    self.model = model
    self.state = state
    self.reasons = reasons.filter { $0 != "none" && !$0.isEmpty }
    self.acceptsJobs = acceptsJobs
    self.isDefault = isDefault
  }
}

extension Printer.State {
  /// Of IPP's `printer-state` (RFC 8011 5.4.11).
  init(code: Int?) {
    switch code {
    case 3: self = .idle
    case 4: self = .printing
    case 5: self = .stopped
    default: self = .unknown
    }
  }
}

extension Printer {
  /// The reasons as people read them: `media empty` for `media-empty-error`.
  public var reasonWords: [String] { reasons.map(Self.words) }

  /// An IPP keyword of a state's reason as people read it.
  public static func words(_ reason: String) -> String {
    var words = reason.split(separator: "-")
    if let last = words.last, words.count > 1, ["error", "warning", "report"].contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }
}
