// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

extension Deidentifier {
  /// De-identifies a file as `edits` does, and says of each element which rule acted and what came of it.
  public func explanations(
    for file: PartTenFile, exam: ExamContext, account: inout DeidentificationAccount
  ) throws(DeidentificationError) -> [ElementExplanation] {
    var edits = DataSetEdits()
    try self.edits(for: file, exam: exam, into: &edits, account: &account)
    let dataSet = file.dataSet
    let changes = edits.changes
    var explanations: [ElementExplanation] = []
    var removedUntil = 0
    for (index, element) in dataSet.elements.enumerated() where !element.isItem && index >= removedUntil {
      var explanation = explanation(dataSet, index, account.workspace.walk.steps[index])
      switch changes[index] {
      case nil: explanation.outcome = .kept
      case .removed?: explanation.outcome = .removed
      case .replaced(let value)?:
        explanation.outcome = value.isEmpty ? .emptied : .replaced
        explanation.after = String(decoding: value, as: UTF8.self)
      }
      if explanation.outcome == .kept { explanation.after = explanation.before }
      if changes[index] != nil { removedUntil = Int(element.subtreeEnd) }
      explanations.append(explanation)
    }
    for insertion in edits.insertions {
      let rule = rules.rule(insertion.tag, vr: insertion.vr)
      var explanation = ElementExplanation(
        tag: insertion.tag, tagPath: Self.path(insertion.tag, in: insertion.item, of: dataSet),
        keyword: DataDictionary.entry(insertion.tag)?.keyword ?? "", outcome: .inserted, rule: "", action: "write",
        why: "", after: insertion.value.map { String(decoding: $0, as: UTF8.self) })
      describe(rule.source, insertion.tag, &explanation)
      explanations.append(explanation)
    }
    return explanations
  }

  private static func path(_ tag: DataElementTag, in item: Int?, of dataSet: DataSet) -> String {
    item.map { "\(dataSet.tagPath(of: $0)).\(tag)" } ?? tag.description
  }

  private func explanation(_ dataSet: DataSet, _ index: Int, _ step: ElementWalk.Step) -> ElementExplanation {
    let tag = dataSet.elements[index].tag
    var explanation = ElementExplanation(
      tag: tag, tagPath: dataSet.tagPath(of: index), keyword: DataDictionary.entry(tag)?.keyword ?? "", outcome: .kept,
      rule: "", action: step.action.word, why: "", before: dataSet.string(index))
    describe(step.source, tag, &explanation)
    return explanation
  }

  private func describe(_ source: RuleSource, _ tag: DataElementTag, _ explanation: inout ElementExplanation) {
    (explanation.rule, explanation.why, explanation.place) = describe(source, tag)
  }

  /// Whose rule it was, why it is there, and where it stands.
  private func describe(_ source: RuleSource, _ tag: DataElementTag) -> (rule: String, why: String, place: Place?) {
    if let number = source.ruleNumber, rules.stated.indices.contains(number) {
      let rule = rules.stated[number]
      return (ruleName(source), rule.why ?? "\(rule.action.word) \(rule.target.description)", rule.place)
    }
    let why =
      switch source {
      case .table: "Table E.1-1"
      case .option: "Table E.1-1 with \(rules.optionWords(of: tag))"
      case .foreign: "overlays, curves, padding, and groups of commands and directories always go"
      case .unlisted: "PS3.6 does not list it"
      case .classUID: "names a class or a coding, not an instance"
      case .pixelData: "pixels are not touched"
      case .safePrivate: "PS3.15 Table E.3.10-1 calls it safe"
      case .knownPrivate: "listed in TCIA's table of private elements"
      case .unlistedPrivate: "no table lists it among its creator's elements"
      case .unknownCreator: "no table names its creator"
      case .privateRemoved: "private elements stay with the option retain-safe-private only"
      default:
        "no row of Table E.1-1; decided by its VR \(DataDictionary.vr(of: tag).map(\.description) ?? "")"
      }
    return (ruleName(source), why, nil)
  }

  /// Whose rule it was.
  func ruleName(_ source: RuleSource) -> String {
    if let number = source.ruleNumber, rules.stated.indices.contains(number) { return rules.name(ofRule: number) }
    return switch source {
    case .table: "ps3.15-e1"
    case .option: "ps3.15-e1 option"
    case .foreign: "foreign"
    case .unlisted: "unlisted"
    case .classUID: "class-uid"
    case .pixelData: "pixel-data"
    case .safePrivate: "safe-private"
    case .knownPrivate: "tcia-private"
    case .unlistedPrivate, .unknownCreator, .privateRemoved: "private"
    default: "value-representation"
    }
  }
}
