// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The records of a DICOMDIR with their links, encoded one after the other.
struct BasicDirectoryEncoding: Sendable {
  struct Node: Sendable {
    var record: DirectoryRecordStore.Handle
    /// 0 in the root.
    var depth: UInt8
    var fileIDStart: Int
    var fileIDLength: Int

    /// Bytes of the record from its item header to its end.
    var length: Int { BasicDirectoryBuilder.length(of: record, fileIDLength: record.refers ? fileIDLength : nil) }
  }

  private struct Links: Sendable {
    var next: [UInt32]
    var lower: [UInt32]
    var first: UInt32 = 0
    var last: UInt32 = 0
  }

  private let head: DirectoryHead
  private let nodes: [Node]
  private let fileIDs: [UInt8]
  private let store: DirectoryRecordStore
  private let recordsLength: Int
  private let links: Links
  /// The next node; -1 before the head.
  private var index = -1

  init(head: DirectoryHead, nodes: [Node], fileIDs: [UInt8], store: DirectoryRecordStore) {
    self.head = head
    self.nodes = nodes
    self.fileIDs = fileIDs
    self.store = store
    recordsLength = nodes.reduce(0) { $0 + $1.length }
    links = Self.links(nodes, headLength: head.length, recordsLength: recordsLength)
  }

  /// Appends what comes next until the output has `count` bytes or more. False when nothing is left to append.
  mutating func append(to output: inout [UInt8], upTo count: Int) -> Bool {
    guard index < nodes.count else { return false }
    if index < 0 {
      head.append(first: links.first, last: links.last, recordsLength: recordsLength, to: &output)
      index = 0
    }
    while index < nodes.count, output.count < count {
      append(nodes[index], to: &output)
      index += 1
    }
    return true
  }

  private func append(_ node: Node, to output: inout [UInt8]) {
    output.appendItemHeader(length: node.length - 8)
    output.appendElement(.offsetOfTheNextDirectoryRecord, unsignedLong: links.next[index])
    output.appendElement(.recordInUseFlag, unsignedShort: 0xFFFF)
    output.appendElement(.offsetOfReferencedLowerLevelDirectoryEntity, unsignedLong: links.lower[index])
    output.appendElement(.directoryRecordType, .CS, node.record.type.rawValue)
    if node.record.refers {
      output.appendElement(
        .referencedFileID, .CS, fileIDs[node.fileIDStart..<(node.fileIDStart + node.fileIDLength)])
    }
    store.append(node.record, to: &output)
  }

  /// Offsets of each record's next sibling and first child, found from the last record backwards: what stands
  /// behind a record on its level, and one below it, was met just before.
  private static func links(_ nodes: [Node], headLength: Int, recordsLength: Int) -> Links {
    var links = Links(
      next: [UInt32](repeating: 0, count: nodes.count), lower: [UInt32](repeating: 0, count: nodes.count))
    var met: [UInt32] = [0, 0, 0, 0, 0]
    var offset = headLength + recordsLength
    for index in nodes.indices.reversed() {
      let depth = Int(nodes[index].depth)
      offset -= nodes[index].length
      links.next[index] = met[depth]
      links.lower[index] = met[depth + 1]
      met[depth] = UInt32(truncatingIfNeeded: offset)
      for below in (depth + 1)..<met.count { met[below] = 0 }
      if depth == 0, links.last == 0 { links.last = met[0] }
    }
    links.first = met[0]
    return links
  }
}
