// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents

/// The first pass over a header: which rule holds for each element, and where its identities stand.
struct ElementWalk: Sendable {
  struct Step: Sendable {
    var action: RuleAction
    var kind: RuleKind
    /// As `ElementRule` has it.
    var withoutDates: RuleAction
    var source = RuleSource.item
    /// The item around the element, -1 in the main data set.
    var scope: Int32
    /// PS3.6's VR; nil for private elements and items.
    var vr: VR?
    var mark = ElementMark.none
  }

  /// A reserved block of private elements (PS3.5 7.8.1) in the item being read.
  private struct Block: Sendable {
    var scope: Int32
    var group: UInt16
    var byte: UInt8
    /// In `creators`.
    var known: Int
    var creator: Int
    var isUsed = false
  }

  /// One for each of `DataSet.elements`.
  private(set) var steps: [Step] = []
  /// Elements that hold an identity, in removed subtrees as well.
  private(set) var identities: [Int] = []
  /// The bytes of all identities: equal for files with the same ones.
  var identityKey: [UInt8] = []
  /// Manufacturer and model name, wherever they stand.
  private(set) var makers: [Int] = []
  /// The patient's, from the main data set.
  private(set) var birthDate: CalendarDate?
  /// Creators that neither a table nor a rule names.
  private(set) var unknownCreators: [Int] = []
  /// Identities that a rule keeps by name.
  private(set) var retained: [Int] = []

  /// Where marked elements stand in the main data set, by `ElementMark`; -1 for none.
  private var marks = [Int](repeating: -1, count: ElementMark.allCases.count)
  private var creators = CreatorMemo()
  private var memo = TagMemo()
  /// What `memo`, `creators` and `types` are good for.
  private var rules: RuleTable?
  private var sopClass: [UInt8] = []
  private var types = AttributeTypes.unknown
  private var blocks: [Block] = []
  private var scopes: [(item: Int32, end: Int, place: UInt64)] = []

  init() {}

  /// Gets ready for a file: memories of another table of rules or another SOP class are dropped.
  private mutating func prepare(_ dataSet: DataSet, _ rules: RuleTable) {
    creators.forgetIfFull()
    let isSame = dataSet.index(of: .sopClassUID).map { index in
      dataSet.withValue(index) { $0.elementsEqual(sopClass) }
    }
    if self.rules === rules, isSame ?? sopClass.isEmpty { return }
    if self.rules !== rules { creators = CreatorMemo() }
    self.rules = rules
    memo = TagMemo()
    sopClass = dataSet.index(of: .sopClassUID).map { dataSet.value($0) } ?? []
    types = AttributeTypes(sopClass: dataSet.string(.sopClassUID) ?? "")
  }

  mutating func plan(_ dataSet: DataSet, _ rules: RuleTable) {
    prepare(dataSet, rules)
    steps.removeAll(keepingCapacity: true)
    identities.removeAll(keepingCapacity: true)
    unknownCreators.removeAll(keepingCapacity: true)
    retained.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    scopes.removeAll(keepingCapacity: true)
    birthDate = nil
    makers.removeAll(keepingCapacity: true)
    for mark in marks.indices { marks[mark] = -1 }
    steps.reserveCapacity(dataSet.elements.count)
    var removedUntil = 0
    var removedKind = RuleKind.none
    dataSet.elements.withUnsafeBufferPointer { elements in
      for index in 0..<elements.count {
        while let scope = scopes.last, scope.end <= index { closeScope() }
        let element = elements[index]
        let scope = scopes.last?.item ?? -1
        if element.isItem {
          steps.append(Step(action: .keep, kind: .none, withoutDates: .keep, scope: scope))
          let outer = scopes.last?.place ?? ElementPlace.top
          let parent = Int(element.parent)
          let sequence = elements.indices.contains(parent) ? elements[parent].tag : element.tag
          scopes.append(
            (Int32(truncatingIfNeeded: index), Int(element.subtreeEnd), ElementPlace.inside(outer, sequence)))
          continue
        }
        var step = step(for: element, at: index, scope: scope, in: dataSet, rules)
        if index < removedUntil {
          if !step.kind.isIdentity, Self.carriesIdentity(element, removedKind) { step.kind = removedKind }
        } else if element.isSequence, Self.removesSubtree(step.action) {
          removedUntil = Int(element.subtreeEnd)
          removedKind = step.kind
        }
        if step.mark != .none {
          if scope < 0, marks[Int(step.mark.rawValue)] < 0 { marks[Int(step.mark.rawValue)] = index }
          if step.mark == .manufacturer || step.mark == .modelName { makers.append(index) }
        }
        if step.kind.isIdentity, !element.isSequence, element.valueLength > 0 {
          if step.action == .retain { retained.append(index) }
          identities.append(index)
          if step.kind == .birthDate, scope < 0 { birthDate = dataSet.withValue(index) { DateValue.day($0) } }
        }
        steps.append(step)
      }
    }
    while !scopes.isEmpty { closeScope() }
    closeBlocks(of: -1)
  }

