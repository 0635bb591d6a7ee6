// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// An ISO 9660 volume in an image file or on a device, read strictly and without trust: any bytes may stand there.
///
/// What breaks ECMA-119, Joliet or Rock Ridge comes back as findings; what can be read is read.
public struct ISO9660Image: Sendable {
  public enum Tree: Sendable, CaseIterable { case primary, joliet }

  public var path: String { file.path }
  /// Bytes of the file or device.
  public let length: ByteCount
  /// All descriptors up to the terminator.
  public let descriptors: [VolumeDescriptor]
  public let primary: VolumeDescriptor
  public let joliet: VolumeDescriptor?
  /// What is wrong with the descriptors.
  public let findings: [Finding]
  /// The volume is also a UDF volume: a bridge disc (ECMA-167 2/8, NSR02 or NSR03).
  public let hasUDF: Bool
  let file: OpenFile
  /// Findings of one rule that a visit keeps.
  public let mostFindings: Int

  private static let mostDescriptors = 64
  private static let firstDescriptor: Int64 = 16

  /// - Parameter mostFindings: so many of one rule are kept of a visit; the rest is counted.
  /// - Throws: `VolumeError`, 66 where nothing is, 65 where there is no ISO 9660 volume of 2,048-byte sectors.
  public init(path: String, mostFindings: Int = FindingList.mostOfOneRule) throws(VolumeError) {
    let file = try OpenFile(reading: path)
    let length = try file.length()
    let hasUDF = try UDFRecognition.isThere(in: file)
    var descriptors: [VolumeDescriptor] = []
    var findings: [Finding] = []
    var hasEnd = false
    for sector in Self.firstDescriptor..<Self.firstDescriptor + Int64(Self.mostDescriptors) {
      let bytes = try file.bytes(ByteExtent(offset: sector * SectorCount.size, length: SectorCount.size))
      guard bytes.count == SectorCount.size, bytes[1...5].elementsEqual("CD001".utf8) else { break }
      let descriptor = VolumeDescriptor(sector, bytes)
      descriptors.append(descriptor)
      findings += descriptor.findings(path)
      hasEnd = descriptor.kind == .terminator
      if hasEnd { break }
    }
    guard let primary = descriptors.first(where: { $0.kind == .primary }), primary.blockSize == SectorCount.size else {
      throw hasUDF ? .onlyUDF(path) : .notISO9660(path)
    }
    if !hasEnd {
      let end = (Self.firstDescriptor + Int64(descriptors.count)) * SectorCount.size
      findings.append(
        Finding(
          .error, rule: "iso-terminator", clause: "ECMA-119 8.3", at: Place(path: path, offset: end),
          "The volume descriptors have no terminator.", remedy: "make the image anew"))
    }
    if primary.sectors.bytes > length {
      findings.append(
        Finding(
          .error, rule: "iso-truncated", clause: "ECMA-119 8.4.8", at: Place(path: path, offset: length.rawValue),
          "The volume has \(primary.sectors.rawValue) sectors, but only \(length.rawValue / SectorCount.size) are there.",
          remedy: "The image or the copy of it was cut short: make it again."))
    }
    self.file = file
    self.hasUDF = hasUDF
    self.mostFindings = mostFindings
    self.length = length
    self.descriptors = descriptors
    self.primary = primary
    self.findings = findings
    joliet = descriptors.first { $0.kind == .joliet && $0.blockSize == SectorCount.size }
  }

  /// Every file and folder but the root, each folder before what is in it, siblings as they are recorded. One entry is
  /// in memory at a time.
  ///
  /// - Returns: what is wrong with the tree.
  public func visit(_ tree: Tree, _ body: (ISO9660Entry) throws -> Void) throws -> [Finding] {
    guard let descriptor = tree == .primary ? primary : joliet else { return [] }
    var walk = ISO9660Walk(self, descriptor)
    try walk.run(body)
    return walk.findings.all
  }

  /// The whole tree in memory.
  public func entries(_ tree: Tree) throws -> (entries: [ISO9660Entry], findings: [Finding]) {
    var entries: [ISO9660Entry] = []
    let findings = try visit(tree) { entries.append($0) }
    return (entries, findings)
  }

  /// The content of a file, from its first byte to its last.
  public func open(_ entry: ISO9660Entry) -> any ByteReader {
    SplicedReader(entry.extents.map { .range(file, offset: $0.offset, length: $0.length) })
  }

  /// The file or device itself, for those who read at many places of it.
  public var opened: OpenFile { file }

  /// Any part of the volume; fewer bytes where the file ends before.
  public func bytes(_ extent: ByteExtent) throws(VolumeError) -> [UInt8] { try file.bytes(extent) }

  /// The first 16 sectors, which ISO 9660 leaves to the system (ECMA-119 6.2.1).
  public func systemArea() throws(VolumeError) -> [UInt8] {
    try file.bytes(ByteExtent(offset: 0, length: Self.firstDescriptor * SectorCount.size))
  }

  /// Whether a run of bytes lies on the volume and in the file.
  public func contains(_ extent: ByteExtent) -> Bool {
    extent.offset >= 0 && extent.length >= 0 && extent.end <= min(primary.sectors.bytes.rawValue, length.rawValue)
  }
}
