// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// Transfer syntaxes in a word or two, for narrow columns (13 characters).
enum SyntaxText {
  static func short(_ syntaxes: [SourceListing.UIDCount]) -> String {
    guard let first = syntaxes.first else { return "" }
    return syntaxes.count == 1 ? short(first.uid) : "\(syntaxes.count) syntaxes"
  }

  static func short(_ uid: String) -> String {
    let standard = "1.2.840.10008.1.2"
    guard uid.hasPrefix(standard) else { return "private" }
    switch uid.dropFirst(standard.count) {
    case "": return "implicit LE"
    case ".1": return "explicit LE"
    case ".1.98": return "encapsulated"
    case ".1.99": return "deflated"
    case ".2": return "big endian"
    case ".4.50": return "JPEG baseline"
    case ".4.51": return "JPEG extended"
    case ".4.57", ".4.70": return "JPEG lossless"
    case ".4.80": return "JPEG-LS"
    case ".4.81": return "JPEG-LS lossy"
    case ".4.90", ".4.92": return "J2K lossless"
    case ".4.91", ".4.93": return "JPEG 2000"
    case ".4.94", ".4.95", ".4.204", ".4.205": return "JPIP"
    case ".4.110", ".4.111", ".4.112": return "JPEG XL"
    case ".4.201", ".4.202", ".4.203": return "HTJ2K"
    case ".5": return "RLE"
    default: return uid.hasPrefix(standard + ".4.10") ? "MPEG video" : "compressed"
    }
  }
}
