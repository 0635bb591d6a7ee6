// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Puts the texts of edits into bytes, and text that stands already into another character set where it must be.
///
/// The main data set, and each item with a Specific Character Set of its own, is a scope: one set holds for all text
/// in it. It is the one declared there once the edits are done; where that cannot hold all, UTF-8. Values whose VR
/// nobody knows (UN of private elements) stay as they are, since they may be no text.
struct TextSettlement {
  /// What holds text of a scope.
  private enum Source {
    case element(Int)
    /// Replaced or inserted, by its number.
    case operation(Int)
    case newSequence(Int)
  }

  private struct Scope {
    /// All of its text that is not ASCII.
    var texts: [Source] = []
    /// Indices of its (0008,0005): one, in files that keep to the rules.
    var declarations: [Int] = []
    /// Edits of them.
    var edits: [Int] = []
    /// The scope around it, -1 for the main data set and for its own.
    var outer = -1
    var set = SpecificCharacterSet.default
  }

  private let dataSet: DataSet
  private var edits: DataSetEdits
  /// By item, -1 for the main data set.
  private var scopes: [Int: Scope] = [-1: Scope()]
  private var withdrawn: Set<Int> = []

  /// The same edits, where no value is text that must still be encoded.
  static func settled(_ edits: DataSetEdits, for dataSet: DataSet) throws(DICOMError) -> DataSetEdits {
    guard edits.hasText || edits.operations.contains(where: { tag(of: $0, dataSet) == .specificCharacterSet }) else {
      return edits
    }
    var settlement = TextSettlement(dataSet: dataSet, edits: edits)
    settlement.findScopes()
    // An item comes after what it stands in.
    for item in settlement.scopes.keys.sorted() { try settlement.settle(item) }
    settlement.edits.withdraw(settlement.withdrawn)
    return settlement.edits
  }

  private init(dataSet: DataSet, edits: DataSetEdits) {
    self.dataSet = dataSet
    self.edits = edits
  }

  private static func tag(of operation: DataSetEdits.Operation, _ dataSet: DataSet) -> DataElementTag? {
    guard operation.kind == .remove || operation.kind == .replace else { return operation.tag }
    return dataSet.elements.indices.contains(operation.index) ? dataSet.elements[operation.index].tag : nil
  }

  // MARK: What there is

