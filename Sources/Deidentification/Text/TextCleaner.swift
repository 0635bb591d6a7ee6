// SPDX-License-Identifier: GPL-3.0-or-later

/// Searches kept values for identities and cuts them out. Its working memory is reused from value to value.
struct TextCleaner {
  var matcher = IdentityMatcher() {
    didSet { searched.removeAll() }
  }
  private var searched = SearchedTexts()
  private var tokens: [TextToken] = []
  private var cuts: [TextCut] = []
  /// What a person lets stay.
  var answers = ReviewAnswers()
  /// Of the value cleaned last: what was cut on weak grounds, and what would have been but for an answer.
  private(set) var doubts: [String] = []
  private(set) var letStay: [String] = []

  /// Text of printable ASCII. Nil if nothing had to go.
  mutating func clean(
    ascii bytes: UnsafeRawBufferPointer, owners: IdentityPattern.Owner, readsVersions: Bool
  ) -> [UInt8]? {
    doubts.removeAll(keepingCapacity: true)
    letStay.removeAll(keepingCapacity: true)
    let kind = owners.rawValue << 1 | (readsVersions ? 1 : 0)
    switch searched.answer(bytes, search: kind) {
    case .clean: return nil
    case .cut(let kept): return kept
    case .unknown: break
    }
    search(ascii: bytes, 0..<bytes.count, owners: owners, readsVersions: readsVersions)
    let kept = cuts.isEmpty ? nil : Self.cutting(Array(bytes), TextCut.merged(cuts), dateShift: matcher.dateShift)
    // What is doubtful is looked at each time, so that the account has it.
    if doubts.isEmpty, letStay.isEmpty { searched.insert(bytes, search: kind, kept: kept) }
    return kept
  }

  /// Decoded text. Nil if nothing had to go.
  mutating func clean(text: String, owners: IdentityPattern.Owner, readsVersions: Bool) -> String? {
    doubts.removeAll(keepingCapacity: true)
    letStay.removeAll(keepingCapacity: true)
    let scalars = Array(text.unicodeScalars)
    tokens.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
    let hasAt = Tokenizer.append(scalars, to: &tokens)
    PatternFinder(cutsDates: matcher.cutsDates, readsVersions: readsVersions)
      .find(&tokens, hasAt: hasAt, in: 0..<scalars.count, into: &cuts) {
        scalars.indices.contains($0) && scalars[$0].isASCII ? UInt8(scalars[$0].value) : 0x80
      }
    matcher.match(tokens, owners, into: &cuts)
    matcher.matchNumbers(tokens, into: &cuts) {
      scalars[$0].isASCII ? UInt8(scalars[$0].value) : 0x80
    }
    settleDoubts { range in String(String.UnicodeScalarView(scalars[range])) }
    guard !cuts.isEmpty else { return nil }
    let kept = Self.cutting(scalars.map(\.value), TextCut.merged(cuts), dateShift: matcher.dateShift)
    return String(String.UnicodeScalarView(kept.compactMap(Unicode.Scalar.init)))
  }

  /// Leaves in `cuts` what has to go from a range of printable ASCII.
  private mutating func search(
    ascii bytes: UnsafeRawBufferPointer, _ range: Range<Int>, owners: IdentityPattern.Owner, readsVersions: Bool
  ) {
    tokens.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
    let hasAt = Tokenizer.append(bytes, range, to: &tokens)
    if tokens.isEmpty { return }
    PatternFinder(cutsDates: matcher.cutsDates, readsVersions: readsVersions)
      .find(&tokens, hasAt: hasAt, in: range, into: &cuts) { range.contains($0) ? bytes[$0] : 0x80 }
    matcher.match(tokens, owners, into: &cuts)
    matcher.matchNumbers(tokens, into: &cuts) { bytes[$0] }
    settleDoubts { range in String(decoding: bytes[range], as: UTF8.self) }
  }

  /// Takes back what a person lets stay.
  private mutating func settleDoubts(_ text: (Range<Int>) -> String) {
    guard cuts.contains(where: \.isDoubtful) else { return }
    var kept: [TextCut] = []
    for cut in cuts {
      if cut.isDoubtful, cut.start < cut.end {
        let words = text(Int(cut.start)..<Int(cut.end))
        if answers.kept.contains(ReviewAnswers.key(words)) {
          letStay.append(words)
          continue
        }
        doubts.append(words)
      }
      kept.append(cut)
    }
    cuts = kept
  }

  /// What a binary value holds.
  enum Verdict: Equatable {
    case clean
    /// The same bytes with UIDs, addresses, institution and device written over, digits as 0 and letters as X:
    /// lengths and structure stay.
    case masked([UInt8])
    /// A person's value stands in it: the block holds demographics and goes whole.
    case holdsIdentity
  }

