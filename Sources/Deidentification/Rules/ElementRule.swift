// SPDX-License-Identifier: GPL-3.0-or-later

/// What holds for one tag.
struct ElementRule: Sendable, Equatable {
  /// In the main data set.
  var top: RuleAction
  /// In an item.
  var nested: RuleAction
  /// What is done to a date where the exam's dates are removed, to an element written anew where the exam has nothing
  /// to say, and what becomes of a text of which nothing is left.
  var withoutDates: RuleAction
  var kind: RuleKind
  var source: RuleSource = .valueRepresentation

  static func same(_ action: RuleAction, _ kind: RuleKind = .none, _ source: RuleSource) -> ElementRule {
    ElementRule(top: action, nested: action, withoutDates: action, kind: kind, source: source)
  }
}
