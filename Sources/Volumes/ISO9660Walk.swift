// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// One pass over the folders of a tree. Without recursion, and with bounds on everything that a hostile image could
/// make endless: a folder is read once, folders together are no larger than the volume, paths end at 4,096 bytes.
struct ISO9660Walk {
  private struct Folder {
    var extent: ByteExtent
    var path: String
    var rockRidgePath: String
  }

  private(set) var findings: FindingList
  private let image: ISO9660Image
  private let descriptor: VolumeDescriptor
  private let root: ISO9660Record
  private let isJoliet: Bool
  /// Bytes that Rock Ridge wants skipped in each System Use area; nil where the tree has no Rock Ridge.
  private var skippedSystemUse: Int?
  private var pending: [Folder] = []
  private var seen: Set<Int64> = []
  /// Bytes of folders that may still be read.
  private var budget: Int64
  private var continuations: ByteWindow
  /// A file whose next section is still to come.
  private var unfinished: (entry: ISO9660Entry, identifier: [UInt8])?
  /// Where the record read now stands on the volume, for findings.
  private var offset: Int64 = 0
  /// The record before it in the same folder.
  private var previous: [UInt8] = []

  private static let longestPath = 4096
  private static let mostContinuations = 16

  init(_ image: ISO9660Image, _ descriptor: VolumeDescriptor) {
    self.image = image
    self.descriptor = descriptor
    isJoliet = descriptor.kind == .joliet
    root = ISO9660Record(ISO9660Fields(bytes: descriptor.bytes), at: 156, length: 34)
    findings = FindingList(mostOfOneRule: image.mostFindings)
    budget = image.length.rawValue
    continuations = ByteWindow(image.file)
  }

  mutating func run(_ body: (ISO9660Entry) throws -> Void) throws {
    offset = descriptor.sector * SectorCount.size + 156
    check(root, "")
    enter(Folder(extent: root.extent, path: "", rockRidgePath: ""))
    while let folder = pending.popLast() {
      let first = pending.count
      try read(folder, body)
      if unfinished != nil {
        say(.error, "iso-section", "9.1.6", folder.path, "A file's last section is missing.")
        try finish(body)
      }
      // Folders come off the end: the first one recorded is the next one read.
      pending[first...].reverse()
    }
  }

  private mutating func enter(_ folder: Folder) {
    guard image.contains(folder.extent) else { return }
    guard seen.insert(folder.extent.offset).inserted else {
      return say(.error, "iso-folder-twice", "6.8.2", folder.path, "Two folders have the same records.")
    }
    guard folder.path.utf8.count + folder.rockRidgePath.utf8.count <= Self.longestPath else {
      return say(.error, "iso-path", "6.8.2.1", "", "A path is too long to be read.")
    }
    pending.append(folder)
  }

  private mutating func read(_ folder: Folder, _ body: (ISO9660Entry) throws -> Void) throws {
    let length = folder.extent.length / SectorCount.size * SectorCount.size
    offset = folder.extent.offset
    previous = []
    if length != folder.extent.length {
      say(.error, "iso-folder-length", "6.8.1.3", folder.path, "The folder does not end with a sector.")
    }
    budget -= length
    guard budget >= 0 else {
      return say(.error, "iso-folders-overlap", "6.8.1.1", folder.path, "The folders are larger than the volume.")
    }
    var start = folder.extent.offset
    while start < folder.extent.offset + length {
      let step = min(Int64(32) * SectorCount.size, folder.extent.offset + length - start)
      let chunk = ISO9660Fields(bytes: try image.bytes(ByteExtent(offset: start, length: step)))
      for sector in stride(from: 0, to: chunk.bytes.count, by: Int(SectorCount.size)) {
        let isFirst = start == folder.extent.offset && sector == 0
        try read(sector: sector, of: chunk, from: start, in: folder, isFirst: isFirst, body)
      }
      start += step
    }
  }

  private mutating func read(
    sector: Int, of chunk: ISO9660Fields, from start: Int64, in folder: Folder, isFirst: Bool,
    _ body: (ISO9660Entry) throws -> Void
  ) throws {
    let end = min(sector + Int(SectorCount.size), chunk.bytes.count)
    var position = sector
    var number = isFirst ? 0 : 2
    while position < end {
      offset = start + Int64(position)
      let length = Int(chunk.byte(position))
      if length == 0 {
        if let stray = chunk.bytes[position..<end].firstIndex(where: { $0 != 0 }) {
          offset = start + Int64(stray)
          say(.error, "iso-slack", "6.8.1.1", folder.path, "Bytes stand after the last record of a sector.")
        }
        return
      }
      guard length >= 34, position + length <= end, 33 + Int(chunk.byte(position + 32)) <= length else {
        return say(.error, "iso-record", "6.8.1.1", folder.path, "A record does not end within its sector.")
      }
      let record = ISO9660Record(chunk, at: position, length: length)
      if number == 0 { begin(record, folder) }
      if number == 1, record.identifier != [1] || !record.isFolder {
        say(
          .error, "iso-folder-parent", "6.8.2.2", folder.path, "The folder's second record is not that of its parent.")
      }
      if number > 1 { try read(record, in: folder, body) }
      number += 1
      position += length
    }
  }

