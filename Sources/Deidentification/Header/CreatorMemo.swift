// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The blocks of the private creators seen so far, found by their bytes: a file has the same ones as the last.
struct CreatorMemo: Sendable {
  private struct Entry: Sendable {
    var group: UInt16
    var bytes: [UInt8]
    var block: PrivateElementTable.Block?
  }

  private var entries: [Entry] = []

  /// The block that a creator element reserves; nil where no table names the creator.
  mutating func block(of index: Int, group: UInt16, in dataSet: DataSet) -> PrivateElementTable.Block? {
    let found = dataSet.withValue(index) { bytes in
      entries.firstIndex { $0.group == group && $0.bytes.count == bytes.count && $0.bytes.elementsEqual(bytes) }
    }
    if let found { return entries[found].block }
    let block = dataSet.string(index).flatMap { PrivateElementTable.shared.block(creator: $0, group: group) }
    if entries.count >= 64 { entries.removeAll(keepingCapacity: true) }
    entries.append(Entry(group: group, bytes: dataSet.value(index), block: block))
    return block
  }
}
