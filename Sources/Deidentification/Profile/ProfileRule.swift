// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// One rule of a profile or request: what is done to which elements, and why.
public struct ProfileRule: Sendable {
  enum Action: Sendable, Equatable {
    case keep, remove, empty, hash, initials, shift
    case replace(ValueTemplate)
    /// Written anew from the exam; where that says nothing, `otherwise`, or what the table says.
    case write(otherwise: RuleAction?)

    static let words = ["keep", "remove", "empty", "replace", "hash", "initials", "shift"]

    var word: String {
      switch self {
      case .keep: "keep"
      case .remove: "remove"
      case .empty: "empty"
      case .hash: "hash"
      case .initials: "initials"
      case .shift: "shift"
      case .replace: "replace"
      case .write: "write"
      }
    }
  }

  var target: RuleTarget
  var action: Action
  var why: String?
  /// File, line and column where it stands.
  var place: Place

  /// Keeps the private elements of a creator from now on: a person's answer in a review list.
  public static func keeping(creator: String, at place: Place) -> ProfileRule {
    ProfileRule(
      target: .creator(creator.uppercased(), group: nil, element: nil), action: .keep, why: "a person's answer",
      place: place)
  }
}
