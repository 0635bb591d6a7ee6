// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Reads a DICOMDIR by its links. Never fails: whatever the bytes are, what is wrong with them is a finding.
///
/// Time and memory are linear in the bytes; nothing recurses.
public struct BasicDirectoryReader {
  var directory: BasicDirectory
  private var findings: FindingList
  var firstOffset: UInt32?
  var lastOffset: UInt32?
  /// Elements of the head that were met.
  private var met: Set<DataElementTag> = []

  /// `name` is what findings call the file; of one rule at most so many are kept.
  public static func read(
    _ bytes: [UInt8], name: String, mostOfOneRule most: Int = FindingList.mostOfOneRule
  ) -> BasicDirectory {
    var reader = BasicDirectoryReader(directory: BasicDirectory(bytes: bytes, name: name), most: most)
    bytes.withUnsafeBytes { reader.read($0) }
    var directory = reader.directory
    directory.findings = reader.findings.all
    return directory
  }

  private init(directory: BasicDirectory, most: Int) {
    self.directory = directory
    findings = FindingList(mostOfOneRule: most)
  }

  mutating func report(
    _ severity: Finding.Severity, _ rule: String, _ clause: String, at offset: Int?, _ message: String
  ) {
    let place = Place(path: directory.name, offset: offset.map(Int64.init))
    findings.add(
      Finding(
        severity, rule: rule, clause: clause, at: place, message, remedy: "make the DICOMDIR anew from its files"),
      rule: rule)
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= UInt32.max else {
      report(.error, "dicomdir-length", "PS3.3 F.3.2.2", at: nil, "the DICOMDIR is longer than its offsets can say")
      return
    }
    guard let start = readMeta(bytes) else { return }
    var elements = start.elements
    var offset = start.offset
    elements.isExplicit = start.isExplicit
    directory.isExplicit = start.isExplicit
    while offset < bytes.count {
      guard let header = elements.header(at: offset, end: bytes.count) else {
        reportTruncated(at: offset)
        break
      }
      if header.tag == .directoryRecordSequence {
        let end = header.isUndefined ? bytes.count : min(bytes.count, header.valueOffset + Int(header.length))
        if !header.isUndefined, header.valueOffset + Int(header.length) > bytes.count { reportTruncated(at: offset) }
        met.insert(header.tag)
        checkForm(header)
        readRecords(elements, from: header.valueOffset, end: end)
        if !header.isUndefined, end < bytes.count { checkRest(elements, from: end) }
        break
      }
      guard let end = elements.endOfElement(header, end: bytes.count) else {
        reportTruncated(at: offset)
        break
      }
      readHead(header, elements)
      offset = end
    }
    checkHead()
    follow()
  }

  /// PS3.3 Table F.3-3.
  private mutating func checkHead() {
    let fileSetID = directory.fileSetID
    if !met.contains(.fileSetID) {
      report(.error, "dicomdir-element", "PS3.3 F.3.2.1", at: nil, "the DICOMDIR lacks the File-set ID")
    }
    if fileSetID.utf8.count > BasicDirectoryBuilder.longestFileSetID || !fileSetID.utf8.allSatisfy(FileID.isLegal) {
      report(
        .error, "file-set-id-form", "PS3.3 F.3.2.1", at: nil,
        "the File-set ID is not 0 to 16 characters out of A-Z, 0-9 and _")
    }
    if !met.contains(.fileSetConsistencyFlag) {
      report(
        .error, "dicomdir-element", "PS3.3 F.3.2.2", at: nil, "the DICOMDIR lacks the File-set Consistency Flag")
    }
    if !met.contains(.directoryRecordSequence) {
      report(
        .error, "dicomdir-element", "PS3.3 F.3.2.2", at: nil, "the DICOMDIR lacks the Directory Record Sequence")
    }
    if let descriptor = directory.descriptorFileID, !FileID.isLegal(value: descriptor) {
      report(
        .error, "descriptor-file-id", "PS3.10 8.2", at: nil,
        "the File ID of the descriptor file has illegal components")
    }
  }

