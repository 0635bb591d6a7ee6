// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What stands before the records of a DICOMDIR: preamble, meta information, the identification of the file-set.
struct DirectoryHead: Sendable {
  static let mediaStorageDirectoryUID = "1.2.840.10008.1.3.10"

  private let bytes: [UInt8]
  private let firstOffset: Int
  private let lastOffset: Int
  private let lengthOffset: Int

  init(fileSetID: String, fileSetUID: String, descriptor: FileID?, descriptorCharacterSet: String?) {
    var bytes = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
    let meta = Self.meta(fileSetUID: fileSetUID)
    bytes.appendElement(.fileMetaInformationGroupLength, unsignedLong: UInt32(meta.count))
    bytes += meta
    bytes.appendElement(.fileSetID, .CS, fileSetID)
    if let descriptor {
      bytes.appendElement(.fileSetDescriptorFileID, .CS, descriptor.value)
      if let descriptorCharacterSet {
        bytes.appendElement(.specificCharacterSetOfFileSetDescriptorFile, .CS, descriptorCharacterSet)
      }
    }
    bytes.appendElement(.offsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, unsignedLong: 0)
    firstOffset = bytes.count - 4
    bytes.appendElement(.offsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, unsignedLong: 0)
    lastOffset = bytes.count - 4
    bytes.appendElement(.fileSetConsistencyFlag, unsignedShort: 0)
    bytes.appendHeader(.directoryRecordSequence, .SQ, length: 0)
    lengthOffset = bytes.count - 4
    self.bytes = bytes
  }

  var length: Int { bytes.count }

  func append(first: UInt32, last: UInt32, recordsLength: Int, to output: inout [UInt8]) {
    var head = bytes
    head.put32(first, at: firstOffset)
    head.put32(last, at: lastOffset)
    head.put32(UInt32(truncatingIfNeeded: recordsLength), at: lengthOffset)
    output += head
  }

  private static func meta(fileSetUID: String) -> [UInt8] {
    var meta: [UInt8] = []
    meta.appendElement(.fileMetaInformationVersion, .OB, [0, 1])
    meta.appendElement(.mediaStorageSOPClassUID, .UI, mediaStorageDirectoryUID)
    meta.appendElement(.mediaStorageSOPInstanceUID, .UI, fileSetUID)
    meta.appendElement(.transferSyntaxUID, .UI, TransferSyntax.explicitVRLittleEndian.uid)
    meta.appendElement(.implementationClassUID, .UI, PartTenWriter.implementationClassUID)
    meta.appendElement(.implementationVersionName, .SH, PartTenWriter.implementationVersionName)
    return meta
  }
}
