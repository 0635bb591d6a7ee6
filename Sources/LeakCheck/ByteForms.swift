// SPDX-License-Identifier: GPL-3.0-or-later

/// The forms that are searched in bytes, and what makes a match of theirs a hit.
struct ByteForms: Sendable {
  let forms: [ByteForm]
  /// Bytes of the longest form.
  let longest: Int

  /// What is looked at on either side of a match: two characters of two bytes.
  static let margin = 4

  /// The forms for the values of binary elements: those that mean the same in anyone's files.
  static func forBinaries(_ forms: [SecretForm]) -> ByteForms {
    ByteForms(forms.filter(isSearched).flatMap { ByteForm.all(of: $0) { _ in true } })
  }

  /// The forms for streams of anything: the distinctive ones, without those that documents on the medium may hold.
  /// - Parameter exempt: texts in lower case.
  static func forStreams(_ forms: [SecretForm], exempt: [[UInt8]]) -> ByteForms {
    let searched = forms.filter { form in
      isSearched(form) && (exempt.isEmpty || !Exemption.isWithin(Array(form.text.lowercased().utf8), exempt))
    }
    return ByteForms(
      searched.flatMap { form in ByteForm.all(of: form) { ByteForm.isDistinctive(form, $0) } })
  }

  private static func isSearched(_ form: SecretForm) -> Bool { form.reach.contains(.binary) && !form.isCommon }

  private init(_ forms: [ByteForm]) {
    self.forms = forms
    longest = forms.map(\.bytes.count).max() ?? 0
  }

  /// Whether the match of `form` that ends at `end` is a hit: written as people write it, and no part of a longer
  /// number, UID or (short ones) word.
  func isHit(_ form: ByteForm, endingAt end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let start = end - form.bytes.count
    guard start >= 0, end <= bytes.count else { return false }
    let window = ByteWindow(bytes: bytes, start: start, end: end, encoding: form.encoding)
    return (!form.isASCII || window.hasPlainCase()) && window.allows(form.edges)
  }
}

/// A match in bytes, seen as characters of its encoding.
private struct ByteWindow {
  var bytes: UnsafeRawBufferPointer
  var start: Int
  var end: Int
  var encoding: ByteForm.Encoding

  /// The character so many before (-1, -2) or behind (0, 1) the match, if it is ASCII. In UTF-16 the low byte of a
  /// neighbour is where it would be in either byte order, for the form's own bytes end with low bytes.
  private func neighbour(_ step: Int) -> UInt8? {
    let unit = encoding.unit
    let position = step < 0 ? start + step * unit : end + step * unit + (unit - 1)
    guard bytes.indices.contains(position), bytes[position] < 0x80 else { return nil }
    if unit == 2, bytes[position + (step < 0 ? 1 : -1)] != 0 { return nil }
    return bytes[position]
  }

  func allows(_ edges: Edges) -> Bool {
    if edges.startsWithDigit && (isDigit(-1) || neighbour(-1) == 0x2E && isDigit(-2)) { return false }
    if edges.endsWithDigit && (isDigit(0) || neighbour(0) == 0x2E && isDigit(1)) { return false }
    if edges.needsWordStart && isWord(-1) { return false }
    if edges.needsWordEnd && isWord(0) { return false }
    return true
  }

  private func isDigit(_ step: Int) -> Bool { neighbour(step).map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
  private func isWord(_ step: Int) -> Bool { neighbour(step).map { Unicode.Scalar($0).isWord } ?? false }

  /// Each word in capitals, in small letters, or with a capital first (a second one within, as in McDonald, is let
  /// pass in words that begin so): noise that happens to spell a name mixes them.
  func hasPlainCase() -> Bool {
    var capitals = 0
    var smalls = 0
    var isFirstCapital = false
    var isPlain = true
    func closeWord() {
      if capitals > 0 && smalls > 0 && !(isFirstCapital && capitals <= 2) { isPlain = false }
      capitals = 0
      smalls = 0
    }
    for position in stride(from: start + encoding.low, to: end, by: encoding.unit) {
      switch bytes[position] {
      case 0x41...0x5A:
        if capitals + smalls == 0 { isFirstCapital = true }
        capitals += 1
      case 0x61...0x7A:
        if capitals + smalls == 0 { isFirstCapital = false }
        smalls += 1
      default: closeWord()
      }
    }
    closeWord()
    return isPlain
  }
}
