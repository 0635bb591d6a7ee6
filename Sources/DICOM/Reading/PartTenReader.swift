// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// Reads headers up to Pixel Data, and what follows it, into a `PartTenFile` whose storage is reused.
///
/// One read of 16 KiB serves nearly every file; pixel data are never read, only measured.
public struct PartTenReader: Sendable {
  let limits: Limits
  var parser = HeaderParser()
  /// Most files have the syntax of the one before.
  private var lastSyntax = TransferSyntax.explicitVRLittleEndian
  /// No byte after the header of pixel data is looked for.
  var endsAtPixelData = false

  public init(limits: Limits = .default) {
    self.limits = limits
    parser.limits = limits
    parser.log.limit = limits.findings
  }

  /// Reads a file. A path that is no regular file is refused.
  ///
  /// Where this or another `read` throws, `file` holds the elements before the fault, for showing them; it cannot be
  /// rewritten.
  public mutating func read(path: String, into file: inout PartTenFile) throws(DICOMError) {
    let descriptor = try FileDescriptorGuard(path: path)
    try read(ByteOrigin(descriptor: descriptor.number, start: 0, length: descriptor.length, name: path), into: &file)
  }

  /// Reads a file that lies inside an open one: `length` bytes from `offset`. Offsets in `file` count from there.
  public mutating func read(
    descriptor: Int32, at offset: Int64, length: Int64, name: String, into file: inout PartTenFile
  ) throws(DICOMError) {
    guard offset >= 0, length >= 0, offset <= Int64.max - length else {
      throw Self.notDICOM(name)
    }
    try read(ByteOrigin(descriptor: descriptor, start: offset, length: length, name: name), into: &file)
  }

  /// Reads a file that is in memory.
  public mutating func read(bytes: [UInt8], name: String, into file: inout PartTenFile) throws(DICOMError) {
    file.dataSet.head.adopt(bytes)
    try read(ByteOrigin(descriptor: -1, start: 0, length: Int64(bytes.count), name: name), into: &file)
  }

  /// Reads a header alone: bytes that end where the value of pixel data would begin, as `RewrittenFile.head` does.
  public mutating func read(header: [UInt8], name: String, into file: inout PartTenFile) throws(DICOMError) {
    endsAtPixelData = true
    defer { endsAtPixelData = false }
    try read(bytes: header, name: name, into: &file)
  }

  /// What the first bytes of a file say it is.
  public enum FileKind: Sendable, Hashable { case partTen, bareDataSet, notDICOM }

  /// A cheap look at the first bytes (512 are plenty): is this DICOM at all?
  public static func kind(ofFirstBytes bytes: UnsafeRawBufferPointer, fileLength: Int64) -> FileKind {
    FileStart(bytes, fileLength: fileLength).kind
  }

  static func notDICOM(_ name: String) -> DICOMError {
    DICOMError(
      .notDICOM,
      Finding(
        .error, rule: "not-dicom", clause: "PS3.10 7.1", at: Place(path: name), "the file is no DICOM file",
        remedy: "take it out of the sources, or ask for it as DICOM"))
  }

  private mutating func read(_ origin: ByteOrigin, into file: inout PartTenFile) throws(DICOMError) {
    file.restart(origin)
    parser.name = origin.name
    parser.log.removeAll()
    // Out of the file while the windows that stand beside them in it are read.
    var elements = file.dataSet.elements
    file.dataSet.elements = []
    elements.removeAll(keepingCapacity: true)
    parser.characterSetPlaces = file.dataSet.characterSetPlaces
    file.dataSet.characterSetPlaces = CharacterSetPlaces()
    parser.characterSetPlaces.removeAll()
    defer {
      file.findings = parser.log.findings
      file.dataSet.characterSetPlaces = parser.characterSetPlaces
      parser.characterSetPlaces = CharacterSetPlaces()
    }
    if origin.descriptor >= 0 {
      file.dataSet.head.restart(at: 0)
      try file.dataSet.head.extend(
        to: min(Int64(ByteWindow.firstRead), origin.length), from: origin, limits: limits)
    }
    let start = file.dataSet.head.withBytes { FileStart($0, fileLength: origin.length) }
    guard start.kind != .notDICOM else { throw Self.notDICOM(origin.name) }
    file.hasPreamble = start.hasPreamble
    file.hasMeta = start.hasMeta
    parser.position = start.offset
    if !start.hasPreamble { parser.note(.noPreamble, elements) }
    do throws(DICOMError) {
      let declared = try readMeta(origin, start, into: &file)
      try inflateIfDeflated(origin, declared, &file)
      try readDataSet(origin, declared, &file, &elements)
      file.dataSet.elements = elements
    } catch {
      file.dataSet.pixelDataIndex = nil
      parser.closeAll(&elements)
      file.dataSet.elements = elements
      throw error
    }
  }

  /// Group 2, which is explicit little endian in every file (PS3.10 7.1).
  private mutating func readMeta(
    _ origin: ByteOrigin, _ start: FileStart, into file: inout PartTenFile
  ) throws(DICOMError) -> TransferSyntax? {
    guard start.hasMeta else {
      parser.note(.noMeta, [])
      parser.start(at: start.offset, end: origin.length, encoding: .explicitLittleEndian)
      return nil
    }
    parser.start(at: start.offset, end: origin.length, encoding: .explicitLittleEndian, stopsAfterGroup2: true)
    var elements = file.meta.elements
    file.meta.elements = []
    elements.removeAll(keepingCapacity: true)
    while case .needs(let end) = try parse(file.dataSet.head, &elements) {
      try reach(end, in: &file.dataSet.head, origin, elements)
    }
    file.meta.elements = elements
    file.dataSet.head.withBytes(0, parser.position) { file.meta.bytes.append(contentsOf: $0) }
    let last = lastSyntax
    let found = file.meta.withValue(DataElementTag(0x0002, 0x0010)) { value -> TransferSyntax in
      let uid = value.trimmingPadding()
      return uid.elementsEqual(last.uid.utf8) ? last : TransferSyntax(uid: String(decoding: uid, as: UTF8.self))
    }
    guard let found, !found.uid.isEmpty else {
      parser.note(.noTransferSyntax, [])
      return nil
    }
    lastSyntax = found
    return found
  }

  func extend(_ window: inout ByteWindow, to end: Int64, _ origin: ByteOrigin) throws(DICOMError) {
    try window.extendIfNeeded(to: end, from: origin, limits: limits)
  }

  /// Extends a window for the element that the parser stands at.
  func reach(
    _ end: Int64, in window: inout ByteWindow, _ origin: ByteOrigin, _ elements: [DataElement]
  ) throws(DICOMError) {
    let tag = window.withBytes(parser.position, 4) { bytes in
      bytes.count == 4 ? bytes.tag(0, bigEndian: parser.frame.encoding.isBigEndian) : nil
    }
    guard end - window.base <= limits.headerBytes else {
      throw parser.fail(.limit, "needs more than \(limits.headerBytes) bytes of memory", elements, tag)
    }
    do throws(DICOMError) {
      try extend(&window, to: end, origin)
    } catch {
      var error = error
      error.finding.place.tagPath = parser.tagPath(elements, tag)
      throw error
    }
  }

  mutating func parse(
    _ window: borrowing ByteWindow, _ elements: inout [DataElement]
  ) throws(DICOMError) -> HeaderParser.Outcome {
    let base = window.base
    return try window.withBytes { bytes throws(DICOMError) in
      try parser.run(bytes, base: base, into: &elements)
    }
  }
}
