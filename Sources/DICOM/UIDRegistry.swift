// SPDX-License-Identifier: GPL-3.0-or-later

/// The UIDs that PS3.6 assigns.
public enum UIDRegistry {
  /// Name and kind (`SOP Class`, `Transfer Syntax`, …) of a UID, or nil where PS3.6 does not list it.
  public static func entry(_ uid: String) -> (name: String, kind: String)? { nil }
  /// Assigned by the standard: the same in every file of the world.
  public static func isWellKnown(_ uid: String) -> Bool { false }
}
