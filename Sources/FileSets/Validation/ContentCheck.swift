// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Volumes

/// Reads the contents of a medium one by one: what each is, and whether it is a sound Part 10 file to its last byte.
///
/// Headers alone are read; pixel data are measured. One value serves many contents.
public struct ContentCheck {
  /// Sees each instance that could be read, with its path and its content's number, and says what else is wrong.
  public typealias Inspection = @Sendable (Int, PartTenFile) -> [Finding]

  private let tree: MediumTree
  private let inspect: Inspection?
  private var reader = PartTenReader()
  private var file = PartTenFile()
  /// What application profiles ask of the content looked at last, where that is an instance that could be read.
  public private(set) var traits: InstanceTraits?
  /// Of the instance before: SOP class and syntax are seldom other ones, and are then not stored again.
  private var last = ContentFacts().reference

  public init(_ tree: MediumTree, inspect: Inspection? = nil) {
    self.tree = tree
    self.inspect = inspect
  }

  /// Facts of a content and what is wrong with it.
  public mutating func check(_ number: Int) -> (facts: ContentFacts, findings: [Finding]) {
    var facts = ContentFacts()
    traits = nil
    let content = tree.contents[number]
    let path = tree.path(of: number)
    if Self.isDirectoryName(path, tree) {
      facts.kind = isEnveloped(number) ? .enveloped : .directory
      return (facts, [])
    }
    guard content.length > 0 else { return (facts, []) }
    guard !content.isScattered else {
      return (
        facts,
        [
          Finding(
            .warning, rule: "file-scattered", at: Place(path: path),
            "the file does not lie in one run of bytes on the volume and was not looked into",
            remedy: "look at it in a mounted folder")
        ]
      )
    }
    do throws(DICOMError) {
      switch tree.form {
      case .folder: try reader.read(path: tree.fullPath(of: number), into: &file)
      case .image(let image):
        try reader.read(
          descriptor: image.opened.descriptor, at: content.offset, length: content.length, name: path, into: &file)
      }
    } catch {
      if error.reason == .notDICOM {
        facts.kind = isEnveloped(number) ? .enveloped : .other
        return (facts, [])
      }
      facts.kind = isMediaDirectory(number) ? .directory : .unreadable
      return (facts, facts.kind == .directory ? [] : [Self.placed(error.finding, path)])
    }
    facts = Self.facts(of: file)
    if facts.reference.sopClassUID == last.sopClassUID { facts.reference.sopClassUID = last.sopClassUID }
    if facts.reference.transferSyntaxUID == last.transferSyntaxUID {
      facts.reference.transferSyntaxUID = last.transferSyntaxUID
    }
    last = facts.reference
    var findings = file.findings.map { Self.placed(Self.judged($0), path) }
    guard facts.kind == .instance else { return (facts, findings) }
    traits = InstanceTraits(file.dataSet, transferSyntaxUID: facts.reference.transferSyntaxUID)
    findings += PartTenCheck(file: file, path: path).findings()
    if let inspect { findings += inspect(number, file) }
    return (facts, findings)
  }

  /// Whether a path is where a File-set's directory lies: the root's, or that of a folder below.
  static func isDirectoryName(_ path: String, _ tree: MediumTree) -> Bool {
    if path == tree.directoryName { return true }
    guard path.utf8.count >= 8, path.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "r") else { return false }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return name.utf8.count == 8 && name.uppercased() == MediumTree.directoryName
  }

  private static func facts(of file: PartTenFile) -> ContentFacts {
    var facts = ContentFacts()
    let dataSet = file.dataSet
    if file.meta.mediaStorageSOPClassUID == DirectoryHead.mediaStorageDirectoryUID {
      facts.kind = .directory
      return facts
    }
    facts.kind = .instance
    facts.reference = SOPInstanceReference(
      sopClassUID: dataSet.string(.sopClassUID) ?? file.meta.mediaStorageSOPClassUID ?? "",
      sopInstanceUID: dataSet.string(.sopInstanceUID) ?? file.meta.mediaStorageSOPInstanceUID ?? "",
      transferSyntaxUID: file.meta.transferSyntaxUID ?? dataSet.transferSyntax.uid)
    facts.study = dataSet.string(.studyInstanceUID)?.hashValue ?? 0
    facts.series = dataSet.string(.seriesInstanceUID)?.hashValue ?? 0
    if let index = dataSet.index(of: .relatedGeneralSOPClassUID) {
      facts.hasGeneralClass = dataSet.elements[index].valueLength > 0
    }
    return facts
  }

  /// What a reader of files can live with, a medium cannot.
  private static func judged(_ finding: Finding) -> Finding {
    var finding = finding
    switch finding.rule {
    case "no-preamble", "no-meta", "no-transfer-syntax", "other-syntax", "fragments-undeclared", "fragments-missing",
      "trailing-bytes", "implicit-element", "several-pixel-data", "zlib-header":
      finding.severity = .error
    case "trailing-padding", "odd-length", "elements-out-of-order", "fragment-length": finding.severity = .warning
    default: break
    }
    finding.remedy = finding.remedy ?? "write the file anew with a program that keeps to the standard"
    return finding
  }

  /// With the path on the medium.
  private static func placed(_ finding: Finding, _ path: String) -> Finding {
    var finding = finding
    finding.place.path = path
    return finding
  }

  /// Whether meta information names a Media Storage Directory, of a file that cannot be read to its end.
  private func isMediaDirectory(_ number: Int) -> Bool {
    guard let start = try? tree.bytes(of: number, limit: 2048) else { return false }
    return start.withUnsafeBytes { BasicDirectoryReader.sopClass(inStart: $0) }
      == DirectoryHead.mediaStorageDirectoryUID
  }

  /// ContentInfo of type EnvelopedData (PS3.15 D.1, RFC 5652 3): a sequence that starts with that object identifier.
  private func isEnveloped(_ number: Int) -> Bool {
    guard let start = try? tree.bytes(of: number, limit: 32), start.first == 0x30, start.count > 13 else {
      return false
    }
    let lengthBytes = start[1] < 0x80 ? 0 : Int(start[1] & 0x7F)
    return start.dropFirst(2 + lengthBytes).starts(with: [
      0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03,
    ])
  }
}
