// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// A DICOMDIR as a row of small ones: each has the head of the whole and some of its records, as they stand there.
///
/// For checks that look at element after element and not at offsets: a directory of a million records need not be in
/// memory. Together the pieces hold every byte of the whole; what is not built as it should be stays in one piece.
public struct DirectoryPieces {
  private let file: OpenFile
  private let extent: ByteExtent
  private let pieceLength: Int
  /// Everything up to the first record; empty where the records were not found.
  private var head: [UInt8] = []
  /// From the start of the extent: the first byte not handed out yet, and the end of the records.
  private var position: Int64 = 0
  private var end: Int64
  /// Also one without records has a piece.
  private var isFirst = true

  private static let longestHead = 64 << 10

  /// `pieceLength`: bytes of records in a piece at the most, but for one that is longer.
  public init(_ file: OpenFile, _ extent: ByteExtent, pieceLength: Int = 256 << 10) throws {
    self.file = file
    self.extent = extent
    self.pieceLength = pieceLength
    end = extent.length
    let start = try bytes(at: 0, count: Self.longestHead)
    if let records = start.withUnsafeBytes({ Self.records(in: $0) }) {
      head = Array(start[..<records.offset])
      position = Int64(records.offset)
      end = min(position + Int64(records.length), extent.length)
    }
  }

  /// The next piece as a Part 10 file, and the byte of the whole at which its records start; nil after the last.
  public mutating func next() throws -> (bytes: [UInt8], offset: Int64)? {
    guard position < extent.length || isFirst else { return nil }
    isFirst = false
    let offset = position
    guard !head.isEmpty, position < end else { return (try rest(), offset) }
    var records = try bytes(at: position, count: Int(min(Int64(pieceLength), end - position)))
    var length = records.withUnsafeBytes { Self.wholeItems(in: $0) }
    if length == 0 {
      // A record longer than a piece.
      guard let needed = records.withUnsafeBytes({ Self.item(at: 0, in: $0) }), Int64(needed) <= end - position else {
        return (try rest(), offset)
      }
      records = try bytes(at: position, count: needed)
      length = needed
    }
    position += Int64(length)
    return (piece(records[..<length]), offset)
  }

  /// What stands after the records, or where a record should start.
  private mutating func rest() throws -> [UInt8] {
    let left = try bytes(at: position, count: Int(extent.length - position))
    let isRecords = position < end
    position = extent.length
    return isRecords ? piece(left[...]) : piece([]) + left
  }

  private func piece(_ records: ArraySlice<UInt8>) -> [UInt8] {
    var piece: [UInt8] = []
    piece.reserveCapacity(head.count + records.count)
    piece += head
    if piece.count >= 4 { piece.put32(UInt32(truncatingIfNeeded: records.count), at: piece.count - 4) }
    piece += records
    return piece
  }

  private func bytes(at offset: Int64, count: Int) throws -> [UInt8] {
    let count = min(count, Int(extent.length - offset))
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    try bytes.withUnsafeMutableBytes { buffer in
      try file.readExactly(at: extent.offset + offset, into: buffer)
    }
    return bytes
  }

  /// Where the first record starts and the length of all of them; nil where that is not said.
  private static func records(in bytes: UnsafeRawBufferPointer) -> (offset: Int, length: UInt32)? {
    let elements = LittleEndianElements(bytes: bytes, isExplicit: true)
    var offset = 132
    while let header = elements.header(at: offset, end: bytes.count) {
      if header.tag == .directoryRecordSequence, header.vr == .SQ {
        return header.isUndefined ? nil : (header.valueOffset, header.length)
      }
      guard let next = elements.endOfElement(header, end: bytes.count) else { return nil }
      offset = next
    }
    return nil
  }

  /// Bytes of the items that lie wholly in these bytes.
  private static func wholeItems(in bytes: UnsafeRawBufferPointer) -> Int {
    var offset = 0
    while let length = item(at: offset, in: bytes), length <= bytes.count - offset { offset += length }
    return offset
  }

  /// Bytes of the item that starts there with its header, which may be more than are there; nil for one of undefined
  /// length and for anything else.
  private static func item(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    let elements = LittleEndianElements(bytes: bytes, isExplicit: true)
    guard let header = elements.header(at: offset, end: bytes.count), header.tag == LittleEndianElements.itemTag,
      !header.isUndefined
    else { return nil }
    return 8 + Int(header.length)
  }
}
