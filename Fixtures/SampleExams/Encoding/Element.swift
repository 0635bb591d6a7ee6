// SPDX-License-Identifier: GPL-3.0-or-later

/// A data element before it is encoded.
struct Element: Sendable {
  enum Value: Sendable {
    case bytes([UInt8])
    /// A sequence; its form is chosen by the exam so that both forms of the standard are met.
    case items([Fields], Form)
  }

  /// How a sequence announces its end, and whether it hides behind UN (PS3.5 6.2.2, note on unknown VRs).
  enum Form: Sendable {
    case definedLength
    case undefinedLength
    /// VR UN: the content is implicit little endian whatever the transfer syntax.
    case unknownUndefinedLength
    case unknownDefinedLength
  }

  let vr: VR
  let value: Value
}
