// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Whether the subject IDs can name the folders of a disc as they are given.
enum SubjectFolders {
  /// What else stands in the root of a disc, in capitals: no subject's folder may be called so.
  static let furniture: Set<String> = [
    "DICOM", "DICOMDIR", "README", "README.TXT", "INDEX.HTM", "INDEX.HTML", "IHE_PDI", "VIEWER", "AUTORUN.INF",
  ]
  static let longest = 32

  static func check(_ subjects: [LayoutSubject]) throws(FileSetError) {
    var seen: Set<String> = []
    for subject in subjects {
      let id = subject.id
      let folded = id.uppercased()
      if let fault = fault(of: id, folded) {
        throw .badInput(
          "subject-folder", "subject ID \"\(id)\" cannot name a folder: \(fault)",
          remedy: "give the subject another ID in the subjects table")
      }
      guard seen.insert(folded).inserted else {
        throw .badInput(
          "subject-folder",
          "two subjects have the ID \"\(id)\", or IDs that differ from it only in capitals and small letters",
          remedy: "give one of them another ID: Windows and macOS see both as one folder")
      }
    }
  }

  private static func fault(of id: String, _ folded: String) -> String? {
    let legal = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        return true
      default: return false
      }
    }
    if !legal || id.isEmpty || id.utf8.count > longest {
      return "it takes 1 to \(longest) letters, digits, dots, hyphens and underscores"
    }
    if id.hasSuffix(".") { return "Windows drops a dot at the end" }
    if furniture.contains(folded) { return "the disc has a folder or file of that name" }
    if isReserved(folded) { return "Windows reserves that name" }
    return nil
  }

  /// CON, PRN, AUX, NUL, COM0 to COM9 and LPT0 to LPT9, also with anything after a dot.
  static func isReserved(_ folded: String) -> Bool {
    let base = folded.prefix { $0 != "." }
    if ["CON", "PRN", "AUX", "NUL"].contains(base) { return true }
    guard base.utf8.count == 4, base.hasPrefix("COM") || base.hasPrefix("LPT") else { return false }
    return base.last.map { ("0"..."9").contains($0) } ?? false
  }
}
