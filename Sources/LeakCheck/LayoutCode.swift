// SPDX-License-Identifier: GPL-3.0-or-later

/// The codes and words that the office's own layouts put into names: `study_20260301_482913_CT-CHEST`, `00012_48291.dcm`,
/// `IM_00001`.
enum LayoutCode {
  /// Whether the word at `range` is one that the layouts write themselves: `study` and `MMn`, the
  /// modality and number of a series, where they begin a component that goes on with an underscore, and the stand-ins
  /// `Exam` and `Series` for missing descriptions. A patient may well be called `MR1` by a scanner's service people.
  static func isOwnWord(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    let word = bytes[range]
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x2F
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x2F
    func isWord(_ own: String) -> Bool { word.lazy.map { $0 | 0x20 }.elementsEqual(own.utf8) }
    if before == 0x2F && after == 0x5F {
      let digits = word.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      let letters = word.dropLast(digits)
      return isWord("study")
        || (digits > 0 && letters.count >= 2 && letters.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    }
    return before == 0x5F && [0x2F, 0x5F].contains(after)
      && ["exam", "series", "seri"].contains(where: isWord)
  }

  /// Whether the number at `range` has the shape and the standing of such a code: three, five or six digits or a date,
  /// between underscores (or one and an end of its component or its extension).
  ///
  /// By chance alone such codes equal somebody's six-digit identifier in every other large request. A number that
  /// makes up a whole component is no code; one out of a description stands in the header too, and is found there.
  static func isCode(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    let digits = bytes[range]
    if isNumbered(range, in: bytes) { return true }
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

  /// A component of the strict tree, a letter and a running number: `DICOM/P00001/E0001/S0001/I0000001`.
  private static func isNumbered(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard range.lowerBound >= 2, (4...7).contains(range.count), bytes[range.lowerBound - 2] == 0x2F else {
      return false
    }
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x2F
    return after == 0x2F && "pesigtb".utf8.contains(bytes[range.lowerBound - 1] | 0x20)
  }
}