  /// What stands behind the records: trailing padding, or elements that nothing announces.
  private mutating func checkRest(_ elements: LittleEndianElements, from offset: Int) {
    guard let header = elements.header(at: offset, end: elements.bytes.count) else {
      report(.warning, "trailing-bytes", "PS3.10 7.2", at: offset, "bytes that are no element follow the records")
      return
    }
    if header.tag != .dataSetTrailingPadding {
      report(.warning, "trailing-bytes", "PS3.3 F.3.2.2", at: offset, "elements follow the records")
    }
  }

  private mutating func reportTruncated(at offset: Int) {
    report(.error, "dicomdir-truncated", "PS3.5 7.1", at: offset, "the DICOMDIR ends inside an element")
  }

  /// The SOP class that the meta information at the start of a Part 10 file names.
  static func sopClass(inStart bytes: UnsafeRawBufferPointer) -> String? {
    let elements = LittleEndianElements(bytes: bytes, isExplicit: true)
    var offset = 132
    while let header = elements.header(at: offset, end: bytes.count), header.tag.group == 2 {
      guard let end = elements.endOfElement(header, end: bytes.count) else { return nil }
      if header.tag == .mediaStorageSOPClassUID {
        let value = bytes[header.valueOffset..<end].prefix { $0 != 0 && $0 != 0x20 }
        return String(decoding: value, as: UTF8.self)
      }
      offset = end
    }
    return nil
  }

  private struct Start {
    var elements: LittleEndianElements
    var offset: Int
    var isExplicit: Bool
  }

  private mutating func readMeta(_ bytes: UnsafeRawBufferPointer) -> Start? {
    let elements = LittleEndianElements(bytes: bytes, isExplicit: true)
    guard bytes.count >= 132, elements.load32(128) == 0x4D43_4944 else {
      report(.error, "dicomdir-part10", "PS3.10 7.1", at: 0, "the DICOMDIR is no Part 10 file: DICM is missing")
      return nil
    }
    var offset = 132
    var sopClass = ""
    var syntax = ""
    var groupEnd: Int?
    var missing: [DataElementTag] = [
      .fileMetaInformationGroupLength, .fileMetaInformationVersion, .implementationClassUID,
    ]
    while let header = elements.header(at: offset, end: bytes.count), header.tag.group == 2 {
      missing.removeAll { $0 == header.tag }
      guard let end = elements.endOfElement(header, end: bytes.count), !header.isUndefined else {
        reportTruncated(at: offset)
        return nil
      }
      let value = directory.text(Self.span(header))
      switch header.tag {
      case .mediaStorageSOPClassUID: sopClass = value
      case .mediaStorageSOPInstanceUID: directory.fileSetUID = value
      case .transferSyntaxUID: syntax = value
      default: break
      }
      if header.tag == .fileMetaInformationGroupLength {
        groupEnd = elements.load32(header.valueOffset).map { end + Int($0) }
      }
      offset = end
    }
    if let groupEnd, groupEnd != offset {
      report(
        .error, "meta-length", "PS3.10 7.1", at: 132,
        "the file meta information has another length than its group length says")
    }
    if !missing.isEmpty {
      report(
        .error, "meta-element", "PS3.10 7.1", at: 132,
        "the file meta information lacks \(missing.map(\.description).joined(separator: ", "))")
    }
    if sopClass != DirectoryHead.mediaStorageDirectoryUID {
      report(
        .error, "dicomdir-class", "PS3.10 8.6", at: nil, "the file's SOP class is not Media Storage Directory Storage")
    }
    if directory.fileSetUID.isEmpty {
      report(.error, "dicomdir-uid", "PS3.10 8.6", at: nil, "the DICOMDIR has no File-set UID")
    } else if !PartTenCheck.isUID(directory.fileSetUID) {
      report(.error, "dicomdir-uid", "PS3.5 9.1", at: nil, "the File-set UID is no UID")
    }
    let isExplicit = syntax != TransferSyntax.implicitVRLittleEndian.uid
    guard syntax != TransferSyntax.explicitVRLittleEndian.uid else {
      return Start(elements: elements, offset: offset, isExplicit: true)
    }
    report(
      .error, "dicomdir-syntax", "PS3.10 8.6", at: nil, "the DICOMDIR is not encoded as Explicit VR Little Endian")
    return isExplicit ? nil : Start(elements: elements, offset: offset, isExplicit: false)
  }

