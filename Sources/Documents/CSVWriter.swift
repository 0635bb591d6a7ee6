// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes rows of fields so that the same rows give the same bytes: UTF-8 without a byte order mark, commas, LF at the
/// end of each row, quotes only where a field needs them.
///
/// A field needs quotes if it holds a comma, semicolon, tab, quote or line break, or begins or ends with a space;
/// semicolon and tab, so that no reader takes them for the separator.
public struct CSVWriter<Failure: Error> {
  private var output: ByteOutput<Failure>

  public init(to output: ByteOutput<Failure>) { self.output = output }

  /// What is still in memory; everything, if the output only collects.
  public var bytes: [UInt8] { output.bytes }

  public mutating func write(_ row: [String]) throws(Failure) {
    for (index, field) in row.enumerated() {
      if index > 0 { output.append(Byte.comma) }
      write(field, isAlone: row.count == 1)
    }
    output.append(Byte.lineFeed)
    try output.flushIfFull()
  }

  /// Hands on what is left.
  public mutating func finish() throws(Failure) { try output.flush() }

  private mutating func write(_ field: String, isAlone: Bool) {
    guard Self.needsQuotes(field) || (isAlone && field.isEmpty) else {
      output.append(contentsOf: field.utf8)
      return
    }
    output.append(Byte.quote)
    for byte in field.utf8 {
      if byte == Byte.quote { output.append(Byte.quote) }
      output.append(byte)
    }
    output.append(Byte.quote)
  }

  private static func needsQuotes(_ field: String) -> Bool {
    let utf8 = field.utf8
    if utf8.first == Byte.space || utf8.last == Byte.space { return true }
    // A field that begins like a byte order mark must not be taken for one.
    if utf8.starts(with: Byte.byteOrderMark) { return true }
    return utf8.contains {
      switch $0 {
      case Byte.comma, Byte.semicolon, Byte.tab, Byte.quote, Byte.lineFeed, Byte.carriageReturn: true
      default: false
      }
    }
  }
}

extension CSVWriter where Failure == Never {
  /// Collects everything in `bytes`.
  public init() { self.init(to: ByteOutput()) }
}
