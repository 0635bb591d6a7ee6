// SPDX-License-Identifier: GPL-3.0-or-later

/// What shall change in a data set: gathered first, then applied by `PartTenWriter` in one pass.
///
/// Indices are those of `DataSet.elements`. Values are little endian with their text already encoded; the writer
/// pads them to even length and swaps them for a big endian file. Edits inside a removed subtree are ignored.
public struct DataSetEdits: Sendable {
  enum Kind: Sendable { case remove, replace, insert, insertSequence }

  struct Operation: Sendable {
    var kind: Kind
    /// The element removed or replaced; for an insertion the item it goes to, -1 for the main data set.
    var index: Int
    var tag = DataElementTag(rawValue: 0)
    /// Nil keeps the VR of a replaced element.
    var vr: VR?
    /// Where the value stands in `arena`.
    var valueStart = 0
    var valueCount = 0
    /// Where the items stand in `sequences`.
    var sequence = 0
  }

  private(set) var operations: [Operation] = []
  /// All values, one after the other: no allocation per edit once the storage has grown.
  private(set) var arena: [UInt8] = []
  private(set) var sequences: [[[NewElement]]] = []

  public init() {}

  public var isEmpty: Bool { operations.isEmpty }

  /// Removes an element; of a sequence or an item the whole subtree.
  public mutating func remove(_ index: Int) {
    operations.append(Operation(kind: .remove, index: index))
  }

  /// Gives an element another value, and another VR if one is named. A sequence can be
  /// replaced by an empty value only, and then loses its items.
  public mutating func replace(_ index: Int, vr: VR? = nil, with value: [UInt8]) {
    operations.append(
      Operation(kind: .replace, index: index, vr: vr, valueStart: arena.count, valueCount: value.count))
    arena.append(contentsOf: value)
  }

  /// Adds an element where tag order puts it, in the main data set or in an item. It must not exist there, or be
  /// removed by the same edits.
  public mutating func insert(_ tag: DataElementTag, _ vr: VR, _ value: [UInt8], in item: Int? = nil) {
    operations.append(
      Operation(
        kind: .insert, index: item ?? -1, tag: tag, vr: vr, valueStart: arena.count, valueCount: value.count))
    arena.append(contentsOf: value)
  }

  /// Adds a sequence with its items, in tag order. It replaces nothing: remove the old one first.
  public mutating func insertSequence(_ tag: DataElementTag, items: [[NewElement]], in item: Int? = nil) {
    operations.append(
      Operation(kind: .insertSequence, index: item ?? -1, tag: tag, vr: .SQ, sequence: sequences.count))
    sequences.append(items)
  }

  /// What becomes of an element that is there.
  public enum Change: Sendable, Equatable {
    case removed
    /// By this value.
    case replaced([UInt8])
  }

  /// By index of the element: removal wins, then the last replacement.
  public var changes: [Int: Change] {
    var changes: [Int: Change] = [:]
    for operation in operations {
      switch operation.kind {
      case .remove: changes[operation.index] = .removed
      case .replace where changes[operation.index] != .removed:
        changes[operation.index] = .replaced(
          Array(arena[operation.valueStart..<(operation.valueStart + operation.valueCount)]))
      default: continue
      }
    }
    return changes
  }

  /// What is added, in the order given: the item it goes to (nil: main data set), and the value, nil for a sequence.
  public var insertions: [(tag: DataElementTag, vr: VR, item: Int?, value: [UInt8]?)] {
    operations.filter { $0.kind == .insert || $0.kind == .insertSequence }.map { operation in
      let value =
        operation.kind == .insert
        ? Array(arena[operation.valueStart..<(operation.valueStart + operation.valueCount)]) : nil
      return (operation.tag, operation.vr ?? .UN, operation.index < 0 ? nil : operation.index, value)
    }
  }

  /// One edit as an account sees it. Indices are those of `DataSet.elements`.
  public enum Edit: Sendable {
    case removed(Int)
    case replaced(Int, isEmpty: Bool)
    case inserted(DataElementTag)
  }

  /// Calls `body` for each edit in the order given, without making values of any.
  public func visit(_ body: (Edit) -> Void) {
    for operation in operations {
      switch operation.kind {
      case .remove: body(.removed(operation.index))
      case .replace: body(.replaced(operation.index, isEmpty: operation.valueCount == 0))
      case .insert, .insertSequence: body(.inserted(operation.tag))
      }
    }
  }

  public mutating func removeAll(keepingCapacity keep: Bool = true) {
    operations.removeAll(keepingCapacity: keep)
    arena.removeAll(keepingCapacity: keep)
    sequences.removeAll(keepingCapacity: keep)
  }
}
