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
  private var text: JSONText
  private let output: ByteOutput<Failure>

  public init(layout: JSONLayout = .pretty, to output: ByteOutput<Failure>) {
    text = JSONText(layout: layout)
    self.output = output
  }

  /// What is still in memory; everything, if the output only collects.
  public var bytes: [UInt8] { text.bytes }

  /// Opens an object; with `onOneLine` all of it stands on one line even in a pretty layout.
  public mutating func beginObject(onOneLine: Bool = false) throws(Failure) {
    text.begin(0x7B, 0x7D, onOneLine: onOneLine)
    try output.flushIfFull(&text.bytes)
  }

  public mutating func endObject() throws(Failure) {
    text.end(0x7D)
    try output.flushIfFull(&text.bytes)
  }

  /// Opens an array; with `onOneLine` all of it stands on one line even in a pretty layout.
  public mutating func beginArray(onOneLine: Bool = false) throws(Failure) {
    text.begin(0x5B, 0x5D, onOneLine: onOneLine)
    try output.flushIfFull(&text.bytes)
  }

  public mutating func endArray() throws(Failure) {
    text.end(0x5D)
    try output.flushIfFull(&text.bytes)
  }

  /// The key of the value that comes next.
  public mutating func key(_ key: String) { text.key(key) }

  public mutating func value(_ string: String) throws(Failure) {
    text.string(string)
    try output.flushIfFull(&text.bytes)
  }

  public mutating func value(_ number: some FixedWidthInteger) throws(Failure) { try literal(String(number)) }

  public mutating func value(_ bool: Bool) throws(Failure) { try literal(bool ? "true" : "false") }

  /// The shortest digits that read back as the same number. JSON has no infinity and no NaN: those become null.
  public mutating func value(_ number: Double) throws(Failure) {
    try literal(number.isFinite ? number.description : "null")
  }

  public mutating func null() throws(Failure) { try literal("null") }

  /// A whole tree, keys sorted by their UTF-8 bytes. Trees are as deep as their maker made them.
  public mutating func write(_ value: JSONValue) throws(Failure) {
    switch value {
    case .null: try null()
    case .bool(let bool): try self.value(bool)
    case .integer(let number): try self.value(number)
    case .number(let number): try self.value(number)
    case .string(let string): try self.value(string)
    case .array(let items):
      try beginArray(onOneLine: text.layout == .leavesOnOneLine && items.allSatisfy(\.isLeaf))
      for item in items { try write(item) }
      try endArray()
    case .object(let members):
      try beginObject(onOneLine: text.layout == .leavesOnOneLine && members.values.allSatisfy(\.isLeaf))
      for (key, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        self.key(key)
        try write(member)
      }
      try endObject()
    }
  }

  /// Ends the document: a line feed unless compact, and all bytes handed on.
  public mutating func finish() throws(Failure) {
    if text.layout != .compact { text.bytes.append(Byte.lineFeed) }
    try output.flush(&text.bytes)
  }

  private mutating func literal(_ literal: String) throws(Failure) {
    text.literal(literal)
    try output.flushIfFull(&text.bytes)
  }
}

extension JSONWriter where Failure == Never {
  /// Collects everything in `bytes`.
  public init(layout: JSONLayout = .pretty) { self.init(layout: layout, to: ByteOutput()) }
}