  private mutating func findScopes() {
    let elements = dataSet.elements
    var byElement: [Int: [Int]] = [:]
    for (number, operation) in edits.operations.enumerated() {
      switch operation.kind {
      case .remove, .replace: byElement[operation.index, default: []].append(number)
      case .insert, .insertSequence:
        guard operation.tag == .specificCharacterSet else { continue }
        scopes[operation.index, default: Scope()].edits.append(number)
      }
    }
    for (index, element) in elements.enumerated() where element.tag == .specificCharacterSet {
      scopes[Int(element.parent), default: Scope()].declarations.append(index)
      scopes[Int(element.parent)]?.edits += byElement[index] ?? []
    }
    // Of each element the scope inside; nil where it goes with all that is in it.
    var inside: [Int?] = []
    inside.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      let outer = element.parent < 0 ? -1 : inside[Int(element.parent)]
      inside.append(byElement[index] == nil ? outer : nil)
      guard let outer else { continue }
      if element.isItem, scopes[index] != nil, byElement[index] == nil {
        scopes[index]?.outer = outer
        inside[index] = index
      } else if byElement[index] == nil, holdsText(index) {
        scopes[outer]?.texts.append(.element(index))
      } else {
        // A removal needs no text; of several edits the last counts.
        let numbers = byElement[index] ?? []
        guard let last = numbers.last, !numbers.contains(where: { edits.operations[$0].kind == .remove }) else {
          continue
        }
        scopes[outer]?.texts.append(.operation(last))
      }
    }
    for (number, operation) in edits.operations.enumerated() where operation.tag != .specificCharacterSet {
      guard operation.kind == .insert || operation.kind == .insertSequence else { continue }
      guard operation.index < 0 || inside.indices.contains(operation.index) else { continue }
      guard let scope = operation.index < 0 ? -1 : inside[operation.index] else { continue }
      scopes[scope]?.texts.append(operation.kind == .insert ? .operation(number) : .newSequence(number))
    }
  }

  private func holdsText(_ index: Int) -> Bool {
    let element = dataSet.elements[index]
    guard !element.isSequence, !element.isItem, dataSet.effectiveVR(of: index).usesCharacterSet else { return false }
    return dataSet.withValue(index) { Self.isBeyondASCII($0) }
  }

  private static func isBeyondASCII(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 >= 0x80 || $0 == 0x1B }
  }

  // MARK: What it becomes

  private mutating func settle(_ item: Int) throws(DICOMError) {
    guard let scope = scopes[item] else { return }
    let old = dataSet.characterSet(in: item < 0 ? nil : item)
    let declared = declaredSet(scope, item)
    if let values = try values(scope, from: old, to: declared) {
      scopes[item]?.set = declared
      apply(values)
      return
    }
    scopes[item]?.set = .utf8
    declareUTF8(scope, item)
    apply(try values(scope, from: old, to: .utf8) ?? [])
  }

  /// The set that the scope declares once the edits are done.
  private func declaredSet(_ scope: Scope, _ item: Int) -> SpecificCharacterSet {
    let operations = scope.edits.map { edits.operations[$0] }
    if let added = operations.last(where: { $0.kind == .insert }) { return Self.set(edits.value(of: added)) }
    let left = scope.declarations.last { index in
      !operations.contains { $0.kind == .remove && $0.index == index }
    }
    guard let left else { return item < 0 ? .default : scopes[scope.outer]?.set ?? .default }
    if let replacement = operations.last(where: { $0.kind == .replace && $0.index == left }) {
      return Self.set(edits.value(of: replacement))
    }
    return dataSet.withValue(left) { SpecificCharacterSet(value: $0) }
  }

  private static func set(_ value: ArraySlice<UInt8>) -> SpecificCharacterSet {
    value.withUnsafeBytes { SpecificCharacterSet(value: $0) }
  }

  /// What the texts of a scope are in a set; nil where it cannot hold one of them.
  private func values(
    _ scope: Scope, from old: SpecificCharacterSet, to new: SpecificCharacterSet
  ) throws(DICOMError) -> [(Source, [[NewElement]])]? {
    var values: [(Source, [[NewElement]])] = []
    for source in scope.texts {
      switch source {
      case .element(let index):
        guard old != new else { continue }
        let vr = dataSet.effectiveVR(of: index)
        let text = dataSet.withValue(index) { old.decode($0.trimmingPadding(leading: false), vr: vr) }
        guard let bytes = new.encode(text, vr: vr) else { return nil }
        values.append((source, [[NewElement(dataSet.elements[index].tag, dataSet.elements[index].vr, bytes)]]))
      case .operation(let number):
        let operation = edits.operations[number]
        let value = edits.value(of: operation)
        let vr = operation.vr ?? dataSet.effectiveVR(of: operation.index)
        guard operation.isText || (old != new && vr.usesCharacterSet && Self.isBeyondASCII(value)) else { continue }
        // New text in a UN is in the set of what stands around it, as others will read it.
        guard vr.usesCharacterSet || vr == .UN else { throw notText(operation, vr) }
        let text =
          operation.isText
          ? String(decoding: value, as: UTF8.self) : value.withUnsafeBytes { old.decode($0, vr: vr) }
        guard let bytes = new.encode(text, vr: vr) else { return nil }
        values.append((source, [[NewElement(operation.tag, vr, bytes)]]))
      case .newSequence(let number):
        guard old != new else { continue }
        var items = edits.sequences[edits.operations[number].sequence]
        for place in items.indices where !items[place].contains(where: { $0.tag == .specificCharacterSet }) {
          for (count, element) in items[place].enumerated() where element.vr.usesCharacterSet {
            let text = element.value.withUnsafeBytes { old.decode($0, vr: element.vr) }
            guard let bytes = new.encode(text, vr: element.vr) else { return nil }
            items[place][count].value = bytes
          }
        }
        values.append((source, items))
      }
    }
    return values
  }

  private mutating func apply(_ values: [(Source, [[NewElement]])]) {
    for (source, items) in values {
      switch source {
      case .element(let index): edits.replace(index, with: items.first?.first?.value ?? [])
      case .operation(let number): edits.settle(number, items.first?.first?.value ?? [])
      case .newSequence(let number): edits.settle(number, items)
      }
    }
  }

  private mutating func declareUTF8(_ scope: Scope, _ item: Int) {
    withdrawn.formUnion(scope.edits)
    let term = Array("ISO_IR 192".utf8)
    for index in scope.declarations { edits.replace(index, vr: .CS, with: term) }
    if scope.declarations.isEmpty { edits.insert(.specificCharacterSet, .CS, term, in: item < 0 ? nil : item) }
  }

  private func notText(_ operation: DataSetEdits.Operation, _ vr: VR) -> DICOMError {
    let path =
      operation.kind == .replace ? dataSet.tagPath(of: operation.index) : operation.tag.description
    return DICOMError(
      .cannotEncode,
      Finding(
        .error, rule: "not-ascii", clause: "PS3.5 6.1.2", at: Place(path: dataSet.name, tagPath: path),
        "a value of VR \(vr) can hold ASCII only, and the new one has other characters",
        remedy: "write the value without them"))
  }
}
