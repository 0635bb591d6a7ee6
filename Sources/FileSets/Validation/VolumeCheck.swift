// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// What PS3.12 asks of a volume on an optical medium beyond ECMA-119, and what ECMA-119 asks of names and paths.
struct VolumeCheck {
  let image: ISO9660Image
  let medium: ProfileMedium
  /// Whether the medium was told; otherwise it was taken from the size.
  let isMediumKnown: Bool
  private(set) var findings: FindingList
  /// The primary tree has Rock Ridge names.
  private var hasRockRidge = false

  private var isCD: Bool { medium == .cd }
  private var clauseOfNames: String { isCD ? "PS3.12 F.1.2.1" : "PS3.12 P.1.3.1" }

  /// Levels of directories, the root being the first (ECMA-119 6.8.2.1); a file stands one below the deepest.
  private static let mostLevels = 8
  private static let longestPath = 255

  init(_ image: ISO9660Image, medium: ProfileMedium?, most: Int) {
    self.image = image
    self.medium = medium ?? ProfileMedium(holding: image.primary.sectors)
    isMediumKnown = medium != nil
    findings = FindingList(mostOfOneRule: most)
    findings.add(image.findings)
    checkDescriptors()
  }

  private func place(_ offset: Int64? = nil) -> Place { Place(path: image.path, offset: offset) }

  private mutating func checkDescriptors() {
    let primary = image.primary
    let start = primary.sector * SectorCount.size
    if isCD, primary.bytes.count >= 40, let stray = primary.bytes[8..<40].firstIndex(where: { $0 != 0x20 }) {
      findings.add(
        .error, "iso-system-identifier", "PS3.12 F.2.1.1", at: place(start + Int64(stray)),
        "The System Identifier is not all spaces.", remedy: "Make the image anew with an empty system identifier.")
    }
    if image.hasUDF {
      findings.add(
        .note, "iso-udf", "PS3.12 P.1.3", at: place(),
        "The volume is also a UDF volume: its ISO 9660 tree was judged, its UDF tree was not.")
    }
    if medium == .bd {
      findings.add(
        .note, "medium-bd", "PS3.12 X.2.1", at: place(),
        "A BD is UDF alone by the standard: with ISO 9660 it lies outside the DICOM media profiles.")
    }
    for descriptor in image.descriptors {
      switch descriptor.kind {
      case .boot:
        findings.add(
          .note, "iso-boot", "ECMA-119 8.2", at: place(descriptor.sector * SectorCount.size),
          "The volume can start a computer that it is left in.")
      case .partition, .other:
        findings.add(
          .note, "iso-descriptor-kind", "ECMA-119 8.1.1", at: place(descriptor.sector * SectorCount.size),
          "A volume descriptor of a kind that DICOM readers have no use for.")
      default: break
      }
    }
  }

