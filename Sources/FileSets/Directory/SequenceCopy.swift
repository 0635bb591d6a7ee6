// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Copies a sequence of a data set with all that is nested in it, in whatever syntax it was, as Explicit VR Little
/// Endian of explicit lengths.
struct SequenceCopy {
  let dataSet: DataSet
  /// Text outside the default repertoire was copied.
  private(set) var hasExtendedText = false
  /// The data set does not say which characters such text is: question marks were written.
  private(set) var hasUndeclaredText = false
  private let isDeclared: Bool

  init(dataSet: DataSet, isDeclared: Bool) {
    self.dataSet = dataSet
    self.isDeclared = isDeclared
  }

  /// Of Content Sequence only items related as HAS CONCEPT MOD. Says whether there was an item to copy.
  mutating func append(_ sequence: Int, to bytes: inout [UInt8]) -> Bool {
    guard dataSet.elements[sequence].isSequence else { return false }
    let tag = dataSet.elements[sequence].tag
    let start = bytes.count
    bytes.appendHeader(tag, .SQ, length: 0)
    let empty = bytes.count
    for item in dataSet.children(of: sequence) where dataSet.elements[item].isItem {
      if tag == .contentSequence, !modifiesConcept(item) { continue }
      appendSubtree(item, to: &bytes)
    }
    guard bytes.count > empty else {
      bytes.removeSubrange(start...)
      return false
    }
    bytes.put32(UInt32(truncatingIfNeeded: bytes.count - empty), at: empty - 4)
    return true
  }

  /// Numbers with their bytes the other way round; what is left over at the end stays.
  static func swapped(_ value: UnsafeRawBufferPointer, unit: Int) -> [UInt8] {
    var swapped = Array(value)
    var start = 0
    while start + unit <= swapped.count {
      swapped[start..<(start + unit)].reverse()
      start += unit
    }
    return swapped
  }

  private func modifiesConcept(_ item: Int) -> Bool {
    guard let relationship = dataSet.index(of: .relationshipType, in: item) else { return false }
    return dataSet.string(relationship) == "HAS CONCEPT MOD"
  }

  /// One pass over the flat array; a stack of the open sequences and items, whose lengths are put in as they close.
  private mutating func appendSubtree(_ root: Int, to bytes: inout [UInt8]) {
    var open: [(end: Int, contentStart: Int)] = []
    let end = Int(dataSet.elements[root].subtreeEnd)
    var index = root
    while index < end {
      Self.close(before: index, &open, &bytes)
      let element = dataSet.elements[index]
      if element.tag.isGroupLength || element.flags.contains(.pixelData) || element.flags.contains(.encapsulated) {
        index = Int(element.subtreeEnd)
        continue
      }
      if element.isItem || element.isSequence {
        if element.isItem { bytes.appendItemHeader(length: 0) } else { bytes.appendHeader(element.tag, .SQ, length: 0) }
        open.append((Int(element.subtreeEnd), bytes.count))
      } else {
        appendLeaf(index, element, to: &bytes)
      }
      index += 1
    }
    Self.close(before: end, &open, &bytes)
  }

  private static func close(before index: Int, _ open: inout [(end: Int, contentStart: Int)], _ bytes: inout [UInt8]) {
    while let last = open.last, last.end <= index {
      bytes.put32(UInt32(truncatingIfNeeded: bytes.count - last.contentStart), at: last.contentStart - 4)
      open.removeLast()
    }
  }

  private mutating func appendLeaf(_ index: Int, _ element: DataElement, to bytes: inout [UInt8]) {
    dataSet.withValue(index) { value in
      // A value too long for its VR's two bytes of length came from an implicit file: UN has four (PS3.5 6.2.2).
      let vr = value.count < 0xFFFF || element.vr.hasLongLength ? element.vr : .UN
      if element.vr.usesCharacterSet, value.needsCharacterSet {
        guard isDeclared else {
          hasUndeclaredText = true
          return bytes.appendElement(element.tag, vr, value.withoutExtendedText)
        }
        hasExtendedText = true
      }
      let unit = element.vr.unitLength
      let foreign = !dataSet.transferSyntax.isLittleEndian && unit > 1
      if foreign {
        bytes.appendElement(element.tag, vr, Self.swapped(value, unit: unit))
      } else {
        bytes.appendElement(element.tag, vr, value)
      }
    }
  }
}
