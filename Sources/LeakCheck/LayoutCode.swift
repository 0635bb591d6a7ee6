// SPDX-License-Identifier: GPL-3.0-or-later

/// The codes that the office's own layouts put into names: `study_20260301_482913_CT-CHEST`, `00012_48291.dcm`,
/// `IM_00001`.
enum LayoutCode {
  /// Whether the number at `range` has the shape and the standing of such a code: three, five or six digits or a date,
  /// between underscores (or one and an end of its component or its extension).
  ///
  /// By chance alone such codes equal somebody's six-digit identifier in every other large request. A number that
  /// makes up a whole component is no code; one out of a description stands in the header too, and is found there.
  static func isCode(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    let digits = bytes[range]
    switch digits.count {
    case 3, 5, 6: break
    case 8:
      guard DateForms.parse(String(decoding: digits, as: UTF8.self)) != nil else { return false }
    default: return false
    }
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x2F
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x2F
    let isComponent = before == 0x2F && after == 0x2F
    return !isComponent && [0x2F, 0x5F].contains(before) && [0x2E, 0x2F, 0x5F].contains(after)
      && (before == 0x5F || after == 0x5F)
  }
}
