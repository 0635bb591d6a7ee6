// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// The edits of a data set in the order in which a walk over its elements meets them.
struct RewritePlan {
  struct Step {
    /// The element that is removed or replaced, or before which something is inserted.
    var position: Int
    /// Insertions come before what happens to the element itself.
    var isInsertion: Bool
    /// The item that an insertion goes to; -1 for the main data set.
    var container: Int
    /// How many items enclose the insertion: what goes to the end of an inner item comes first.
    var depth: Int
    var tag: DataElementTag
    /// Index into the edits.
    var operation: Int

    static func comesBefore(_ a: Step, _ b: Step) -> Bool {
      if a.position != b.position { return a.position < b.position }
      if a.isInsertion != b.isInsertion { return a.isInsertion }
      if a.depth != b.depth { return a.depth > b.depth }
      if a.tag != b.tag { return a.tag < b.tag }
      return a.operation < b.operation
    }
  }

  private(set) var steps: [Step] = []

  init(_ edits: DataSetEdits, for dataSet: DataSet) throws(DICOMError) {
    steps.reserveCapacity(edits.operations.count)
    for (number, operation) in edits.operations.enumerated() {
      switch operation.kind {
      case .remove, .replace:
        guard dataSet.elements.indices.contains(operation.index) else { throw Self.noSuchPlace(dataSet) }
        if operation.kind == .replace { try Self.checkReplacement(operation, dataSet) }
        steps.append(
          Step(
            position: operation.index, isInsertion: false, container: -1, depth: 0,
            tag: dataSet.elements[operation.index].tag, operation: number))
      case .insert, .insertSequence:
        steps.append(try Self.insertion(number, operation, edits, dataSet))
      }
    }
    sort()
  }

  /// Edits mostly come in the order of the elements, with a few behind them that belong before: only those are sorted.
  private mutating func sort() {
    let disorder = steps.indices.dropFirst().first { Step.comesBefore(steps[$0], steps[$0 - 1]) }
    guard let disorder else { return }
    var read = disorder - 1
    var write = steps.count - 1
    for step in steps[disorder...].sorted(by: Step.comesBefore).reversed() {
      while read >= 0, Step.comesBefore(step, steps[read]) {
        steps[write] = steps[read]
        read -= 1
        write -= 1
      }
      steps[write] = step
      write -= 1
    }
  }

  private static func insertion(
    _ number: Int, _ operation: DataSetEdits.Operation, _ edits: DataSetEdits, _ dataSet: DataSet
  ) throws(DICOMError) -> Step {
    let elements = dataSet.elements
    let container = operation.index
    guard container < 0 || (elements.indices.contains(container) && elements[container].isItem) else {
      throw noSuchPlace(dataSet)
    }
    var position = container + 1
    let end = container < 0 ? elements.count : Int(elements[container].subtreeEnd)
    while position < end, elements[position].tag <= operation.tag {
      if elements[position].tag == operation.tag,
        !edits.operations.contains(where: { $0.kind == .remove && $0.index == position })
      {
        throw DICOMError(
          .cannotEncode,
          Finding(
            .error, rule: "element-exists", clause: "PS3.5 7.1",
            at: Place(path: dataSet.name, tagPath: dataSet.tagPath(of: position)),
            "the element cannot be added since it exists"))
      }
      position = Int(elements[position].subtreeEnd)
    }
    let depth = container < 0 ? 0 : Int(elements[container].depth) + 1
    return Step(
      position: position, isInsertion: true, container: container, depth: depth, tag: operation.tag,
      operation: number)
  }

  /// Items cannot be given as bytes.
  private static func checkReplacement(
    _ operation: DataSetEdits.Operation, _ dataSet: DataSet
  ) throws(DICOMError) {
    let element = dataSet.elements[operation.index]
    let isSequence = element.isSequence || (operation.vr ?? element.vr) == .SQ
    guard element.isItem || (isSequence && operation.valueCount > 0) else { return }
    throw DICOMError(
      .cannotEncode,
      Finding(
        .error, rule: "not-a-value", clause: "PS3.5 7.5",
        at: Place(path: dataSet.name, tagPath: dataSet.tagPath(of: operation.index)),
        "a sequence or item cannot be replaced by a value"))
  }

  private static func noSuchPlace(_ dataSet: DataSet) -> DICOMError {
    DICOMError(
      .cannotEncode,
      Finding(.error, rule: "no-such-element", at: Place(path: dataSet.name), "an edit names an element it has not"))
  }
}
