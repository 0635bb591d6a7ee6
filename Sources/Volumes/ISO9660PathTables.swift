// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension ISO9660Image {
  /// Compares the two path tables of a tree with each other and with its folders (ECMA-119 6.9, 9.4).
  public func pathTableFindings(_ tree: Tree) throws -> [Finding] {
    guard let descriptor = tree == .primary ? primary : joliet else { return [] }
    var findings = FindingList(path)
    let place = Place(path: path, offset: descriptor.littlePathTable * SectorCount.size)
    let length = Int64(descriptor.pathTableLength)
    let little = ByteExtent(offset: descriptor.littlePathTable * SectorCount.size, length: length)
    let big = ByteExtent(offset: descriptor.bigPathTable * SectorCount.size, length: length)
    guard contains(little), contains(big) else {
      findings.add(.error, "iso-path-table", "ECMA-119 8.4.14", at: place, "A path table does not lie on the volume.")
      return findings.all
    }
    let first = try pathTable(little, isLittle: true)
    let second = try pathTable(big, isLittle: false)
    guard let first, let second else {
      findings.add(.error, "iso-path-table", "ECMA-119 9.4", at: place, "A path table's entry is cut off.")
      return findings.all
    }
    if first != second {
      findings.add(.error, "iso-path-table", "ECMA-119 6.9", at: place, "The two path tables differ.")
    }
    for (index, entry) in first.enumerated() where entry.parent < 1 || entry.parent > max(1, index) {
      findings.add(.error, "iso-path-table", "ECMA-119 9.4.4", at: place, "An entry stands before its parent.")
      break
    }
    let rootRecord = ISO9660Record(ISO9660Fields(bytes: descriptor.bytes), at: 156, length: 34)
    var folders: Set<Int64> = [rootRecord.extent.offset]
    _ = try visit(tree) { if $0.isFolder, let extent = $0.extents.first { folders.insert(extent.offset) } }
    if folders != Set(first.map(\.offset)) || folders.count != first.count {
      findings.add(.error, "iso-path-table", "ECMA-119 6.9.1", at: place, "The path table does not list the folders.")
    }
    return findings.all
  }

  private struct PathTableEntry: Equatable {
    var offset: Int64
    var parent: Int
    var name: ArraySlice<UInt8>

    static func == (a: PathTableEntry, b: PathTableEntry) -> Bool {
      a.offset == b.offset && a.parent == b.parent && a.name.elementsEqual(b.name)
    }
  }

  /// nil when the last entry does not end with the table.
  private func pathTable(_ extent: ByteExtent, isLittle: Bool) throws -> [PathTableEntry]? {
    let table = ISO9660Fields(bytes: try bytes(extent))
    var entries: [PathTableEntry] = []
    var offset = 0
    while offset < table.bytes.count {
      let nameLength = Int(table.byte(offset))
      let end = offset + 8 + nameLength
      guard nameLength > 0, end <= table.bytes.count else { return nil }
      let block = isLittle ? table.little32(offset + 2) : table.big32(offset + 2)
      let parent = isLittle ? table.little16(offset + 6) : table.big16(offset + 6)
      entries.append(
        PathTableEntry(
          offset: (Int64(block) + Int64(table.byte(offset + 1))) * SectorCount.size, parent: Int(parent),
          name: table.bytes[offset + 8..<end]))
      offset = end + nameLength % 2
    }
    return entries
  }
}
