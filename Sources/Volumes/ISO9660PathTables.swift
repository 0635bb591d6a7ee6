// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension ISO9660Image {
  /// A folder as its directory record tells it: where its own records start, and its identifier as recorded.
  public typealias RecordedFolders = [Int64: String]

  /// Compares the two path tables of a tree with each other and with its folders (ECMA-119 6.9, 9.4).
  public func pathTableFindings(_ tree: Tree) throws -> [Finding] {
    var folders: RecordedFolders = [:]
    _ = try visit(tree) { if $0.isFolder, let extent = $0.extents.first { folders[extent.offset] = $0.identifier } }
    return try pathTableFindings(tree, folders: folders)
  }

  /// The same for folders that were met on another visit, without the root.
  public func pathTableFindings(_ tree: Tree, folders: RecordedFolders) throws -> [Finding] {
    guard let descriptor = tree == .primary ? primary : joliet else { return [] }
    var findings = FindingList(mostOfOneRule: mostFindings)
    let start = descriptor.littlePathTable * SectorCount.size
    func say(_ rule: String, _ clause: String, _ message: String, at offset: Int64 = start) {
      findings.add(
        .error, rule, "ECMA-119 \(clause)", at: Place(path: path, offset: offset), message,
        remedy: "make the image anew: readers that use the path table go astray")
    }
    let length = Int64(descriptor.pathTableLength)
    let little = ByteExtent(offset: start, length: length)
    let big = ByteExtent(offset: descriptor.bigPathTable * SectorCount.size, length: length)
    guard length > 0, contains(little), contains(big) else {
      say("iso-path-table", "8.4.14", "A path table does not lie on the volume.")
      return findings.all
    }
    guard let first = try pathTable(little, isLittle: true), let second = try pathTable(big, isLittle: false) else {
      say("iso-path-table", "9.4", "A path table's entry is cut off.")
      return findings.all
    }
    if first != second { say("iso-path-table", "6.9", "The two path tables differ.") }
    if let stray = first.indices.first(where: { first[$0].parent < 1 || first[$0].parent > max(1, $0) }) {
      say("iso-path-table", "9.4.4", "An entry stands before its parent.", at: start + first[stray].position)
    }
    let isOrdered = { (a: PathTableEntry, b: PathTableEntry) in
      a.parent < b.parent || a.parent == b.parent && a.name.lexicographicallyPrecedes(b.name)
    }
    if let stray = first.indices.dropFirst(2).first(where: { !isOrdered(first[$0 - 1], first[$0]) }) {
      say(
        "iso-path-table-order", "6.9.1", "An entry stands after one that should follow it.",
        at: start + first[stray].position)
    }
    let root = ISO9660Record(ISO9660Fields(bytes: descriptor.bytes), at: 156, length: 34).extent.offset
    let isComplete =
      first.count == folders.count + 1
      && first.dropFirst().allSatisfy { folders[$0.offset] == Self.text($0.name, ucs2: descriptor.kind == .joliet) }
    if !isComplete || first.first?.offset != root {
      say("iso-path-table", "6.9.1", "The path table does not list the folders.")
    }
    return findings.all
  }

  private struct PathTableEntry: Equatable {
    var offset: Int64
    var parent: Int
    var name: ArraySlice<UInt8>
    /// Bytes from the table's start.
    var position: Int64

    static func == (a: PathTableEntry, b: PathTableEntry) -> Bool {
      a.offset == b.offset && a.parent == b.parent && a.name.elementsEqual(b.name)
    }
  }

  private static func text(_ name: ArraySlice<UInt8>, ucs2: Bool) -> String {
    ISO9660Record.text(Array(name), ucs2: ucs2)
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
          name: table.bytes[offset + 8..<end], position: Int64(offset)))
      offset = end + nameLength % 2
    }
    return entries
  }
}
