// SPDX-License-Identifier: GPL-3.0-or-later

/// What an application profile says of icons in IMAGE records, beyond PS3.3 F.7.
public struct IconDemand: Sendable, Hashable {
  /// Every IMAGE record needs one.
  public var isRequired: Bool
  /// Rows and Columns.
  public var size: Int
  /// Photometric Interpretations that may stand there; empty where F.7 is all.
  public var photometricInterpretations: [String]

  /// `required 128 MONOCHROME2`, as the table has it; nil for an empty field.
  init?(_ field: Substring) {
    let words = field.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, let size = Int(words[1]) else { return nil }
    isRequired = words[0] == "required"
    self.size = size
    photometricInterpretations = words.count > 2 ? words[2].split(separator: ",").map(String.init) : []
  }
}
