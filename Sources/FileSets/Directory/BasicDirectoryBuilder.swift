// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Makes the bytes of a DICOMDIR (PS3.3 Annex F, PS3.10 8.6) out of records added in the order of their tree.
///
/// Explicit VR Little Endian with explicit lengths; records follow each other as they were added, so that a reader
/// walks forward. Time and memory are linear: a record costs some 80 bytes beside its part of the output.
public struct BasicDirectoryBuilder: Sendable {
  static let longestFileSetID = 16

  private struct Node: Sendable {
    var record: DirectoryRecordStore.Handle
    /// 0 in the root.
    var depth: UInt8
    var fileIDStart: Int
    var fileIDLength: Int

    /// Bytes of the record from its item header to its end.
    var length: Int { BasicDirectoryBuilder.length(of: record, fileIDLength: record.refers ? fileIDLength : nil) }
  }

  private let head: DirectoryHead
  private var nodes: [Node] = []
  private var fileIDs: [UInt8] = []
  /// Bytes of all records.
  private var recordsLength = 0
  /// The depth that the next record may have at most.
  private var deepest: UInt8 = 0

  /// `fileSetUID` stands as Media Storage SOP Instance UID. `descriptor` names a text file of the file-set, such as
  /// `README`; `descriptorCharacterSet` is for one that is not plain ASCII.
  ///
  /// Throws (bad input) where the File-set ID is not 0 to 16 characters out of A-Z, 0-9 and `_`.
  public init(
    fileSetID: String, fileSetUID: String, descriptor: FileID? = nil, descriptorCharacterSet: String? = nil
  ) throws(FileSetError) {
    guard fileSetID.utf8.count <= Self.longestFileSetID, fileSetID.utf8.allSatisfy({ FileID.isLegal($0) })
    else {
      throw .badInput(
        "file-set-id", clause: "PS3.3 F.3.2.1",
        "the File-set ID \"\(fileSetID)\" is not 0 to 16 characters out of A-Z, 0-9 and _",
        remedy: "give the request another number")
    }
    guard (1...64).contains(fileSetUID.utf8.count) else {
      throw .badInput(
        "file-set-uid", clause: "PS3.5 9.1", "the File-set UID must have 1 to 64 characters",
        remedy: "report this: Spindle makes that UID")
    }
    head = DirectoryHead(
      fileSetID: fileSetID, fileSetUID: fileSetUID, descriptor: descriptor,
      descriptorCharacterSet: descriptorCharacterSet)
  }

  /// Adds a record below the last added one of the level above it: PATIENT, its STUDY, its SERIES, its instances,
  /// the next SERIES… An instance's record needs its file.
  public mutating func add(_ record: DirectoryRecordStore.Handle, file: FileID? = nil) throws(FileSetError) {
    let depth = Self.depth(of: record.type)
    guard depth <= deepest, record.refers == (file != nil) else {
      throw .badInput(
        "directory-order", clause: "PS3.3 F.4",
        "a \(record.type.rawValue) record was added where its parent or its file is missing",
        remedy: "report this: Spindle orders the records")
    }
    let start = fileIDs.count
    for (index, component) in (file?.components ?? []).enumerated() {
      if index > 0 { fileIDs.append(UInt8(ascii: "\\")) }
      fileIDs.append(contentsOf: component.utf8)
    }
    let node = Node(record: record, depth: depth, fileIDStart: start, fileIDLength: fileIDs.count - start)
    nodes.append(node)
    recordsLength += node.length
    deepest = record.refers ? depth : depth + 1
  }

  /// Bytes of the whole DICOMDIR, known without building it: those of one without records, and each record's.
  public var length: Int { head.length + recordsLength }

  /// Bytes that a record adds to a DICOMDIR. `fileIDLength` counts the File ID's characters and its backslashes.
  public static func length(of record: DirectoryRecordStore.Handle, fileIDLength: Int?) -> Int {
    var length = 8 + 12 + 10 + 12 + Int(record.encodedLength)
    if let fileIDLength { length += 8 + fileIDLength + fileIDLength % 2 }
    return length
  }

  /// The DICOMDIR. `store` is the one that all records were added to. Throws (bad input) above 4 GiB.
  public func build(_ store: DirectoryRecordStore) throws(FileSetError) -> [UInt8] {
    guard UInt32(exactly: length) != nil else {
      throw .badInput(
        "dicomdir-length", clause: "PS3.3 F.3.2.2", "the DICOMDIR would have \(length) bytes, but offsets end at 4 GiB",
        remedy: "split the request over more discs")
    }
    let links = self.links
    var output: [UInt8] = []
    output.reserveCapacity(length)
    head.append(first: links.first, last: links.last, recordsLength: recordsLength, to: &output)
    for (index, node) in nodes.enumerated() {
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
    return output
  }

  private struct Links {
    var next: [UInt32]
    var lower: [UInt32]
    var first: UInt32 = 0
    var last: UInt32 = 0
  }

  /// Offsets of each record's next sibling and first child, found from the last record backwards: what stands
  /// behind a record on its level, and one below it, was met just before.
  private var links: Links {
    var links = Links(
      next: [UInt32](repeating: 0, count: nodes.count), lower: [UInt32](repeating: 0, count: nodes.count))
    var met: [UInt32] = [0, 0, 0, 0, 0]
    var offset = head.length + recordsLength
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

  private static func depth(of type: DirectoryRecordType) -> UInt8 {
    switch type.level {
    case .patient, .root: 0
    case .study: 1
    case .series: 2
    case .instance, .private, .retired: 3
    }
  }
}
