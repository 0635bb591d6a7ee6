// SPDX-License-Identifier: GPL-3.0-or-later

/// What the group 2 of a rewritten file says; the rest of it is the writer's own.
public struct NewMeta: Sendable, Hashable {
  public var sopClassUID: String
  public var sopInstanceUID: String

  public init(sopClassUID: String, sopInstanceUID: String) {
    self.sopClassUID = sopClassUID
    self.sopInstanceUID = sopInstanceUID
  }
}
