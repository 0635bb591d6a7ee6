// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a rule comes from, in two bytes for each element: what explanations are made of.
struct RuleSource: RawRepresentable, Sendable, Hashable {
  let rawValue: UInt16

  /// Nothing names the element: its VR in PS3.6 decides.
  static let valueRepresentation = RuleSource(rawValue: 0)
  /// Table E.1-1's basic action.
  static let table = RuleSource(rawValue: 1)
  /// Table E.1-1's column of an option.
  static let option = RuleSource(rawValue: 2)
  /// Overlays, curves, and groups that no exam's data set holds.
  static let foreign = RuleSource(rawValue: 3)
  /// PS3.6 does not list the tag.
  static let unlisted = RuleSource(rawValue: 4)
  static let classUID = RuleSource(rawValue: 5)
  static let pixelData = RuleSource(rawValue: 6)
  /// The private element is in the standard's table of safe ones.
  static let safePrivate = RuleSource(rawValue: 7)
  /// The private element is in TCIA's table.
  static let knownPrivate = RuleSource(rawValue: 8)
  /// The creator is known, the element is not.
  static let unlistedPrivate = RuleSource(rawValue: 9)
  /// No table names the creator.
  static let unknownCreator = RuleSource(rawValue: 10)
  /// Private elements go without the option to retain safe ones.
  static let privateRemoved = RuleSource(rawValue: 11)
  static let item = RuleSource(rawValue: 12)

  /// The number-th of the rules that a profile or request states.
  static func rule(_ number: Int) -> RuleSource { RuleSource(rawValue: UInt16(clamping: number &+ 16)) }

  /// Its number among the stated rules.
  var ruleNumber: Int? { rawValue >= 16 ? Int(rawValue) - 16 : nil }
}
