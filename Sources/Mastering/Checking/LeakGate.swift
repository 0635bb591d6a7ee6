// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import FileSets
import Findings
import LeakCheck
import Synchronization
import Volumes

/// The search for identities over one image, by the design's rule of what a secret is: every header and DICOMDIR
/// element by element, every name, the volume descriptors, the README, and last every byte.
struct LeakGate: Sendable {
  let prepared: PreparedRequest
  let tree: DiscVolume
  let image: ISO9660Image
  let extents: [ByteExtent]
  let scanner: LeakScanner
  let length: Int64

  /// So many findings are kept of each part of the work.
  private static let mostFindings = 50

  func findings(_ advance: @escaping @Sendable (Int64) -> Void) async throws -> [Finding] {
    let names = try self.names()
    let found = try await concurrentChunks(of: extents.count) { range in try headers(range) }
    return names + found + (try await bytes(advance))
  }

  /// Names in every tree of the image, what its descriptors say, and the README.
  private func names() throws -> [Finding] {
    let scan = try scanner.textScan()
    var findings: [Finding] = []
    var texts: [ScannedText] = []
    var owner: Int32?
    func flush() throws {
      // The name itself may be the leak, so the image is all that is said of the place.
      findings += try scan.scan(texts, of: owner).map { $0.finding(at: Place(path: image.path)) }
      texts.removeAll(keepingCapacity: true)
    }
    let owners = self.owners
    for kind in ISO9660Image.Tree.allCases {
      _ = try image.visit(kind) { entry in
        let path = entry.rockRidgePath ?? entry.path
        let subject = owners[path.prefix { $0 != "/" }]
        if subject != owner || texts.count >= 1000 {
          try flush()
          owner = subject
        }
        texts.append(ScannedText(path, .name))
        if path != entry.path { texts.append(ScannedText(entry.path, .name)) }
      }
    }
    try flush()
    owner = nil
    texts += image.descriptors.flatMap(\.texts).map { ScannedText($0.text, .documentText) }
    // The page as the strings that went into it: escaping would hide a name from the search.
    texts += (tree.readme.split(separator: "\r\n").map(String.init) + HTMLText.strings(in: tree.page)).map {
      ScannedText($0, .documentText)
    }
    try flush()
    return Array(findings.prefix(Self.mostFindings))
  }

  /// Whose folder stands under each name in the root.
  private var owners: [Substring: Int32] {
    var owners: [Substring: Int32] = [:]
    for (exam, position) in zip(prepared.exams, prepared.positions) {
      owners[exam.context.subjectID[...]] = Int32(position.subject)
    }
    return owners
  }

  private func owner(_ index: Int) -> Int32? {
    guard case .instance(let exam, _, _) = tree.roles[index] else { return nil }
    return Int32(prepared.positions[exam].subject)
  }

  private func headers(_ range: Range<Int>) throws -> [Finding] {
    var scan = try HeaderLeakScan(scanner, datesKept: prepared.request.dates == .keep)
    let source = try OpenFile(reading: image.path)
    var reader = PartTenReader()
    var file = PartTenFile()
    var findings: [Finding] = []
    for index in range where tree.roles[index].isDICOM && findings.count < Self.mostFindings {
      let path = tree.volume.path(of: tree.volume.files[index].name)
      guard case .instance = tree.roles[index] else {
        var pieces = try DirectoryPieces(source, extents[index])
        while let piece = try pieces.next(), findings.count < Self.mostFindings {
          try reader.read(bytes: piece.bytes, name: path, into: &file)
          findings += try scan.findings(in: file, of: nil, path: path, offset: piece.offset)
        }
        continue
      }
      try reader.read(
        descriptor: source.descriptor, at: extents[index].offset, length: extents[index].length, name: path, into: &file
      )
      findings += try scan.findings(in: file, of: owner(index), path: path)
    }
    return findings
  }

  /// Every byte, in two halves that overlap by more than any form is long.
  private func bytes(_ advance: @escaping @Sendable (Int64) -> Void) async throws -> [Finding] {
    let overlap: Int64 = 1 << 20
    let middle = length / 2
    let parts = [0..<middle, middle..<length]
    let counter = SharedCounter(advance)
    return try await concurrentChunks(of: parts.count, size: 1) { range in
      try raw(parts[range.lowerBound], andFurther: overlap, counter)
    }
  }

  private func raw(_ part: Range<Int64>, andFurther overlap: Int64, _ counter: SharedCounter) throws -> [Finding] {
    let source = try OpenFile(reading: image.path)
    let scan = try scanner.rawScan()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
    defer { buffer.deallocate() }
    var offset = part.lowerBound
    let end = min(length, part.upperBound + overlap)
    var hits: [LeakHit] = []
    while offset < end {
      let count = try source.read(at: offset, into: buffer)
      guard count > 0 else { break }
      let used = min(Int64(count), end - offset)
      try scan.consume(UnsafeRawBufferPointer(rebasing: buffer[..<Int(used)]))
      // What both parts read counts once.
      counter.add(max(0, min(used, part.upperBound - offset)))
      offset += used
    }
    hits += try scan.finish()
    return hits.prefix(Self.mostFindings).map { hit in
      let offset = hit.offset + part.lowerBound
      return hit.finding(at: Place(path: file(at: offset), offset: offset))
    }
  }

  /// The file on the image that holds that byte.
  private func file(at offset: Int64) -> String {
    guard let index = extents.firstIndex(where: { $0.offset <= offset && offset < $0.end }) else { return image.path }
    return tree.volume.path(of: tree.volume.files[index].name)
  }
}
