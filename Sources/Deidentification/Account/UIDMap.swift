// SPDX-License-Identifier: GPL-3.0-or-later

/// Old UIDs and the study's new ones, found by the bytes of the old without making a string.
struct UIDMap: Sendable {
  private struct Entry: Sendable {
    var old: [UInt8]
    var new: [UInt8]
  }

  private var entries: [Entry] = []
  /// Index into `entries` plus one, by hash; always a power of two and at least twice the entries.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { entries.count }

  /// The new UID; made by `make` and remembered the first time.
  mutating func new(for old: UnsafeRawBufferPointer, make: (UnsafeRawBufferPointer) -> [UInt8]) -> [UInt8] {
    var slot = Self.hash(old) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.old.count == old.count, entry.old.elementsEqual(old) { return entry.new }
      slot = (slot + 1) & (slots.count - 1)
    }
    let new = make(old)
    entries.append(Entry(old: Array(old), new: new))
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return new
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = entry.old.withUnsafeBytes { Self.hash($0) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash = TokenHash.start
    for byte in bytes { hash = TokenHash.adding(UInt32(byte), to: hash) }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
  }

  mutating func merge(_ other: UIDMap) {
    for entry in other.entries { _ = entry.old.withUnsafeBytes { new(for: $0) { _ in entry.new } } }
  }

  func forEach(_ body: (_ old: String, _ new: String) -> Void) {
    for entry in entries {
      body(String(decoding: entry.old, as: UTF8.self), String(decoding: entry.new, as: UTF8.self))
    }
  }
}
