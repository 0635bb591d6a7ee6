// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// The header of one file, for showing it: everything but top-level pixel data.
public struct HeaderDump {
  private let file: PartTenFile
  /// What was odd but could be understood, and the first values that break their rules.
  public var findings: [Finding] { file.findings + file.dataSet.valueFindings() }
  /// Why the file could not be read to its end; the lines are those before.
  public let fault: DICOMError?

  /// - Throws: where the file is missing, cannot be opened, or is no DICOM file. A fault later on is kept in `fault`.
  public init(path: String) throws(DICOMError) {
    var reader = PartTenReader()
    var file = PartTenFile()
    var fault: DICOMError?
    do throws(DICOMError) {
      try reader.read(path: path, into: &file)
    } catch {
      guard !file.dataSet.elements.isEmpty || !file.meta.elements.isEmpty else { throw error }
      fault = error
    }
    self.file = file
    self.fault = fault
  }

  /// `MR Image Storage, Explicit VR Little Endian, 209 elements`
  public var summary: String {
    let dataSet = file.dataSet
    let sopClass = dataSet.string(.sopClassUID) ?? file.meta.mediaStorageSOPClassUID ?? ""
    let syntax = dataSet.transferSyntax.uid
    return [
      UIDRegistry.entry(sopClass)?.name ?? (sopClass.isEmpty ? "no SOP class" : sopClass),
      UIDRegistry.entry(syntax)?.name ?? syntax, "\(dataSet.elements.lazy.filter { !$0.isItem }.count) elements",
      "\(file.fileLength) bytes",
    ].joined(separator: ", ")
  }

  /// The data set in the DICOM JSON Model (PS3.18 F), in pieces, without a line end.
  /// - Parameter path: an absolute path, for the place of pixel data.
  public func writeJSON(to sink: (UnsafeRawBufferPointer) -> Void) { DICOMJSONModel.write(file, to: sink) }

  /// Hands over the lines, those of group 2 first.
  /// - Parameter limit: bytes of a value that are turned into text, where no more can be shown; nil for all.
  public func forEachLine(limit: Int?, _ body: (HeaderLine) throws -> Void) rethrows {
    for element in file.meta.elements {
      let text = ValueText(limit: limit).text(element, file.meta.value(element.tag) ?? [])
      try body(
        HeaderLine(
          kind: .metaElement, depth: 0, tag: element.tag.description, vr: element.vr.description,
          length: element.valueLength, name: Self.keyword(element.tag), value: text,
          meaning: element.vr == .UI ? UIDRegistry.entry(text)?.name : nil, offset: element.headerOffset))
    }
    var creators = PrivateCreators()
    let dataSet = file.dataSet
    for (index, element) in dataSet.elements.enumerated() {
      creators.pass(index, dataSet)
      let text = ValueText(limit: limit).text(index, of: file)
      try body(
        HeaderLine(
          kind: element.isItem ? .item : .element, depth: Int(element.depth), tag: element.tag.description,
          vr: element.isItem ? "" : element.vr.description,
          length: element.flags.contains(.undefinedLength) ? nil : element.valueLength,
          name: element.isItem ? "" : creators.name(of: element.tag, depth: element.depth) ?? Self.keyword(element.tag),
          value: text, meaning: element.vr == .UI ? UIDRegistry.entry(text)?.name : nil,
          offset: element.headerOffset))
    }
  }

  private static func keyword(_ tag: DataElementTag) -> String {
    if tag.isGroupLength { return "GroupLength" }
    if tag.isPrivateCreator { return "PrivateCreator" }
    guard let entry = DataDictionary.entry(tag) else { return "?" }
    return entry.keyword.isEmpty ? "?" : entry.keyword
  }
}

/// The creators of private blocks, gathered as a walk over a data set passes them: one look-up an element.
private struct PrivateCreators {
  /// By group and block, for each item around.
  private var levels: [[UInt32: String]] = [[:]]

  mutating func pass(_ index: Int, _ dataSet: DataSet) {
    let element = dataSet.elements[index]
    if element.isItem {
      // The elements inside are one deeper than the item.
      levels.removeLast(max(0, levels.count - 1 - Int(element.depth)))
      return levels.append([:])
    }
    levels.removeLast(max(0, levels.count - 1 - Int(element.depth)))
    guard element.tag.isPrivateCreator, !levels.isEmpty, let name = dataSet.string(index) else { return }
    levels[levels.count - 1][UInt32(element.tag.group) << 8 | UInt32(element.tag.element)] = name
  }

  /// `[CREATOR]`, or nil for elements that are not private. Brackets that hold nothing: no one reserved the block.
  func name(of tag: DataElementTag, depth: UInt16) -> String? {
    guard tag.isPrivate, tag.element > 0x00FF else { return nil }
    return "[\(levels.last?[UInt32(tag.group) << 8 | UInt32(tag.element >> 8)] ?? "")]"
  }
}
