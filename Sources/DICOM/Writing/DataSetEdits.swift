// SPDX-License-Identifier: GPL-3.0-or-later

/// What shall change in a data set: gathered first, then applied by `PartTenWriter` in one pass.
///
/// Indices are those of `DataSet.elements`. Values are little endian; the writer pads them to even length and swaps
/// them for a big endian file. Edits inside a removed subtree are ignored.
///
/// Text is given in UTF-8, and the writer encodes it; or in bytes, which then are in the character set that the data
/// set has before any edit. Where that set cannot hold a text, or an edit changes Specific Character Set (0008,0005),
/// the writer brings all text under it into the new set: no file leaves with two of them mixed.
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
    /// The value is UTF-8 beyond ASCII, to be encoded.
    var isText = false
  }

  private(set) var operations: [Operation] = []
  /// All values, one after the other: no allocation per edit once the storage has grown.
  private(set) var arena: [UInt8] = []
  private(set) var sequences: [[[NewElement]]] = []
  /// One of the values is to be encoded.
  private(set) var hasText = false

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

  /// Gives an element another text, and another VR if one is named.
  public mutating func replace(_ index: Int, vr: VR? = nil, withUTF8 text: some Sequence<UInt8>) {
    append(Operation(kind: .replace, index: index, vr: vr), utf8: text)
  }

  /// Adds an element where tag order puts it, in the main data set or in an item. It must not exist there, or be
  /// removed by the same edits.
  public mutating func insert(_ tag: DataElementTag, _ vr: VR, _ value: [UInt8], in item: Int? = nil) {
    operations.append(
      Operation(
        kind: .insert, index: item ?? -1, tag: tag, vr: vr, valueStart: arena.count, valueCount: value.count))
    arena.append(contentsOf: value)
  }

  /// Adds an element with a text, as `insert` does.
  public mutating func insert(_ tag: DataElementTag, _ vr: VR, utf8 text: some Sequence<UInt8>, in item: Int? = nil) {
    append(Operation(kind: .insert, index: item ?? -1, tag: tag, vr: vr), utf8: text)
  }

  private mutating func append(_ operation: Operation, utf8 text: some Sequence<UInt8>) {
    var operation = operation
    operation.valueStart = arena.count
    arena.append(contentsOf: text)
    operation.valueCount = arena.count - operation.valueStart
    operation.isText = arena[operation.valueStart...].contains { $0 >= 0x80 }
    hasText = hasText || operation.isText
    operations.append(operation)
  }

  /// The value of an operation.
  func value(of operation: Operation) -> ArraySlice<UInt8> {
    arena[operation.valueStart..<(operation.valueStart + operation.valueCount)]
  }

  /// Gives an operation another value, in bytes.
  mutating func settle(_ number: Int, _ value: [UInt8]) {
    operations[number].valueStart = arena.count
    operations[number].valueCount = value.count
    operations[number].isText = false
    arena.append(contentsOf: value)
  }

  /// Gives the items of an added sequence other values.
  mutating func settle(_ number: Int, _ items: [[NewElement]]) {
    sequences[operations[number].sequence] = items
  }

  /// Forgets operations.
  mutating func withdraw(_ numbers: Set<Int>) {
    guard !numbers.isEmpty else { return }
    operations = operations.enumerated().filter { !numbers.contains($0.offset) }.map(\.element)
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
    /// By this value, as it was given.
    case replaced([UInt8])
  }

  /// By index of the element: removal wins, then the last replacement.
  public var changes: [Int: Change] {
    var changes: [Int: Change] = [:]
    for operation in operations {
      switch operation.kind {
      case .remove: changes[operation.index] = .removed
      case .replace where changes[operation.index] != .removed:
        changes[operation.index] = .replaced(Array(value(of: operation)))
      default: continue
      }
    }
    return changes
  }

  /// What is added, in the order given: the item it goes to (nil: main data set), and the value, nil for a sequence.
  public var insertions: [(tag: DataElementTag, vr: VR, item: Int?, value: [UInt8]?)] {
    operations.filter { $0.kind == .insert || $0.kind == .insertSequence }.map { operation in
      let value = operation.kind == .insert ? Array(value(of: operation)) : nil
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
    hasText = false
  }
}