  /// Judges a binary value by its runs of printable ASCII, one byte a letter or two, and by the raw bytes of names.
  mutating func judge(binary bytes: UnsafeRawBufferPointer) -> Verdict {
    // A copy once something is written over.
    var masked: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard Self.isPrintable(bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, Self.isPrintable(bytes[at]) { at += 1 }
      guard at - start >= 4 else { continue }
      search(ascii: bytes, start..<at, owners: .all, readsVersions: true)
      for cut in cuts {
        // In eight printable bytes of noise a word of two or three letters may stand by chance.
        if at - start < 8 && cut.end &- cut.start < 4 { continue }
        if !cut.owner.isDisjoint(with: .people) { return .holdsIdentity }
        if masked.isEmpty { masked = Array(bytes) }
        Self.mask(&masked, cut)
      }
    }
    if holdsWideText(bytes) || holdsNeedle(bytes) { return .holdsIdentity }
    return masked.isEmpty ? .clean : .masked(masked)
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  private static func mask(_ bytes: inout [UInt8], _ cut: TextCut) {
    for at in Int(cut.start)..<min(Int(cut.end), bytes.count) {
      if bytes[at] &- 0x30 < 10 { bytes[at] = 0x30 } else if (bytes[at] | 0x20) &- 0x61 < 26 { bytes[at] = 0x58 }
    }
  }

  /// UTF-16 in either order: letters with zeros between them.
  private mutating func holdsWideText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var at = 0
    var letters: [UInt8] = []
    while at + 7 < bytes.count {
      guard Self.isPrintable(bytes[at]), bytes[at + 1] == 0, Self.isPrintable(bytes[at + 2]), bytes[at + 3] == 0 else {
        at += 1
        continue
      }
      letters.removeAll(keepingCapacity: true)
      while at + 1 < bytes.count, Self.isPrintable(bytes[at]), bytes[at + 1] == 0 {
        letters.append(bytes[at])
        at += 2
      }
      guard letters.count >= 4 else { continue }
      let found = letters.withUnsafeBytes { wide in
        search(ascii: wide, 0..<wide.count, owners: .all, readsVersions: true)
        return !cuts.isEmpty
      }
      if found { return true }
    }
    return false
  }

  private func holdsNeedle(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for needle in matcher.needles where needle.count <= bytes.count {
      var at = 0
      while at <= bytes.count - needle.count {
        if bytes[at] == needle[0], bytes[at..<(at + needle.count)].elementsEqual(needle) { return true }
        at += 1
      }
    }
    return false
  }

  /// "CHEST PORTABLE for" says less than "CHEST PORTABLE": words that led to what was cut go with it.
  private static func dropConnectors<Unit: FixedWidthInteger>(_ kept: inout [Unit]) {
    while dropConnector(&kept) {}
  }

  private static func dropConnector<Unit: FixedWidthInteger>(_ kept: inout [Unit]) -> Bool {
    for word in ["for", "of", "by", "at", "to", "from"] {
      let start = kept.count - word.utf8.count
      guard start > 0, kept[start - 1] == Unit(0x20),
        zip(kept[start...], word.utf8).allSatisfy({ $0 | 0x20 == Unit($1) })
      else { continue }
      kept.removeLast(word.utf8.count)
      while kept.last == Unit(0x20) { kept.removeLast() }
      return true
    }
    return false
  }

  /// The text without the cuts, with its dates moved where days are given for that, and without the separators that
  /// stood around the cuts: one of these stays between what is left on both sides. Backslashes stay, so that values
  /// keep their number.
  static func cutting<Unit: FixedWidthInteger>(
    _ text: [Unit], _ cuts: [TextCut], dateShift: Int? = nil
  ) -> [Unit] {
    func isLoose(_ unit: Unit) -> Bool { " ^,;=_-/:()[]'\"#|".utf8.contains { Unit($0) == unit } }
    let backslash = Unit(0x5C)
    let space = Unit(0x20)
    var kept: [Unit] = []
    var at = 0
    for cut in cuts {
      let start = min(max(Int(cut.start), at), text.count)
      kept += text[at..<start]
      at = min(max(Int(cut.end), start), text.count)
      if let dateShift, cut.owner == .date, let moved = DateText.shifted(text[start..<at], days: dateShift) {
        kept += moved
        continue
      }
      // The genitive goes with its name.
      if at + 1 < text.count, text[at] == Unit(0x27), text[at + 1] | 0x20 == Unit(0x73) { at += 2 }
      var separator: Unit?
      while let last = kept.last, isLoose(last) { separator = kept.removeLast() }
      while at < text.count, isLoose(text[at]) {
        separator = separator ?? text[at]
        at += 1
      }
      if at == text.count || text[at] == backslash { dropConnectors(&kept) }
      if let separator, let last = kept.last, last != backslash, at < text.count, text[at] != backslash {
        kept.append("()[]'\"".utf8.contains { Unit($0) == separator } ? space : separator)
      }
    }
    kept += text[at...]
    while let last = kept.last, last == space || last == 0 { kept.removeLast() }
    return kept
  }
}
