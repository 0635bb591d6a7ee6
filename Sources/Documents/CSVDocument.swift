// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A table with a header row: every row has a field for every column, no two columns share a name.
///
/// For tables that fit in memory; a longer one is read with `CSVReader`.
public struct CSVDocument: Sendable {
  public var path: String
  /// The bytes of the file, as they were read.
  public var bytes: [UInt8]
  /// The column names, spaces around them removed.
  public var header: [CSVField]
  /// The fields of each row, as many as the header has.
  public var rows: [[CSVField]]

  public static func load(_ path: String, limit: Int = 256 << 20) throws(DocumentError) -> CSVDocument {
    try CSVDocument(parsing: DocumentFile.bytes(of: path, limit: limit), path: path)
  }

  /// - Throws: the place of a row with more or fewer fields than the header, a quote without its partner,
  ///   a column name that is empty or occurs twice, text that is not UTF-8, or a table without a header.
  public init(parsing bytes: [UInt8], path: String) throws(DocumentError) {
    self.path = path
    self.bytes = bytes
    var reader = CSVReader(bytes, path: path)
    guard let first = try reader.next() else {
      throw DocumentError(
        rule: "csv-empty", at: Place(path: path, line: 1, column: 1), "The table is empty: it has no header row.")
    }
    header = first.map { CSVField($0.text.trimmed, at: $0.position) }
    var seen: [String: Int] = [:]
    for (index, field) in header.enumerated() {
      guard !field.text.isEmpty else {
        throw DocumentError(
          rule: "csv-header", at: field.position.place(in: path), "Column \(index + 1) of the header has no name.")
      }
      if let earlier = seen.updateValue(index + 1, forKey: field.text) {
        throw DocumentError(
          rule: "csv-header", at: field.position.place(in: path),
          "Column \(index + 1) of the header has the same name as column \(earlier).")
      }
    }
    rows = []
    while let row = try reader.next() {
      guard row.count == header.count else {
        let place = row.count > header.count ? row[header.count].position : row.last?.position
        throw DocumentError(
          rule: "csv-ragged", at: (place ?? TextPosition(line: 1, column: 1)).place(in: path),
          "The row has \(row.count) fields, the header \(header.count).",
          remedy: "Quote fields that hold the separator; give empty fields their separators.")
      }
      rows.append(row)
    }
  }

  /// The number (from 0) of a column.
  public func column(_ name: String) -> Int? { header.firstIndex { $0.text == name } }
}

extension String {
  /// Without spaces and tabs at its ends.
  fileprivate var trimmed: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
