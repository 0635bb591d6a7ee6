// SPDX-License-Identifier: GPL-3.0-or-later

/// Which elements declare a character set: (0008,0005) of the main data set and of items, by index. Kept while parsing,
/// so that no text has to search for its own.
struct CharacterSetPlaces: Sendable {
  private var main: Int32 = -1
  /// By the item's index. Entries that the parser took back stay: who looks one up checks it.
  private var nested: [Int32: Int32] = [:]

  /// - Parameter item: -1 for the main data set.
  subscript(item: Int32) -> Int32? {
    get { item >= 0 ? nested[item] : main >= 0 ? main : nil }
    set {
      if item >= 0 {
        nested[item] = newValue
      } else {
        main = newValue ?? -1
      }
    }
  }

  mutating func removeAll() {
    main = -1
    if !nested.isEmpty { nested.removeAll(keepingCapacity: true) }
  }
}
