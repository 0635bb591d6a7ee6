// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What a search for identities could not look into.
enum UnsearchedContent {
  /// Compressed forms by their first bytes: zip, gzip, bzip2, xz, 7z, zstd, RAR.
  private static let compressed: [[UInt8]] = [
    [0x50, 0x4B, 3, 4], [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x37, 0x7A, 0xBC, 0xAF],
    [0x28, 0xB5, 0x2F, 0xFD], Array("Rar!".utf8),
  ]

  static func isCompressed(_ start: [UInt8]) -> Bool { compressed.contains { start.starts(with: $0) } }

  /// Of a file by itself.
  static func finding(_ path: String, isCompressed: Bool) -> Finding {
    Finding(
      .warning, rule: "not-searched", at: Place(path: path),
      isCompressed
        ? "compressed content was not searched" : "this is neither DICOM nor text: its bytes alone were searched",
      remedy: isCompressed
        ? "search the folder that it was made from" : "look at it, or search what it was made from")
  }

  /// Of files on an image, such as a viewer's: one finding for all.
  static func finding(_ count: Int, first: String, on image: String) -> Finding {
    let files = count == 1 ? "1 file is" : "\(count) files are"
    return Finding(
      .warning, rule: "not-searched", at: Place(path: image),
      "\(files) compressed, binary or a PDF, and only their bytes were searched: \(first)",
      remedy: "look at them, or search what they were made from")
  }

  /// A file that calls itself DICOM, or an image, and cannot be read as that.
  static func finding(_ path: String, _ error: any SpindleError) -> Finding {
    var place = error.finding.place
    place.path = path
    return Finding(
      .error, rule: "not-searched", clause: error.finding.clause, at: place,
      "it cannot be searched element by element, since it cannot be read: \(error.finding.message)",
      remedy: "take it away, or make it again")
  }
}
