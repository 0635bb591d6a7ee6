// SPDX-License-Identifier: GPL-3.0-or-later

/// What a directory record says of the file it refers to, and what that file says of itself.
public struct SOPInstanceReference: Sendable, Hashable {
  public var sopClassUID: String
  public var sopInstanceUID: String
  public var transferSyntaxUID: String

  public init(sopClassUID: String, sopInstanceUID: String, transferSyntaxUID: String) {
    self.sopClassUID = sopClassUID
    self.sopInstanceUID = sopInstanceUID
    self.transferSyntaxUID = transferSyntaxUID
  }
}
