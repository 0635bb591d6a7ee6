// SPDX-License-Identifier: GPL-3.0-or-later

/// What names and paths may look like so that an image shows them as they are, in Joliet and in Rock Ridge.
///
/// libisofs cuts, replaces and drops names that break these rules and goes on; so they are checked before.
public enum VolumeNameRules {
  /// UCS-2 characters of one name (Joliet Specification, "Joliet Directory Identifiers").
  public static let longestName = 64
  /// Bytes of a path as `jolietPathLength` counts them.
  public static let longestPath = 240
  /// Folders above a file: with the root and the file's own level, ISO 9660's eight (ECMA-119 6.8.2.1).
  public static let deepestFolder = 7

  /// Why a name of a file or folder cannot stand, as the end of a sentence; nil when it can.
  public static func fault(in name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name == "." || name == ".." { return "is a name that file systems keep for themselves" }
    var units = 0
    for scalar in name.unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return "holds a control character" }
      if scalar.value > 0xFFFF { return "holds a character outside the Basic Multilingual Plane" }
      if "*/:;?\\".unicodeScalars.contains(scalar) { return "holds the character \(scalar)" }
      units += 1
    }
    if units > longestName { return "has \(units) characters where Joliet has room for \(longestName)" }
    return nil
  }

  /// The bytes of a Joliet path: for each name two a character and a separator, and the root's.
  public static func jolietPathLength(_ names: some Sequence<String>) -> Int {
    names.reduce(1) { $0 + 1 + 2 * $1.utf16.count }
  }

  /// Whether ISO 9660 level 1 holds the name as it is: a File ID component, and no extension (PS3.10 8.2, 8.5).
  public static func isFileIDComponent(_ name: String) -> Bool {
    (1...8).contains(name.utf8.count) && name.utf8.allSatisfy(isDCharacter)
  }

  /// Capitals, digits and `_` (ECMA-119 7.4.1).
  static func isDCharacter(_ character: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(character)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
      || character == UInt8(ascii: "_")
  }
}
