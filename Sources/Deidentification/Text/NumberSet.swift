// SPDX-License-Identifier: GPL-3.0-or-later

/// Hashes of whole numbers. By itself, since every number of a header is looked up: to ask the matcher would copy it.
struct NumberSet {
  private var hashes: Set<UInt64> = []
  /// A bit for each: nearly every number ends here.
  private var filter: UInt64 = 0

  mutating func insert(_ hash: UInt64) {
    hashes.insert(hash)
    filter |= 1 << (hash & 63)
  }

  func contains(_ hash: UInt64) -> Bool { filter & (1 << (hash & 63)) != 0 && hashes.contains(hash) }
}