  /// A file or folder of the primary tree.
  mutating func check(_ entry: ISO9660Entry) {
    func place() -> Place { Place(path: entry.path, offset: entry.recordOffset) }
    hasRockRidge = hasRockRidge || entry.rockRidgePath != nil
    if let fault = Self.nameFault(entry.identifier, isFolder: entry.isFolder, isCD: isCD) {
      findings.add(
        .error, "iso-level-1", isCD ? "PS3.12 F.1.2.1" : "ECMA-119 7.5", at: place(), "The recorded name \(fault).",
        remedy: "Make the image anew with ISO 9660 level 1 names; long names belong in Joliet and Rock Ridge.")
    }
    let levels = entry.path.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } + (entry.isFolder ? 1 : 0)
    if levels > Self.mostLevels {
      findings.add(
        .error, "iso-depth", isCD ? "PS3.12 F.1.2.1" : "ECMA-119 6.8.2.1", at: place(),
        "Lies on level \(levels) of directories; 8 are allowed.", remedy: "Use fewer folders within each other.")
    }
    if entry.path.utf8.count > Self.longestPath {
      findings.add(
        .error, "iso-path-length", "ECMA-119 6.8.2.1", at: place(),
        "The path has \(entry.path.utf8.count) characters; 255 are allowed.", remedy: "Shorten the names.")
    }
    if entry.extendedAttributeLength != 0 {
      findings.add(
        isCD ? .error : .warning, "iso-extended-attribute", "PS3.12 F.2.2", at: place(),
        "The Extended Attribute Record Length is not 0.", remedy: "Make the image anew without extended attributes.")
    }
    if entry.flags & 0x18 != 0 {
      findings.add(
        isCD ? .error : .warning, "iso-file-flags", "PS3.12 F.2.2", at: place(),
        "File flags announce a record format or a protection (bits 3 and 4).", remedy: "Make the image anew.")
    }
    if entry.flags & 0x05 != 0 {
      findings.add(
        .warning, "iso-hidden", "ECMA-119 9.1.6", at: place(), "The file is hidden, or associated with another.",
        remedy: "Make the image anew with the file shown.")
    }
    if isCD, !entry.isFolder, entry.extents.count > 1 {
      findings.add(
        .error, "iso-sections", "PS3.12 F.1.2.1", at: place(),
        "The file has several sections, which ISO 9660 level 1 does not allow.", remedy: "Make the image anew.")
    }
    if !entry.recorded.isValid, !entry.recorded.isMissing {
      findings.add(
        .warning, "iso-recording-date", "ECMA-119 9.1.5", at: place(), "The recording date and time is none.",
        remedy: "Make the image anew with the files' dates.")
    }
  }

  /// A file or folder of the Joliet tree.
  mutating func checkJoliet(_ entry: ISO9660Entry, _ foreign: ForeignNames) {
    func place() -> Place { Place(path: entry.path, offset: entry.recordOffset) }
    let slash = entry.path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { entry.path[entry.path.utf8.index(after: $0)...] } ?? entry.path[...]
    if let fault = foreign.jolietFault(inName: name) {
      findings.add(
        fault.isForbidden ? .error : .warning, "joliet-name", "Joliet, Directory Identifiers", at: place(),
        "The Joliet name \(fault.reason).", remedy: "Rename the file and make the image anew.")
    }
    guard !entry.isFolder else { return }
    for fault in foreign.faults(inPath: entry.path) { findings.add(fault, rule: fault.rule) }
  }

  mutating func add(_ others: [Finding]) { findings.add(others) }

  mutating func finish() {
    let trees = [hasRockRidge ? "Rock Ridge" : nil, image.joliet == nil ? nil : "Joliet"].compactMap { $0 }
    guard !trees.isEmpty else { return }
    findings.add(
      .note, "iso-alternate-trees", "PS3.12 F.1.2.1, note 3", at: place(),
      "The volume also has \(trees.joined(separator: " and ")) names, which the standard leaves aside.")
  }

  /// Why an identifier of the primary tree is not of level 1 (on larger media: of level 3), as the end of a sentence.
  private static func nameFault(_ identifier: String, isFolder: Bool, isCD: Bool) -> String? {
    var parts = identifier.utf8[...]
    if !isFolder {
      guard let mark = parts.lastIndex(of: UInt8(ascii: ";")) else { return "has no version" }
      guard parts[parts.index(after: mark)...].elementsEqual("1".utf8) else { return "has another version than 1" }
      parts = parts[..<mark]
    }
    if isFolder, parts.contains(UInt8(ascii: ".")) { return "is that of a folder, but has an extension" }
    let dot = parts.firstIndex(of: UInt8(ascii: "."))
    let name = dot.map { parts[..<$0] } ?? parts
    let ending = dot.map { parts[parts.index(after: $0)...] } ?? parts[parts.endIndex...]
    guard name.allSatisfy(FileID.isLegal), ending.allSatisfy(FileID.isLegal) else {
      return "has other characters than capitals, digits and _"
    }
    if name.isEmpty, ending.isEmpty { return "is empty" }
    if isCD {
      if name.count > 8 { return "has more than 8 characters" }
      return ending.count > 3 ? "has an extension of more than 3 characters" : nil
    }
    return name.count + ending.count > 30 + (isFolder ? 1 : 0) ? "has more than 30 characters" : nil
  }
}