  private mutating func closeScope() {
    if let scope = scopes.popLast() { closeBlocks(of: scope.item) }
  }

  /// A creator stays only if an element of its block does.
  private mutating func closeBlocks(of scope: Int32) {
    while let block = blocks.last, block.scope == scope {
      if !block.isUsed { steps[block.creator].action = .remove }
      let known = creators[block.known]
      if known.block == nil, known.rules.isEmpty { unknownCreators.append(block.creator) }
      blocks.removeLast()
    }
  }

  private mutating func step(
    for element: DataElement, at index: Int, scope: Int32, in dataSet: DataSet, _ rules: RuleTable
  ) -> Step {
    if element.tag.isPrivate {
      let (action, source) = privateAction(element, at: index, scope: scope, in: dataSet, rules)
      let isName = action != .creator && element.vr == .PN
      return Step(
        action: isName ? .remove : action, kind: isName ? .patient : .none, withoutDates: .remove, source: source,
        scope: scope)
    }
    let entry = memo.entry(element.tag, rules, types)
    guard scope >= 0 else {
      return Step(
        action: entry.rule.top, kind: entry.rule.kind, withoutDates: entry.withoutDates, source: entry.rule.source,
        scope: scope, vr: entry.vr, mark: entry.mark)
    }
    var rule = entry.rule
    let place = scopes.last?.place ?? ElementPlace.top
    if rules.hasPaths, let stated = rules.rule(at: ElementPlace.inside(place, element.tag)) { rule = stated }
    if rule.nested.dependsOnType { rule.nested = rule.nested.resolved(types.type(of: element.tag, in: place)) }
    if rule.withoutDates.dependsOnType {
      rule.withoutDates = rule.withoutDates.resolved(types.type(of: element.tag, in: place))
    }
    return Step(
      action: rule.nested, kind: rule.kind, withoutDates: rule.withoutDates, source: rule.source, scope: scope,
      vr: entry.vr, mark: entry.mark)
  }

  /// Where a marked element of the main data set stands.
  func index(of mark: ElementMark) -> Int? {
    let index = marks[Int(mark.rawValue)]
    return index < 0 ? nil : index
  }

  private mutating func privateAction(
    _ element: DataElement, at index: Int, scope: Int32, in dataSet: DataSet, _ rules: RuleTable
  ) -> (RuleAction, RuleSource) {
    let tag = element.tag
    if tag.isPrivateCreator {
      let byte = UInt8(truncatingIfNeeded: tag.element)
      guard !element.isSequence, block(scope, tag.group, byte) == nil else { return (.remove, .unknownCreator) }
      let known = creators.number(of: index, group: tag.group, in: dataSet, rules)
      blocks.append(Block(scope: scope, group: tag.group, byte: byte, known: known, creator: index))
      return (.creator, .knownPrivate)
    }
    guard let position = block(scope, tag.group, UInt8(tag.element >> 8)) else { return (.remove, .unknownCreator) }
    let (action, source) = Self.privateAction(
      creators[blocks[position].known], element: UInt8(truncatingIfNeeded: tag.element), element, rules)
    if action != .remove { blocks[position].isUsed = true }
    return (action, source)
  }

  /// A document's rule for creator and element, else the tables'; a rule for its VR or group can only take more away.
  private static func privateAction(
    _ known: CreatorMemo.Known, element low: UInt8, _ element: DataElement, _ rules: RuleTable
  ) -> (RuleAction, RuleSource) {
    if let rule = known.rules.first(where: { $0.element == nil || $0.element == low }) {
      return (rule.action, rule.source)
    }
    guard let block = known.block else { return (.remove, .unknownCreator) }
    guard rules.options.contains(.retainSafePrivate) else { return (.remove, .privateRemoved) }
    let action = PrivateElementTable.shared.action(block, element: low)
    if action != .remove, let rule = rules.privateRule(element.tag, vr: element.vr),
      rule.nested != .keep, rule.nested != .retain
    {
      return (rule.nested, rule.source)
    }
    let isKeptUID = action == .uid && rules.options.contains(.retainUIDs)
    return (isKeptUID ? .retain : action, PrivateElementTable.shared.source(block, element: low))
  }

  /// Creators stand before the elements of their blocks, in ascending groups: the search ends at a lower group.
  private func block(_ scope: Int32, _ group: UInt16, _ byte: UInt8) -> Int? {
    var index = blocks.count - 1
    while index >= 0, blocks[index].scope == scope, blocks[index].group >= group {
      if blocks[index].group == group && blocks[index].byte == byte { return index }
      index -= 1
    }
    return nil
  }

  static func removesSubtree(_ action: RuleAction) -> Bool {
    switch action {
    case .keep, .retain, .dummy: false
    default: true
    }
  }

  /// Codes and texts inside a removed sequence about a person or a place.
  private static func carriesIdentity(_ element: DataElement, _ kind: RuleKind) -> Bool {
    guard [.patient, .patientID, .staff, .contact, .institution].contains(kind) else { return false }
    switch element.tag.rawValue {
    case 0x0008_0100, 0x0008_0104: return true
    default: return element.vr == .PN
    }
  }
}
