// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A line and a column in a text, both counted from 1, the column in Unicode scalars.
public struct TextPosition: Sendable, Hashable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of the byte at `offset` of UTF-8 text. Costs a pass over the text: for error messages only.
  public init(ofByte offset: Int, in bytes: [UInt8]) {
    self.init(line: 1, column: 1)
    advance(over: bytes, 0..<max(0, min(offset, bytes.count)))
  }

  /// Moves the position of the range's first byte to that of the byte behind its last.
  mutating func advance(over bytes: [UInt8], _ range: Range<Int>) {
    var range = range
    if range.lowerBound == 0, bytes.starts(with: Byte.byteOrderMark) {
      range = min(Byte.byteOrderMark.count, range.upperBound)..<range.upperBound
    }
    var previous = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
    for byte in bytes[range] {
      if byte == Byte.lineFeed {
        // The LF of a CR LF pair: its line was counted with the CR.
        if previous != Byte.carriageReturn { line += 1 }
        column = 1
      } else if byte == Byte.carriageReturn {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
  }

  /// This position in the file at `path`.
  public func place(in path: String) -> Place { Place(path: path, line: line, column: column) }
}

/// The ASCII bytes that the readers and writers of this room look for.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let backslash: UInt8 = 0x5C
  /// The bytes of U+FEFF, which some programs put before UTF-8 text.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// UTF-8 text out of a file's bytes.
enum TextDecoding {
  /// The text without its byte order mark; another encoding is refused with the place of the first wrong byte.
  static func text(_ bytes: [UInt8], path: String) throws(DocumentError) -> String {
    let body = bytes.starts(with: Byte.byteOrderMark) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    throw notUTF8(bytes, from: body.startIndex, path: path)
  }

  /// The error for bytes of which something at or after `start` is not UTF-8.
  static func notUTF8(_ bytes: [UInt8], from start: Int, path: String) -> DocumentError {
    var decoder = UTF8()
    var iterator = bytes[min(start, bytes.count)...].makeIterator()
    var offset = start
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: break decoding
      }
    }
    return DocumentError(
      rule: "document-not-utf-8", at: TextPosition(ofByte: offset, in: bytes).place(in: path),
      "The text is not UTF-8.", remedy: "Save the file with the encoding UTF-8.")
  }
}