  private mutating func readHead(_ header: LittleEndianElements.Header, _ elements: LittleEndianElements) {
    guard !header.isUndefined else { return }
    met.insert(header.tag)
    checkForm(header)
    switch header.tag {
    case .fileSetDescriptorFileID:
      let text = directory.text(Self.span(header))
      directory.descriptorFileID = text.isEmpty ? nil : text
    case .specificCharacterSetOfFileSetDescriptorFile:
      directory.descriptorCharacterSet = directory.text(Self.span(header))
    case .fileSetID: directory.fileSetID = directory.text(Self.span(header))
    case .offsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity: firstOffset = elements.load32(header.valueOffset)
    case .offsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity: lastOffset = elements.load32(header.valueOffset)
    case .fileSetConsistencyFlag:
      if elements.load16(header.valueOffset) != 0 {
        report(
          .error, "dicomdir-consistency", "PS3.3 F.3.2.2", at: header.valueOffset,
          "the DICOMDIR says of itself that it may be inconsistent (File-set Consistency Flag is not 0000H)")
      }
    default: break
    }
  }

  private mutating func checkForm(_ header: LittleEndianElements.Header) {
    guard let fault = DirectoryElementForm.fault(of: header) else { return }
    report(.error, "dicomdir-element-form", "PS3.3 F.3.2.2", at: header.valueOffset, "\(header.tag) \(fault)")
  }

  private static func span(_ header: LittleEndianElements.Header) -> DirectoryRecord.Span {
    DirectoryRecord.Span(start: UInt32(truncatingIfNeeded: header.valueOffset), count: header.length)
  }

  /// All items of the record sequence, as they stand.
  private mutating func readRecords(_ elements: LittleEndianElements, from start: Int, end: Int) {
    var offset = start
    while offset < end {
      guard let item = elements.header(at: offset, end: end) else {
        reportTruncated(at: offset)
        return
      }
      if item.tag == LittleEndianElements.sequenceDelimitationTag { return }
      guard item.tag == LittleEndianElements.itemTag, let itemEnd = elements.endOfElement(item, end: end) else {
        report(
          .error, "dicomdir-truncated", "PS3.5 7.5", at: offset, "no whole item stands where a directory record should")
        return
      }
      directory.records.append(record(at: offset, elements, from: item.valueOffset, end: itemEnd))
      offset = itemEnd
    }
  }

  private mutating func record(
    at start: Int, _ elements: LittleEndianElements, from first: Int, end: Int
  ) -> DirectoryRecord {
    var record = DirectoryRecord(offset: start)
    var offset = first
    while offset < end, let header = elements.header(at: offset, end: end),
      header.tag != LittleEndianElements.itemDelimitationTag
    {
      guard let next = elements.endOfElement(header, end: end) else {
        reportTruncated(at: offset)
        break
      }
      if !header.isUndefined { Self.take(header, elements, into: &record) }
      offset = next
    }
    record.type = DirectoryRecordType(rawValue: directory.text(record.typeText))
    return record
  }

  private static func take(
    _ header: LittleEndianElements.Header, _ elements: LittleEndianElements, into record: inout DirectoryRecord
  ) {
    guard header.tag.group == 4 else { return }
    switch header.tag {
    case .offsetOfTheNextDirectoryRecord: record.next = elements.load32(header.valueOffset) ?? 0
    case .recordInUseFlag: record.inUse = elements.load16(header.valueOffset)
    case .offsetOfReferencedLowerLevelDirectoryEntity: record.lower = elements.load32(header.valueOffset) ?? 0
    case .directoryRecordType: record.typeText = span(header)
    case .referencedFileID: record.fileID = span(header)
    case .referencedSOPClassUIDInFile: record.sopClass = span(header)
    case .referencedSOPInstanceUIDInFile: record.sopInstance = span(header)
    case .referencedTransferSyntaxUIDInFile: record.transferSyntax = span(header)
    default: break
    }
  }
}
