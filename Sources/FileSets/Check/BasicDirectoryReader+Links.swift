// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension BasicDirectoryReader {
  /// Follows the links from the root's first record: depth, parent and order of all that they reach.
  mutating func follow() {
    var chains: [(offset: UInt32, from: Int, depth: Int32, parent: Int32)] = []
    if let firstOffset, firstOffset != 0 { chains.append((firstOffset, 0, 0, -1)) }
    var lastOfRoot = 0
    while let link = chains.popLast() {
      guard let index = index(ofRecordAt: Int(link.offset)) else {
        report(
          .error, "dicomdir-offset", "PS3.3 F.3.2.2", at: link.from,
          "an offset leads to byte \(link.offset), where no directory record starts")
        continue
      }
      guard directory.records[index].depth == nil else {
        report(
          .error, "dicomdir-cycle", "PS3.3 F.3.2.2", at: directory.records[index].offset,
          "more than one link leads to the directory record, or they lead in a circle")
        continue
      }
      directory.records[index].reachedDepth = link.depth
      directory.records[index].reachedParent = link.parent
      directory.order.append(index)
      let record = directory.records[index]
      if link.depth == 0 { lastOfRoot = record.offset }
      if record.next != 0 { chains.append((record.next, record.offset, link.depth, link.parent)) }
      if record.lower != 0 { chains.append((record.lower, record.offset, link.depth + 1, Int32(index))) }
    }
    reportUnreached()
    if let lastOffset, Int(lastOffset) != lastOfRoot {
      report(
        .error, "dicomdir-last", "PS3.3 F.3.2.2", at: nil,
        "the offset of the root's last record is \(lastOffset), but its chain ends at \(lastOfRoot)")
    }
    if firstOffset == nil || lastOffset == nil {
      report(.error, "dicomdir-root", "PS3.3 F.3.2.2", at: nil, "the offsets of the root's records are missing")
    }
  }

  private mutating func reportUnreached() {
    for record in directory.records {
      switch record.inUse {
      case 0xFFFF: break
      case 0:
        report(
          .note, "dicomdir-inactive", "PS3.3 F.3.2.2", at: record.offset, "the directory record is marked as not in use"
        )
        continue
      default:
        report(
          .error, "dicomdir-in-use", "PS3.3 F.3.2.2", at: record.offset,
          "the Record In-use Flag of the directory record is neither FFFFH nor 0000H")
      }
      if record.depth == nil {
        report(
          .error, "dicomdir-orphan", "PS3.3 F.3.2.2", at: record.offset, "no link leads to the directory record")
      }
      if record.type == nil {
        report(
          .error, "dicomdir-record-type", "PS3.3 F.3.2.2", at: record.offset,
          "the directory record has a type that the standard does not know, or none")
      }
    }
  }

  private func index(ofRecordAt offset: Int) -> Int? {
    var low = 0
    var high = directory.records.count
    while low < high {
      let middle = (low + high) / 2
      if directory.records[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low < directory.records.count && directory.records[low].offset == offset ? low : nil
  }
}
