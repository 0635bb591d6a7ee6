// SPDX-License-Identifier: GPL-3.0-or-later

/// The identifier that stands for a patient: 1 to 32 of `A-Z a-z 0-9 . _ -`, not beginning with a dot.
public struct SubjectID: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    guard PlainName.isValid(text) else { return nil }
    self.text = text
  }

  public var description: String { text }
}
