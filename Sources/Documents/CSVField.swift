// SPDX-License-Identifier: GPL-3.0-or-later

/// One cell of a table with the place where it begins.
public struct CSVField: Sendable, Hashable {
  public var text: String
  public var position: TextPosition

  public init(_ text: String, at position: TextPosition) {
    self.text = text
    self.position = position
  }
}
