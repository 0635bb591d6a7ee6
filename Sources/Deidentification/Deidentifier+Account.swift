// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension Deidentifier {
  /// Counts what the edits of a file do, element by element and rule by rule.
  func count(_ edits: DataSetEdits, of dataSet: DataSet, in account: inout DeidentificationAccount) {
    let hash = Self.hash(edits, of: dataSet, account.workspace.walk.steps)
    if account.changeTally.count(hash) { return }
    account.changeTally.add(hash, changes(edits, of: dataSet, account.workspace.walk.steps))
  }

  /// Of tags, rules and outcomes, not of values.
  private static func hash(_ edits: DataSetEdits, of dataSet: DataSet, _ steps: [ElementWalk.Step]) -> UInt64 {
    var hash = TokenHash.start
    func add(_ index: Int, _ outcome: UInt32) {
      hash = TokenHash.adding(dataSet.elements[index].tag.rawValue, to: hash)
      hash = TokenHash.adding(UInt32(steps[index].source.rawValue) << 16 | outcome << 8, to: hash)
      hash = TokenHash.adding(UInt32(steps[index].action.rawValue), to: hash)
    }
    edits.visit { edit in
      switch edit {
      case .removed(let index): add(index, 1)
      case .replaced(let index, let isEmpty): add(index, isEmpty ? 2 : 3)
      case .inserted(let tag): hash = TokenHash.adding(tag.rawValue ^ 0x5555_5555, to: hash)
      }
    }
    steps.withUnsafeBufferPointer { steps in
      for index in steps.indices where steps[index].isRetained { add(index, 5) }
    }
    return hash
  }

  private func changes(
    _ edits: DataSetEdits, of dataSet: DataSet, _ steps: [ElementWalk.Step]
  ) -> [ElementChange] {
    var changes: [ElementChange] = []
    var isEdited: Set<Int> = []
    func add(_ index: Int, _ outcome: ElementChange.Outcome) {
      let tag = dataSet.elements[index].tag
      // What stays but for words that were cut out of it was cleaned.
      let isCleaned = steps[index].action == .keep && outcome != .retained
      let isOwned = tag.isPrivate && !tag.isPrivateCreator
      changes.append(
        ElementChange(
          tag: isOwned ? DataElementTag(tag.group, tag.element & 0xFF) : tag,
          creator: isOwned ? dataSet.privateCreator(of: index) : nil, outcome: outcome,
          rule: ruleName(steps[index].source), action: isCleaned ? "clean" : steps[index].action.word))
    }
    edits.visit { edit in
      switch edit {
      case .removed(let index):
        if isEdited.insert(index).inserted { add(index, .removed) }
      case .replaced(let index, let isEmpty):
        if isEdited.insert(index).inserted { add(index, isEmpty ? .emptied : .replaced) }
      case .inserted(let tag):
        let source = rules.rule(tag, vr: DataDictionary.vr(of: tag)).source
        changes.append(
          ElementChange(tag: tag, outcome: .inserted, rule: ruleName(source), action: "write"))
      }
    }
    for index in steps.indices where steps[index].isRetained && !isEdited.contains(index) { add(index, .retained) }
    return changes
  }

}

extension ElementWalk.Step {
  /// A document's rule keeps what the tables would not.
  fileprivate var isRetained: Bool { action == .retain || action == .keep && source.ruleNumber != nil && vr == nil }
}
