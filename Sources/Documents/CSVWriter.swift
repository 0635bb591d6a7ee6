// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes rows of fields so that the same rows give the same bytes: UTF-8 without a byte order mark, commas, LF at the
/// end of each row, quotes only where a field needs them.
///
/// A field needs quotes if it holds a comma, semicolon, tab, quote or line break, or begins or ends with a space;
/// semicolon and tab, so that no reader takes them for the separator.
public struct CSVWriter<Failure: Error> {
  /// What is still in memory; everything, if the output only collects.
  public private(set) var bytes: [UInt8] = []
  private let output: ByteOutput<Failure>

  public init(to output: ByteOutput<Failure>) { self.output = output }

  public mutating func write(_ row: [String]) throws(Failure) {
    CSVText.append(row, to: &bytes)
    try output.flushIfFull(&bytes)
  }

  /// Hands on what is left.
  public mutating func finish() throws(Failure) { try output.flush(&bytes) }
}

extension CSVWriter where Failure == Never {
  /// Collects everything in `bytes`.
  public init() { self.init(to: ByteOutput()) }
}

/// The text of rows. Apart from the writer since generic code is slow where another room calls it.
private enum CSVText {
  static func append(_ row: [String], to bytes: inout [UInt8]) {
    for (index, field) in row.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      append(field, isAlone: row.count == 1, to: &bytes)
    }
    bytes.append(Byte.lineFeed)
  }

  private static func append(_ field: String, isAlone: Bool, to bytes: inout [UInt8]) {
    guard needsQuotes(field) || (isAlone && field.isEmpty) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(Byte.quote)
    for byte in field.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
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
