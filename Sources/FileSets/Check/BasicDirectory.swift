// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A DICOMDIR as read: its records, the order in which their links lead through them, and what is wrong with those.
public struct BasicDirectory: Sendable {
  /// The name that findings give, such as a path on the volume.
  public let name: String
  public internal(set) var fileSetID = ""
  /// File-set Descriptor File ID, its components parted by backslashes; nil where there is none.
  public internal(set) var descriptorFileID: String?
  /// Specific Character Set of File-set Descriptor File.
  public internal(set) var descriptorCharacterSet: String?
  /// Media Storage SOP Instance UID of the meta information.
  public internal(set) var fileSetUID = ""
  /// In the order of the file.
  public internal(set) var records: [DirectoryRecord] = []
  /// Indices of `records`: parents before children, siblings as they are chained. Only what the links reach.
  public internal(set) var order: [Int] = []
  public internal(set) var findings: [Finding] = []

  let bytes: [UInt8]
  /// How its elements are encoded: explicit as they should be, or implicit.
  var isExplicit = true

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// Referenced File ID with its components parted by backslashes, or nil where the record refers to no file.
  public func fileID(of record: DirectoryRecord) -> String? {
    record.fileID.count == 0 ? nil : text(record.fileID)
  }

  /// What the record says of its file, or nil where it refers to none.
  public func reference(of record: DirectoryRecord) -> SOPInstanceReference? {
    guard record.fileID.count > 0 else { return nil }
    return SOPInstanceReference(
      sopClassUID: text(record.sopClass), sopInstanceUID: text(record.sopInstance),
      transferSyntaxUID: text(record.transferSyntax))
  }

  /// The value of Directory Record Type, whatever it is.
  public func typeText(of record: DirectoryRecord) -> String { text(record.typeText) }

  func place(of record: DirectoryRecord) -> Place {
    Place(path: name, offset: Int64(record.offset))
  }

  /// Without spaces and NULs at its end.
  func text(_ span: DirectoryRecord.Span) -> String {
    let start = min(Int(span.start), bytes.count)
    var end = min(start + Int(span.count), bytes.count)
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
