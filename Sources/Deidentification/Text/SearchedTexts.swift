// SPDX-License-Identifier: GPL-3.0-or-later

/// Short texts that were searched, by their bytes, and what was left of them: the files of a series have nearly all
/// their texts in common.
///
/// Of fixed size: a text takes the place of another with the same hash. Good for one matcher.
struct SearchedTexts: Sendable {
  enum Answer {
    case unknown
    /// Nothing had to go.
    case clean
    /// What is left.
    case cut([UInt8])
  }

  private struct Entry {
    /// The kind of search, plus one; 0 for an empty place.
    var search: UInt8 = 0
    var length: UInt8 = 0
    /// Of what is left; nil where nothing had to go.
    var kept: UInt8?
  }

  private static let places = 512
  private static let longest = 64

  private var entries: [Entry] = []
  /// For each place a text and what is left of it.
  private var bytes: [UInt8] = []

  mutating func removeAll() {
    for place in entries.indices { entries[place].search = 0 }
  }

  /// - Parameter search: below 255; a text is only known for the search that it was inserted for.
  func answer(_ text: UnsafeRawBufferPointer, search: UInt8) -> Answer {
    guard text.count <= Self.longest, !entries.isEmpty else { return .unknown }
    let place = Self.place(text, search)
    let entry = entries[place]
    guard entry.search == search + 1, Int(entry.length) == text.count else { return .unknown }
    let start = place * 2 * Self.longest
    let isSame = bytes.withUnsafeBytes { known in
      for at in 0..<text.count where known[start &+ at] != text[at] { return false }
      return true
    }
    guard isSame else { return .unknown }
    guard let kept = entry.kept else { return .clean }
    return .cut(Array(bytes[(start + Self.longest)..<(start + Self.longest + Int(kept))]))
  }

  /// - Parameter kept: what is left; nil where nothing had to go.
  mutating func insert(_ text: UnsafeRawBufferPointer, search: UInt8, kept: [UInt8]?) {
    guard text.count <= Self.longest, kept?.count ?? 0 <= Self.longest else { return }
    if entries.isEmpty {
      entries = [Entry](repeating: Entry(), count: Self.places)
      bytes = [UInt8](repeating: 0, count: Self.places * 2 * Self.longest)
    }
    let place = Self.place(text, search)
    entries[place] = Entry(
      search: search + 1, length: UInt8(truncatingIfNeeded: text.count),
      kept: kept.map { UInt8(truncatingIfNeeded: $0.count) })
    let start = place * 2 * Self.longest
    for at in 0..<text.count { bytes[start + at] = text[at] }
    for (at, byte) in (kept ?? []).enumerated() { bytes[start + Self.longest + at] = byte }
  }

  private static func place(_ text: UnsafeRawBufferPointer, _ search: UInt8) -> Int {
    var hash = TokenHash.adding(UInt32(search), to: TokenHash.start)
    for byte in text { hash = TokenHash.adding(UInt32(byte), to: hash) }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (places - 1)
  }
}
