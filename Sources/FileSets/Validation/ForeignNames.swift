// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Names that a system of today cannot show, copy or open, however the medium holds them.
struct ForeignNames {
  /// MAX_PATH without the drive's three characters and the final NUL.
  static let longestWindowsPath = 256
  /// UCS-2 characters of a Joliet name.
  static let longestJolietName = 64

  private static let devices: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for number in 1...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
    return names
  }()

  /// What Windows makes of a path.
  func faults(inPath path: String) -> [Finding] {
    // Nearly every path has nothing to look at.
    if path.utf8.count <= Self.longestWindowsPath, path.utf8.allSatisfy(Self.isPlain) { return [] }
    var faults: [Finding] = []
    if path.utf16.count > Self.longestWindowsPath {
      faults.append(
        Finding(
          .warning, rule: "path-windows", at: Place(path: path),
          "The path has \(path.utf16.count) characters; with drive and end Windows has room for 260.",
          remedy: "Shorten the names of its folders."))
    }
    for component in path.split(separator: "/") {
      guard let reason = Self.reason(component) else { continue }
      faults.append(
        Finding(
          .warning, rule: "name-windows", at: Place(path: path),
          "A name in the path \(reason): Windows cannot open it.",
          remedy: "Rename it."))
      break
    }
    return faults
  }

  /// What breaks the Joliet specification in one name, as the end of a sentence.
  func jolietFault(inName name: Substring) -> (reason: String, isForbidden: Bool)? {
    for unit in name.utf16 where unit < 0x20 || "*/:;?\\".utf16.contains(unit) {
      return ("holds a control character or one of * / : ; ? \\", true)
    }
    let count = name.utf16.count
    return count > Self.longestJolietName ? ("has \(count) characters where Joliet has room for 64", false) : nil
  }

  /// Capitals and digits but for those that begin a device's name, `_`, and slashes.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "/"): true
    case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "L"), UInt8(ascii: "N"), UInt8(ascii: "P"): false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }

  private static func reason(_ name: Substring) -> String? {
    if name.last == "." || name.last == " " { return "ends with a dot or a space" }
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || "<>:\"|?*\\".unicodeScalars.contains($0) }) {
      return "holds a character that Windows keeps for itself"
    }
    let stem = name.prefix { $0 != "." }
    return stem.utf8.count <= 4 && devices.contains(stem.lowercased()) ? "is that of a device" : nil
  }
}
