// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension RuleTable.Level {
  /// Adds a stated rule.
  ///
  /// - Parameter below: the levels under this one, the uppermost first: what holds where the rule leaves a choice.
  mutating func add(_ rule: ProfileRule, _ source: RuleSource, isBuiltIn: Bool, below: [RuleTable.Level]) {
    switch rule.target {
    case .element(let tag): tags[tag.rawValue] = Self.element(rule, tag, source, isBuiltIn, below)
    case .path(let path):
      guard let tag = path.last else { return }
      paths[path.reduce(ElementPlace.top, ElementPlace.inside)] = Self.element(rule, tag, source, isBuiltIn, below)
    case .vr(let vr):
      let kind: RuleKind = vr == .PN ? .patient : [.DA, .DT, .TM].contains(vr) ? .date : .text
      vrs[vr] =
        rule.action == .keep && Self.verbatim.contains(vr)
        ? .same(.retain, kind, source) : Self.plain(rule.action, kind, source)
    case .group(let group): groups[group] = Self.plain(rule.action, .text, source)
    case .creator(let name, let group, let element):
      creators[name, default: []].append(
        RuleTable.PrivateRule(group: group, element: element, action: Self.action(rule.action), source: source))
    }
  }

  private static func element(
    _ rule: ProfileRule, _ tag: DataElementTag, _ source: RuleSource, _ isBuiltIn: Bool, _ below: [RuleTable.Level]
  ) -> ElementRule {
    let vr = DataDictionary.vr(of: tag)
    let kind = RuleTable.kind(of: tag)
    switch rule.action {
    case .write(let stated):
      let table = RuleTable.lookUp(tag, vr, below) ?? RuleTable.suggested(tag, vr)
      let otherwise = stated ?? table.top
      let nested: RuleAction =
        switch tag {
        case .patientName, .patientID: .subjectID
        case .patientAge: .age
        default: stated ?? table.nested
        }
      return ElementRule(top: .owned, nested: nested, withoutDates: otherwise, kind: kind, source: source)
    case .keep:
      if isBuiltIn { return .same(.keep, kind == .uid || kind == .none ? kind : .text, source) }
      let isVerbatim = kind.isIdentity && kind != .narrative || Self.verbatim.contains(vr ?? .UN)
      return .same(isVerbatim ? .retain : .keep, isVerbatim ? kind : .text, source)
    default: return plain(rule.action, kind, source)
    }
  }

  /// What is nothing but an identity or a date has no words to be cut out: kept, it stays whole.
  private static let verbatim: Set<VR> = [.PN, .DA, .DT, .TM, .AS, .UI, .AE, .UR]

  private static func plain(_ action: ProfileRule.Action, _ kind: RuleKind, _ source: RuleSource) -> ElementRule {
    .same(Self.action(action), action == .keep ? .text : kind, source)
  }

  private static func action(_ action: ProfileRule.Action) -> RuleAction {
    switch action {
    case .keep: .keep
    case .remove: .remove
    case .empty: .empty
    case .hash: .hash
    case .initials: .initials
    case .shift: .shift
    case .replace: .replace
    case .write: .owned
    }
  }
}
