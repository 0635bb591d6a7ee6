// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes JSON as it comes, so that a long document is never in memory.
///
/// The caller opens and closes objects and arrays in pairs, gives each value of an object its key, and sorts the keys
/// if the bytes are to be the same each time; a `JSONValue` is written with its keys sorted.
///
///     var writer = JSONWriter(layout: .pretty, to: ByteOutput { try file.write($0) })
///     try writer.beginObject()
///     try writer.key("discs")
///     try writer.beginArray()
///     …
///     try writer.finish()
public struct JSONWriter<Failure: Error> {
  private var output: ByteOutput<Failure>
  private let layout: JSONLayout
  private var open: [Container] = []
  private var followsKey = false

  private struct Container {
    var close: UInt8
    var isOneLine: Bool
    var isEmpty = true
  }

  public init(layout: JSONLayout = .pretty, to output: ByteOutput<Failure>) {
    self.layout = layout
    self.output = output
  }

  /// What is still in memory; everything, if the output only collects.
  public var bytes: [UInt8] { output.bytes }

  /// Opens an object; with `onOneLine` all of it stands on one line even in a pretty layout.
  public mutating func beginObject(onOneLine: Bool = false) throws(Failure) { try begin(0x7B, 0x7D, onOneLine) }
  public mutating func endObject() throws(Failure) { try end(0x7D) }
  public mutating func beginArray(onOneLine: Bool = false) throws(Failure) { try begin(0x5B, 0x5D, onOneLine) }
  public mutating func endArray() throws(Failure) { try end(0x5D) }

  /// The key of the value that comes next.
  public mutating func key(_ key: String) {
    separate()
    output.appendJSON(key)
    output.append(0x3A)
    if layout != .compact { output.append(Byte.space) }
    followsKey = true
  }

  public mutating func value(_ text: String) throws(Failure) {
    separate()
    output.appendJSON(text)
    try output.flushIfFull()
  }

  public mutating func value(_ number: some BinaryInteger) throws(Failure) {
    separate()
    output.append(contentsOf: String(number).utf8)
    try output.flushIfFull()
  }

  public mutating func value(_ bool: Bool) throws(Failure) {
    separate()
    output.append(bool ? "true" : "false")
    try output.flushIfFull()
  }

  /// The shortest digits that read back as the same number. JSON has no infinity and no NaN: those become null.
  public mutating func value(_ number: Double) throws(Failure) {
    separate()
    output.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
    try output.flushIfFull()
  }

  public mutating func null() throws(Failure) {
    separate()
    output.append("null")
    try output.flushIfFull()
  }

  /// A whole tree, keys sorted by their UTF-8 bytes. Trees are as deep as their maker made them.
  public mutating func write(_ value: JSONValue) throws(Failure) {
    switch value {
    case .null: try null()
    case .bool(let bool): try self.value(bool)
    case .integer(let number): try self.value(number)
    case .number(let number): try self.value(number)
    case .string(let text): try self.value(text)
    case .array(let items):
      try beginArray(onOneLine: layout == .leavesOnOneLine && items.allSatisfy(\.isLeaf))
      for item in items { try write(item) }
      try endArray()
    case .object(let members):
      try beginObject(onOneLine: layout == .leavesOnOneLine && members.values.allSatisfy(\.isLeaf))
      for (key, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        self.key(key)
        try write(member)
      }
      try endObject()
    }
  }

  /// Ends the document: a line feed unless compact, and all bytes handed on.
  public mutating func finish() throws(Failure) {
    if layout != .compact { output.append(Byte.lineFeed) }
    try output.flush()
  }

  private mutating func begin(_ opening: UInt8, _ closing: UInt8, _ onOneLine: Bool) throws(Failure) {
    separate()
    output.append(opening)
    // What is inside a line cannot break it.
    open.append(Container(close: closing, isOneLine: onOneLine || open.last?.isOneLine == true))
    try output.flushIfFull()
  }

  private mutating func end(_ closing: UInt8) throws(Failure) {
    assert(open.last?.close == closing && !followsKey, "objects and arrays are closed in the order they were opened")
    guard let container = open.popLast() else { return }
    if !container.isEmpty, !container.isOneLine { breakLine() }
    output.append(closing)
    try output.flushIfFull()
  }

  /// What stands before a key or a value: comma, line break and indentation.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { output.append(Byte.comma) }
    if !open[last].isOneLine {
      breakLine()
    } else if !open[last].isEmpty, layout != .compact {
      output.append(Byte.space)
    }
    open[last].isEmpty = false
  }

  private mutating func breakLine() {
    guard layout != .compact else { return }
    output.append(Byte.lineFeed)
    output.append(contentsOf: repeatElement(Byte.space, count: 2 * open.count))
  }
}

extension JSONWriter where Failure == Never {
  /// Collects everything in `bytes`.
  public init(layout: JSONLayout = .pretty) { self.init(layout: layout, to: ByteOutput()) }
}

extension ByteOutput {
  /// A JSON string: quotes, backslashes and control characters escaped, all else as UTF-8.
  mutating func appendJSON(_ text: String) {
    append(Byte.quote)
    for byte in text.utf8 {
      switch byte {
      case Byte.quote: append("\\\"")
      case Byte.backslash: append("\\\\")
      case Byte.lineFeed: append("\\n")
      case Byte.carriageReturn: append("\\r")
      case Byte.tab: append("\\t")
      case 0x00..<0x20:
        append("\\u00")
        for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
      default: append(byte)
      }
    }
    append(Byte.quote)
  }
}
