// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Reads JSON (RFC 8259, nothing beyond it) piece by piece, so that a long array can be read item by item:
/// `next` gives the next piece, `value` the whole of what comes next.
///
/// Errors name line and column. Text must be UTF-8; a byte order mark is passed over.
public struct JSONReader: Sendable {
  /// A piece of a document.
  public enum Piece: Sendable, Hashable {
    case beginObject, endObject, beginArray, endArray
    case key(String)
    /// A value that is neither object nor array.
    case leaf(JSONValue)
  }

  public let path: String
  let bytes: [UInt8]
  var offset: Int
  /// Where the key or value read last begins.
  private(set) var start = 0
  /// The position of `start` as far as it was asked for: each asking goes on from the one before.
  private var mark = (offset: 0, position: TextPosition(line: 1, column: 1))
  private let depth: Int
  private var open: [Container] = []
  private var isStarted = false

  private struct Container {
    var isObject: Bool
    var isEmpty = true
    var followsKey = false
  }

  /// - Parameter depth: how many levels of objects and arrays are read.
  public init(_ bytes: [UInt8], path: String, depth: Int = 128) {
    self.bytes = bytes
    self.path = path
    self.depth = depth
    offset = bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
  }

  /// The next piece, or nil at the end of the document.
  public mutating func next() throws(DocumentError) -> Piece? {
    skipSpace()
    guard let last = open.indices.last else {
      if !isStarted {
        isStarted = true
        return try begin()
      }
      guard offset >= bytes.count else { throw error("Something follows the end of the document") }
      return nil
    }
    if open[last].followsKey {
      open[last].followsKey = false
      return try begin()
    }
    if peek() == (open[last].isObject ? 0x7D : 0x5D) {
      offset += 1
      return open.removeLast().isObject ? .endObject : .endArray
    }
    if !open[last].isEmpty {
      guard peek() == Byte.comma else { throw error("A comma or the end of the list is expected") }
      offset += 1
      skipSpace()
    }
    open[last].isEmpty = false
    guard open[last].isObject else { return try begin() }
    guard peek() == Byte.quote else { throw error("A key in double quotes is expected") }
    start = offset
    let key = try string()
    skipSpace()
    guard peek() == 0x3A else { throw error("A colon is expected after the key") }
    offset += 1
    open[last].followsKey = true
    return .key(key)
  }

  /// All of the value that comes next; nil at the end of the array, object or document around it, which is then read.
  /// An object with the same key twice is refused.
  public mutating func value() throws(DocumentError) -> JSONValue? {
    guard let piece = try next() else { return nil }
    return try value(from: piece)
  }

  /// Recursion is bounded by `depth`.
  private mutating func value(from piece: Piece) throws(DocumentError) -> JSONValue? {
    switch piece {
    case .leaf(let value): return value
    case .endObject, .endArray: return nil
    case .key: return try value()
    case .beginArray:
      var items: [JSONValue] = []
      while let item = try value() { items.append(item) }
      return .array(items)
    case .beginObject:
      var members: [String: JSONValue] = [:]
      while let piece = try next(), case .key(let key) = piece {
        let place = offset
        guard let member = try value() else { break }
        guard members.updateValue(member, forKey: key) == nil else {
          throw error("The key before this value occurs twice in its object", at: place)
        }
      }
      return .object(members)
    }
  }

  /// The first piece of a value.
  private mutating func begin() throws(DocumentError) -> Piece {
    skipSpace()
    start = offset
    switch peek() {
    case Byte.quote: return .leaf(.string(try string()))
    case 0x7B, 0x5B:
      guard open.count < depth else { throw error("The document is nested more than \(depth) levels deep") }
      let isObject = peek() == 0x7B
      open.append(Container(isObject: isObject))
      offset += 1
      return isObject ? .beginObject : .beginArray
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30...0x39: return .leaf(try number())
    default: throw error("A value is expected")
    }
  }

  /// Where the key or value read last begins. All askings together cost one pass over the text.
  public mutating func position() -> TextPosition {
    mark.position.advance(over: bytes, mark.offset..<start)
    mark.offset = start
    return mark.position
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(DocumentError) -> Piece {
    let isThere = word.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    guard isThere else { throw error("A value is expected") }
    offset += word.utf8CodeUnitCount
    return .leaf(value)
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case Byte.space, Byte.lineFeed, Byte.carriageReturn, Byte.tab: offset += 1
      default: return
      }
    }
  }

  /// 0, which begins nothing in JSON, at the end.
  func peek() -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func error(_ message: String, at offset: Int? = nil) -> DocumentError {
    let offset = offset ?? self.offset
    let isCut = offset >= bytes.count
    return DocumentError(
      rule: "json-syntax", at: TextPosition(ofByte: offset, in: bytes).place(in: path),
      "This is not JSON: \(message)\(isCut ? "; the text ends here" : "").")
  }
}

extension JSONValue {
  /// The one value of a JSON document.
  public init(parsing bytes: [UInt8], path: String, depth: Int = 128) throws(DocumentError) {
    var reader = JSONReader(bytes, path: path, depth: depth)
    // The first piece is never an end, and the end of the document is looked for.
    self = try reader.value() ?? .null
    _ = try reader.next()
  }

  public static func load(_ path: String, limit: Int = 1 << 30) throws(DocumentError) -> JSONValue {
    try JSONValue(parsing: DocumentFile.bytes(of: path, limit: limit), path: path)
  }
}
