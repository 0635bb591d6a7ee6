// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a finding is: a file, and within it a line and column (text) or a byte offset and tag path (DICOM).
public struct Place: Sendable, Hashable {
  public var path: String?
  /// Counted from 1.
  public var line: Int?
  /// Counted from 1, in characters.
  public var column: Int?
  /// Bytes from the start of the file.
  public var offset: Int64?
  /// Tags from the outermost sequence inwards: `(0008,1140)[1].(0008,1155)`.
  public var tagPath: String?

  public init(
    path: String? = nil, line: Int? = nil, column: Int? = nil, offset: Int64? = nil, tagPath: String? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.offset = offset
    self.tagPath = tagPath
  }

  public var isNowhere: Bool { path == nil && line == nil && offset == nil && tagPath == nil }
}

extension Place: CustomStringConvertible {
  public var description: String {
    var text = path ?? ""
    if let line { text += text.isEmpty ? "line \(line)" : ":\(line)" }
    if let line = line, line > 0, let column { text += ":\(column)" }
    if let offset { text += text.isEmpty ? "byte \(offset)" : " at byte \(offset)" }
    if let tagPath { text += text.isEmpty ? tagPath : " \(tagPath)" }
    return text
  }
}
