// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Directory records of a whole request, encoded but for what depends on the disc (offsets and File ID).
///
/// One blob and a short handle a record: an instance costs its UID, its keys and 24 bytes, about 100 for an image,
/// so that a million fit in memory. A record may be used in several directories: the root's and its exam's.
public struct DirectoryRecordStore: Sendable {
  /// A record of the store it was added to.
  public struct Handle: Sendable, Hashable {
    public let type: DirectoryRecordType
    /// Whether the record refers to a file.
    let refers: Bool
    let sopClass: UInt16
    let transferSyntax: UInt16
    let uidLength: UInt16
    let start: Int
    let keysLength: UInt32
    /// Bytes of the record in a DICOMDIR without its item header, offsets and File ID.
    let encodedLength: UInt32
  }

  private(set) var bytes: [UInt8] = []
  /// Encoded (0004,1510) and (0004,1512) elements, each once.
  private(set) var uidElements: [[UInt8]] = []
  private var uidNumbers: [UIDKey: UInt16] = [:]

  private struct UIDKey: Hashable, Sendable {
    var tag: DataElementTag
    var uid: String
  }

  public init() {}

  /// Adds a PATIENT, STUDY or SERIES record.
  public mutating func add(_ type: DirectoryRecordType, keys: DirectoryKeys) -> Handle {
    let start = bytes.count
    bytes += keys.bytes
    return Handle(
      type: type, refers: false, sopClass: 0, transferSyntax: 0, uidLength: 0, start: start,
      keysLength: UInt32(truncatingIfNeeded: keys.bytes.count),
      encodedLength: Self.length(of: type) + UInt32(keys.bytes.count))
  }

  /// Adds the record of an instance; its type follows from the SOP class.
  ///
  /// Throws (bad input) where no directory record may refer to the SOP class, or a UID is none at all.
  public mutating func add(_ instance: SOPInstanceReference, keys: DirectoryKeys) throws(FileSetError) -> Handle {
    guard let type = DirectoryRecordType(sopClassUID: instance.sopClassUID) else {
      throw .badInput(
        "directory-record-type", clause: "PS3.3 F.4",
        "objects of SOP class \(instance.sopClassUID.prefix(64)) cannot be on a disc: no directory record may refer to them",
        remedy: "leave them out or deliver them as plain files")
    }
    let uid = Array(instance.sopInstanceUID.utf8)
    guard (1...64).contains(uid.count), (1...64).contains(instance.transferSyntaxUID.utf8.count) else {
      throw .badInput(
        "directory-uid", clause: "PS3.5 9.1", "an instance's UIDs must have 1 to 64 characters",
        remedy: "have the file repaired or leave it out")
    }
    let sopClass = try number(of: .referencedSOPClassUIDInFile, instance.sopClassUID)
    let syntax = try number(of: .referencedTransferSyntaxUIDInFile, instance.transferSyntaxUID)
    let start = bytes.count
    bytes.appendElement(.referencedSOPInstanceUIDInFile, .UI, uid)
    let uidLength = bytes.count - start
    bytes += keys.bytes
    let references = uidElements[Int(sopClass)].count + uidLength + uidElements[Int(syntax)].count
    return Handle(
      type: type, refers: true, sopClass: sopClass, transferSyntax: syntax,
      uidLength: UInt16(truncatingIfNeeded: uidLength), start: start,
      keysLength: UInt32(truncatingIfNeeded: keys.bytes.count),
      encodedLength: Self.length(of: type) + UInt32(truncatingIfNeeded: references + keys.bytes.count))
  }

  /// Of a record that refers to a file; empty for others.
  public func sopInstanceUID(of record: Handle) -> String {
    // The element's header takes eight bytes; an odd UID is padded with NUL.
    let end = record.start + Int(record.uidLength)
    guard record.refers, end <= bytes.count, record.uidLength > 8 else { return "" }
    return String(decoding: bytes[(record.start + 8)..<end].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Appends what follows the File ID: references, then keys.
  func append(_ record: Handle, to output: inout [UInt8]) {
    let keys = record.start + Int(record.uidLength)
    if record.refers {
      output += uidElements[Int(record.sopClass)]
      output += bytes[record.start..<keys]
      output += uidElements[Int(record.transferSyntax)]
    }
    output += bytes[keys..<(keys + Int(record.keysLength))]
  }

  /// Bytes of (0004,1430).
  private static func length(of type: DirectoryRecordType) -> UInt32 {
    let count = type.rawValue.utf8.count
    return UInt32(8 + count + count % 2)
  }

  private mutating func number(of tag: DataElementTag, _ uid: String) throws(FileSetError) -> UInt16 {
    let key = UIDKey(tag: tag, uid: uid)
    if let number = uidNumbers[key] { return number }
    guard let number = UInt16(exactly: uidElements.count) else {
      throw .badInput(
        "directory-uid", "the exams name more than 65,536 SOP classes and transfer syntaxes",
        remedy: "split the request")
    }
    var element: [UInt8] = []
    element.appendElement(tag, .UI, uid)
    uidElements.append(element)
    uidNumbers[key] = number
    return number
  }
}
