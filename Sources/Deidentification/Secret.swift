// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that the rules removed or replaced, as decoded text without padding.
public struct Secret: Sendable, Hashable {
  public let kind: SecretKind
  public let text: String

  public init(kind: SecretKind, text: String) {
    self.kind = kind
    self.text = text
  }
}
