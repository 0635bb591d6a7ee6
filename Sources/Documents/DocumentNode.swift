// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a document with the place where it begins.
public struct DocumentNode: Sendable, Hashable {
  public var value: DocumentValue
  public var position: TextPosition

  public init(_ value: DocumentValue, at position: TextPosition) {
    self.value = value
    self.position = position
  }

  /// True for an empty, unquoted scalar, `~` or `null`: a key whose value was left out.
  public var isNull: Bool {
    guard case .scalar(let text, quoted: false) = value else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

/// A plain value as it was written: nothing is guessed from a scalar's look, so `031` stays `031`.
public enum DocumentValue: Sendable, Hashable {
  /// The text as written (escapes and folding undone); `quoted` also for literal and folded blocks.
  case scalar(String, quoted: Bool)
  case list([DocumentNode])
  /// The entries in the order of the document; no key occurs twice.
  case mapping([DocumentEntry])

  /// What it is, for an error message: "a list".
  var name: String {
    switch self {
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a group of keys"
    }
  }
}

/// A key of a mapping with its value.
public struct DocumentEntry: Sendable, Hashable {
  public var key: String
  public var keyPosition: TextPosition
  public var node: DocumentNode

  public init(key: String, at keyPosition: TextPosition, _ node: DocumentNode) {
    self.key = key
    self.keyPosition = keyPosition
    self.node = node
  }
}
