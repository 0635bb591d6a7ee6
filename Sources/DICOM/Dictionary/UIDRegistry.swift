// SPDX-License-Identifier: GPL-3.0-or-later

/// The UIDs that PS3.6 assigns.
public enum UIDRegistry {
  /// Name and kind (`SOP Class`, `Transfer Syntax`, …) of a UID, or nil where PS3.6 does not list it.
  public static func entry(_ uid: String) -> (name: String, kind: String)? { entries[uid] }

  /// Assigned by the standard: the same in every file of the world, so never a patient's. SOP classes, transfer
  /// syntaxes, well-known instances and frames of reference, coding schemes; also those of a later edition, since
  /// the standard's root is the standard's alone.
  public static func isWellKnown(_ uid: String) -> Bool { uid.hasPrefix("1.2.840.10008.") || entries[uid] != nil }

  /// Up to 64 characters: numbers without zeros in front of them, parted by points (PS3.5 9.1).
  public static func isWellFormed(_ uid: String) -> Bool {
    let bytes = uid.utf8
    guard !bytes.isEmpty, bytes.count <= 64 else { return false }
    return bytes.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { part in
      part.allSatisfy { NumberText.digit($0) != nil } && (part.count == 1 || (part.first ?? 0x30) != 0x30)
    }
  }

  /// Whether a text is 1 to 64 digits and dots, be they in the wrong places: it says nothing but numbers.
  public static func isPlain(_ uid: String) -> Bool {
    (1...64).contains(uid.utf8.count) && uid.utf8.allSatisfy { NumberText.digit($0) != nil || $0 == 0x2E }
  }

  private static let entries: [String: (name: String, kind: String)] = {
    var entries: [String: (name: String, kind: String)] = [:]
    let table = UIDRegistryTable.uids
    let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    for line in bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x7C, maxSplits: 3).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 4 else { continue }
      entries[fields[0]] = (name: fields[3], kind: fields[2])
    }
    return entries
  }()
}
