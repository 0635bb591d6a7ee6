// SPDX-License-Identifier: GPL-3.0-or-later

/// What holds for one tag.
struct ElementRule: Sendable, Equatable {
  /// In the main data set.
  var top: RuleAction
  /// In an item.
  var nested: RuleAction
  /// What is done to a date where the exam's dates are removed.
  var withoutDates: RuleAction
  var kind: RuleKind
}
