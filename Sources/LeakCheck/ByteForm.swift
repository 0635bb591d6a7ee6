// SPDX-License-Identifier: GPL-3.0-or-later

/// A form as it is searched in bytes: one spelling in one encoding.
struct ByteForm: Sendable {
  /// How characters follow each other: every byte (UTF-8, Latin-1), or in units of two (UTF-16).
  struct Encoding: Sendable {
    var unit: Int
    /// Where the byte of an ASCII character is in each unit of the form's bytes.
    var low: Int
    static let bytes = Encoding(unit: 1, low: 0)
  }

  var bytes: [UInt8]
  var kind: Secret.Kind
  var encoding: Encoding
  var edges: Edges
  /// ASCII throughout, so that the case of its letters can be looked at.
  var isASCII: Bool

  var isDate: Bool { kind == .date || kind == .birthDate }

  /// All encodings of a form that are wanted. ASCII letters are searched in any case; of others each spelling needs its
  /// own literal.
  static func all(of form: SecretForm, where isWanted: (Encoding) -> Bool) -> [ByteForm] {
    let isASCII = form.text.utf8.allSatisfy { $0 < 0x80 }
    let edges = edges(of: form)
    var result: [ByteForm] = []
    func add(_ bytes: [UInt8], _ encoding: Encoding) {
      guard isWanted(encoding), !result.contains(where: { $0.bytes == bytes }) else { return }
      result.append(ByteForm(bytes: bytes, kind: form.kind, encoding: encoding, edges: edges, isASCII: isASCII))
    }
    for text in isASCII ? [form.text] : [form.text.lowercased(), form.text, form.text.uppercased()] {
      let spelling = String(String.UnicodeScalarView(text.unicodeScalars.map(lowered)))
      add(Array(spelling.utf8), .bytes)
      let latin = isASCII ? [] : spelling.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
      if !isASCII, latin.count == spelling.unicodeScalars.count { add(latin, .bytes) }
      // The same bytes in both orders where each character has one zero.
      for isBigEndian in isASCII ? [true] : [true, false] {
        let (bytes, low) = utf16(spelling, isBigEndian: isBigEndian)
        add(bytes, Encoding(unit: 2, low: low))
      }
    }
    return result
  }

  /// UTF-16 without NUL at the ends: so ASCII text is the same in both byte orders, and one literal finds either.
  private static func utf16(_ text: String, isBigEndian: Bool) -> (bytes: [UInt8], low: Int) {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
      bytes += isBigEndian ? [high, low] : [low, high]
    }
    var low = isBigEndian ? 1 : 0
    if bytes.first == 0 {
      bytes.removeFirst()
      low = 1 - low
    }
    if bytes.last == 0 { bytes.removeLast() }
    return (bytes, low)
  }

  /// Long and varied enough to be told from pixels, to be no chance in gigabytes of noise. Noise around the codes of
  /// letters (the background of a picture) spells a given letter in every twentieth sample, and digits more often
  /// still, for there are only ten.
  static func isDistinctive(_ form: SecretForm, _ encoding: Encoding) -> Bool {
    guard [.personName, .patientIdentifier, .accessionNumber].contains(form.kind) else { return false }
    let scalars = form.text.lowercased().unicodeScalars
    let kinds = Set(scalars).count
    if IdentifierForms.isNumber(form.text) { return scalars.count >= 10 && kinds >= 5 }
    // In UTF-8 letters beyond ASCII take two and more bytes each.
    if encoding.unit == 1, form.text.utf8.count > scalars.count { return form.text.utf8.count >= 9 }
    return kinds >= 4 && scalars.count >= (encoding.unit == 1 ? 8 : 10)
  }

  /// From eight characters on a name counts wherever it stands; lengths and tags beside it can look like letters.
  private static func edges(of form: SecretForm) -> Edges {
    var edges = Edges(form)
    if form.text.unicodeScalars.count >= 8 {
      edges.needsWordStart = false
      edges.needsWordEnd = false
    }
    return edges
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value >= 0x41 && scalar.value <= 0x5A ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }
}
