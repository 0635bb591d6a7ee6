// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The blocks of the private creators seen so far, found by their bytes: a file has the same ones as the last.
struct CreatorMemo: Sendable {
  /// What is known of a creator's blocks in a group.
  struct Known: Sendable {
    /// Nil where no table names the creator.
    var block: PrivateElementTable.Block?
    /// Of the documents, the first that fits comes before the tables.
    var rules: [RuleTable.PrivateRule]
  }

  private struct Entry: Sendable {
    var group: UInt16
    var bytes: [UInt8]
    var known: Int
    /// Of the entries with the same hash, -1 after the last.
    var next: Int
  }

  private var entries: [Entry] = []
  /// The entry of each hash that was added last.
  private var heads: [UInt64: Int] = [:]
  private var known: [Known] = []

  subscript(_ number: Int) -> Known { known[number] }

  /// The number of what is known of the block that a creator element reserves.
  mutating func number(of index: Int, group: UInt16, in dataSet: DataSet, _ rules: RuleTable) -> Int {
    var hash = TokenHash.adding(UInt32(group), to: TokenHash.start)
    let found = dataSet.withValue(index) { bytes in
      for byte in bytes { hash = TokenHash.adding(UInt32(byte), to: hash) }
      var entry = heads[hash] ?? -1
      while entry >= 0, entries[entry].group != group || !entries[entry].bytes.elementsEqual(bytes) {
        entry = entries[entry].next
      }
      return entry
    }
    if found >= 0 { return entries[found].known }
    let name = dataSet.string(index) ?? ""
    entries.append(
      Entry(group: group, bytes: dataSet.value(index), known: known.count, next: heads[hash] ?? -1))
    heads[hash] = entries.count - 1
    known.append(
      Known(
        block: PrivateElementTable.shared.block(creator: name, group: group),
        rules: rules.privateRules(creator: name, group: group)))
    return known.count - 1
  }

  /// Called between files only: numbers are good for one file.
  mutating func forgetIfFull() {
    if entries.count < 64 { return }
    entries.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
  }
}
