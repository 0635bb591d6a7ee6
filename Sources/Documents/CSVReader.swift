// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Reads RFC 4180 text row by row: quoted fields with doubled quotes and line breaks, CR LF or LF or CR at the end of
/// a row, a byte order mark before the first. Rows with nothing on them are passed over.
///
/// Comma, semicolon or tab separates the fields, whichever the first row has most of outside quotes; comma if none.
/// No error quotes a field, since tables hold patients' values.
public struct CSVReader: Sendable {
  public let path: String
  /// The byte that separates fields.
  public let separator: UInt8
  private let bytes: [UInt8]
  private var offset: Int
  private var position = TextPosition(line: 1, column: 1)

  public init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    offset = bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    separator = Self.separator(in: bytes[offset...])
  }

  /// The fields of the next row, or nil at the end.
  public mutating func next() throws(DocumentError) -> [CSVField]? {
    while offset < bytes.count, Self.endsRow(bytes[offset]) { skipRowEnd() }
    guard offset < bytes.count else { return nil }
    var row: [CSVField] = []
    while true {
      row.append(try field())
      guard offset < bytes.count else { return row }
      if bytes[offset] == separator {
        offset += 1
        position.column += 1
      } else {
        skipRowEnd()
        return row
      }
    }
  }

  /// Stops before the separator, the row's end or the end of the text.
  private mutating func field() throws(DocumentError) -> CSVField {
    let start = position
    guard offset < bytes.count, bytes[offset] == Byte.quote else {
      let first = offset
      while offset < bytes.count, bytes[offset] != separator, !Self.endsRow(bytes[offset]) {
        guard bytes[offset] != Byte.quote else {
          throw error(
            "csv-quote", at: position, "A quote stands inside a field that does not begin with one.",
            remedy: "Put the whole field in quotes and double the quotes inside it.")
        }
        advance()
      }
      return CSVField(try text(bytes[first..<offset]), at: start)
    }
    advance()
    var content: [UInt8] = []
    while true {
      guard offset < bytes.count else {
        throw error(
          "csv-quote", at: start, "The quote that opens this field is never closed.", remedy: "Add the closing quote.")
      }
      let byte = bytes[offset]
      if byte != Byte.quote {
        content.append(byte)
        advance()
        continue
      }
      advance()
      guard offset < bytes.count, bytes[offset] == Byte.quote else { break }
      content.append(Byte.quote)
      advance()
    }
    guard offset == bytes.count || bytes[offset] == separator || Self.endsRow(bytes[offset]) else {
      throw error(
        "csv-quote", at: position, "Something stands between the closing quote and the end of the field.",
        remedy: "Double the quotes inside a quoted field.")
    }
    return CSVField(try text(content[...]), at: start)
  }

  private func text(_ content: ArraySlice<UInt8>) throws(DocumentError) -> String {
    if let text = String(validating: content, as: UTF8.self) { return text }
    throw TextDecoding.notUTF8(bytes, from: 0, path: path)
  }

  /// One byte on; a byte inside a UTF-8 character takes no column.
  private mutating func advance() {
    let byte = bytes[offset]
    offset += 1
    let isBeforeLineFeed = offset < bytes.count && bytes[offset] == Byte.lineFeed
    if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isBeforeLineFeed) {
      position = TextPosition(line: position.line + 1, column: 1)
    } else if offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 {
      position.column += 1
    }
  }

  private mutating func skipRowEnd() {
    let isPair = bytes[offset] == Byte.carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == Byte.lineFeed
    offset += isPair ? 2 : 1
    position = TextPosition(line: position.line + 1, column: 1)
  }

  private func error(
    _ rule: String, at position: TextPosition, _ message: String, remedy: String
  ) -> DocumentError {
    DocumentError(rule: rule, at: position.place(in: path), message, remedy: remedy)
  }

  private static func endsRow(_ byte: UInt8) -> Bool { byte == Byte.lineFeed || byte == Byte.carriageReturn }

  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [Byte.comma, Byte.semicolon, Byte.tab]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes.drop(while: endsRow) {
      if byte == Byte.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if endsRow(byte) { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    // The first of equals: the comma comes first.
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? Byte.comma
  }
}
