// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension RuleTable {
  /// The rule of any public tag: the table's, or what its VR in PS3.6 suggests.
  ///
  /// `vr` is PS3.6's, nil where it does not list the tag.
  func rule(_ tag: DataElementTag, vr: VR?) -> ElementRule {
    switch tag.group {
    case 0...7, 0x5000...0x50FF, 0x6000...0x60FF, 0xFFFA, 0xFFFC: return .same(.foreign)
    case 0x7FE0: return ElementRule(top: .keep, nested: .remove, withoutDates: .keep, kind: .none)
    default: break
    }
    if let stated = stated(tag) { return stated }
    if Self.classUIDs.contains(tag.rawValue) { return .same(.classUID, .uid) }
    switch vr {
    case nil: return .same(.remove)
    case .PN?: return .same(.empty, tag.group == 0x0010 ? .patient : .staff)
    case .UI?: return .same(.uid, .uid)
    case .DA?, .DT?, .TM?: return ElementRule(top: .date, nested: .date, withoutDates: .empty, kind: .date)
    case .AS?: return .same(.age)
    case .AE?: return .same(.remove, .device)
    // Locators name hosts, and often the study behind them.
    case .UR?: return .same(.remove)
    default: return .same(.keep, .text)
    }
  }

  /// UIDs of classes, transfer syntaxes and codings: equal in every file of their kind, private ones included.
  private static let classUIDs: Set<UInt32> = [
    0x0008_0016, 0x0008_001A, 0x0008_001B, 0x0008_0062, 0x0008_010C, 0x0008_0117, 0x0008_0118, 0x0008_040E,
    0x0008_1150, 0x0008_115A, 0x0008_3002, 0x0034_0003, 0x0400_0010, 0x3010_0052, 0x3010_0053,
  ]
}

extension ElementRule {
  static func same(_ action: RuleAction, _ kind: RuleKind = .none) -> ElementRule {
    ElementRule(top: action, nested: action, withoutDates: action, kind: kind)
  }
}
