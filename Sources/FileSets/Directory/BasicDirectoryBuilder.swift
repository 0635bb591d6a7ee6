// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Volumes

/// Makes the bytes of a DICOMDIR (PS3.3 Annex F, PS3.10 8.6) out of records added in the order of their tree.
///
/// Explicit VR Little Endian with explicit lengths; records follow each other as they were added, so that a reader
/// walks forward. Time and memory are linear: a record costs some 80 bytes beside its part of the output.
public struct BasicDirectoryBuilder: Sendable {
  static let longestFileSetID = 16

  private let head: DirectoryHead
  private var nodes: [BasicDirectoryEncoding.Node] = []
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
    let node = BasicDirectoryEncoding.Node(
      record: record, depth: depth, fileIDStart: start, fileIDLength: fileIDs.count - start)
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
    var encoding = try encoding(store)
    var output: [UInt8] = []
    output.reserveCapacity(length)
    while encoding.append(to: &output, upTo: .max) {}
    return output
  }

  /// The same in pieces: beside what was added, little of it is in memory at a time.
  public func open(_ store: DirectoryRecordStore) throws(FileSetError) -> any ByteReader {
    BasicDirectoryStream(try encoding(store))
  }

  private func encoding(_ store: DirectoryRecordStore) throws(FileSetError) -> BasicDirectoryEncoding {
    guard UInt32(exactly: length) != nil else {
      throw .badInput(
        "dicomdir-length", clause: "PS3.3 F.3.2.2", "the DICOMDIR would have \(length) bytes, but offsets end at 4 GiB",
        remedy: "split the request over more discs")
    }
    return BasicDirectoryEncoding(head: head, nodes: nodes, fileIDs: fileIDs, store: store)
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