  /// The first record of a folder stands for the folder itself; that of the root says whether there is Rock Ridge.
  private mutating func begin(_ record: ISO9660Record, _ folder: Folder) {
    if record.identifier != [0] || record.extent != folder.extent {
      say(.error, "iso-folder-self", "6.8.2.2", folder.path, "The folder's own record does not describe it.")
    }
    guard folder.path.isEmpty, !isJoliet else { return }
    // SUSP 5.3: "SP", length 7, version 1, BE EF, bytes to skip.
    let use = record.systemUse.bytes
    if use.count >= 7, use.starts(with: [0x53, 0x50, 7, 1, 0xBE, 0xEF]) { skippedSystemUse = Int(use[6]) }
  }

  private mutating func read(
    _ record: ISO9660Record, in folder: Folder, _ body: (ISO9660Entry) throws -> Void
  ) throws {
    if let (entry, identifier) = unfinished, identifier != record.identifier {
      say(.error, "iso-section", "9.1.6", entry.path, "The file's last section is missing.")
      try finish(body)
    }
    let text = record.identifierText(ucs2: isJoliet)
    var shown = ISO9660Record.shownName(text, isFolder: record.isFolder)
    if shown == "." || shown == ".." || shown.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") }) {
      say(.error, "iso-name", "7.5", folder.path, "A name is no name for a file.")
      // Whoever joins paths must not be led elsewhere.
      shown = "_" + String(shown.map { $0 == "/" || $0 == "\0" ? "_" : $0 })
    }
    let path = folder.path.isEmpty ? shown : folder.path + "/" + shown
    check(record, path)
    if !isJoliet, ISO9660Order.comparison(previous, record.identifier) > 0 {
      say(.error, "iso-order", "9.3", path, "The record stands after one whose name comes later.")
    }
    previous = record.identifier
    if unfinished != nil {
      unfinished?.entry.extents.append(record.extent)
    } else {
      let name = rockRidgeName(of: record, at: path) ?? shown
      let rockRidge = folder.rockRidgePath.isEmpty ? name : folder.rockRidgePath + "/" + name
      let entry = ISO9660Entry(
        path: path, rockRidgePath: skippedSystemUse == nil ? nil : rockRidge, identifier: text,
        isFolder: record.isFolder, extents: record.extent.length == 0 ? [] : [record.extent], flags: record.flags,
        extendedAttributeLength: record.extendedAttributeLength, recorded: record.date,
        recordOffset: offset)
      unfinished = (entry, record.identifier)
    }
    if record.hasMoreSections, !record.isFolder { return }
    try finish(body)
    if record.isFolder {
      enter(Folder(extent: record.extent, path: path, rockRidgePath: skippedSystemUse == nil ? "" : rockRidgeParent))
    }
  }

  /// Rock Ridge path of the entry given last.
  private var rockRidgeParent = ""

  private mutating func finish(_ body: (ISO9660Entry) throws -> Void) throws {
    guard let (entry, _) = unfinished else { return }
    unfinished = nil
    rockRidgeParent = entry.rockRidgePath ?? ""
    try body(entry)
  }

  private mutating func rockRidgeName(of record: ISO9660Record, at path: String) -> String? {
    guard let skipped = skippedSystemUse else { return nil }
    var fields = RockRidgeFields()
    fields.read(ISO9660Fields(bytes: Array(record.systemUse.bytes.dropFirst(skipped))))
    var count = 0
    while let next = fields.continuation {
      count += 1
      let extent = ByteExtent(offset: next.offset, length: Int64(next.length))
      guard next.isWithinSector, count <= Self.mostContinuations, image.contains(extent),
        let area = continuations.bytes(extent)
      else {
        say(.error, "rock-ridge-continuation", "SUSP 5.1", path, "A continuation of its fields cannot be read.")
        break
      }
      fields.read(ISO9660Fields(bytes: area))
    }
    if fields.isBroken { say(.error, "rock-ridge-field", "SUSP 4.1", path, "A System Use field is broken.") }
    if fields.isRelocated {
      say(.note, "rock-ridge-relocated", "RRIP 4.1.5", path, "A folder that Rock Ridge moved; shown where it lies.")
    }
    guard fields.hasName else { return nil }
    if let name = String(validating: fields.name, as: UTF8.self), !name.isEmpty, !name.utf8.contains(0),
      !name.utf8.contains(UInt8(ascii: "/")), name != ".", name != ".."
    {
      return name
    }
    say(.error, "rock-ridge-name", "RRIP 4.1.4", path, "The Rock Ridge name is no file name in UTF-8.")
    return nil
  }

  private mutating func check(_ record: ISO9660Record, _ path: String) {
    if !record.orders {
      say(.error, "iso-byte-orders", "9.1", path, "A number differs between its two byte orders.")
    }
    if record.isInterleaved {
      say(.error, "iso-interleaved", "9.1.7", path, "The file is interleaved with others.")
    }
    if !image.contains(record.extent), record.extent.length > 0 || record.isFolder {
      say(.error, "iso-extent", "9.1.3", path, "The extent does not lie on the volume.")
    }
  }

  private mutating func say(
    _ severity: Finding.Severity, _ rule: String, _ clause: String, _ path: String, _ message: String
  ) {
    let isECMA = clause.first?.isNumber ?? false
    // A name of the tree, and the byte of the volume at which its record stands.
    let place = Place(path: path.isEmpty ? image.path : path, offset: offset)
    findings.add(severity, rule, isECMA ? "ECMA-119 " + clause : clause, at: place, message)
  }
}
