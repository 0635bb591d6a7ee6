// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension RuleTable {
  /// For a tag that no document and no row of the table names: what its VR in PS3.6 suggests, nil where that does not
  /// list it.
  static func suggested(_ tag: DataElementTag, _ vr: VR?) -> ElementRule {
    if classUIDs.contains(tag.rawValue) { return .same(.classUID, .uid, .classUID) }
    let kind = kinds[tag.rawValue]
    switch vr {
    case nil: return .same(.remove, .none, .unlisted)
    case .PN?:
      return .same(.empty, kind ?? (tag.group == 0x0010 ? .patient : .staff), .valueRepresentation)
    case .UI?: return .same(.uid, .uid, .valueRepresentation)
    case .DA?, .DT?, .TM?:
      return ElementRule(top: .date, nested: .date, withoutDates: .empty, kind: .date)
    case .AS?: return .same(.age, .none, .valueRepresentation)
    case .AE?: return .same(.remove, .device, .valueRepresentation)
    // Locators name hosts, and often the study behind them.
    case .UR?: return .same(.remove, .none, .valueRepresentation)
    default: return .same(.keep, .text, .valueRepresentation)
    }
  }

  /// UIDs of classes, transfer syntaxes and codings: equal in every file of their kind, private ones included.
  static let classUIDs: Set<UInt32> = [
    0x0008_0016, 0x0008_001A, 0x0008_001B, 0x0008_0062, 0x0008_010C, 0x0008_0117, 0x0008_0118, 0x0008_040E,
    0x0008_1150, 0x0008_115A, 0x0008_3002, 0x0034_0003, 0x0400_0010, 0x3010_0052, 0x3010_0053,
  ]

  /// What the value of an element is, whatever is done to it.
  static func kind(of tag: DataElementTag) -> RuleKind {
    kinds[tag.rawValue] ?? suggested(tag, DataDictionary.vr(of: tag)).kind
  }

  /// Of the rows of Table E.1-1, and of some elements without a row.
  private static let kinds: [UInt32: RuleKind] = {
    var kinds: [UInt32: RuleKind] = [:]
    for line in lines(ConfidentialityTables.profile) + lines(ConfidentialityTables.kinds) {
      let fields = line.split(separator: " ")
      guard let first = fields.first, let tag = UInt32(first, radix: 16), let last = fields.last else { continue }
      kinds[tag] = RuleKind(word: last)
    }
    return kinds
  }()
}
