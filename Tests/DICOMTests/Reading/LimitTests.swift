// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import Glibc
import TestSupport
import Testing

/// Files larger, deeper and longer than any that are real: sparse ones on disk, built ones in memory.
@Suite("Sizes, depths and counts without end")
struct LimitTests {
  /// A file of so many bytes with some of them written: holes cost no disk.
  private func sparse(_ length: Int64, _ parts: [(offset: Int64, bytes: [UInt8])]) throws -> String {
    let path = NSTemporaryDirectory() + "spindle-sparse-\(UUID().uuidString)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(ftruncate(descriptor, Int(length)) == 0)
    for (offset, bytes) in parts {
      try #require(bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, Int(offset)) } == bytes.count)
    }
    return path
  }

  private static let after = DataSetBuilder.content { $0.add(DataElementTag(0xFFFC, 0xFFFC), "OB", [0, 0]) }

  @Test("Pixel data of 4 GiB less 2 bytes, and what follows them")
  func native() throws {
    let head = FileBuilder.file(
      FileBuilder.explicit,
      DataSetBuilder.content { builder in
        builder.add(.patientID, "LO", "77")
        builder.header(.pixelData, "OW", length: 0xFFFF_FFFE)
      })
    let end = Int64(head.count) + 0xFFFF_FFFE
    let path = try sparse(end + Int64(Self.after.count), [(0, head), (end, Self.after)])
    defer { unlink(path) }
    var reader = PartTenReader()
    var file = PartTenFile()
    try reader.read(path: path, into: &file)
    #expect(file.dataSet.elements.map(\.tag) == [.patientID, .pixelData, DataElementTag(0xFFFC, 0xFFFC)])
    #expect(file.dataSetEnd == file.fileLength && file.findings.isEmpty)
    var edits = DataSetEdits()
    edits.replace(0, with: Array("8".utf8))
    let new = try PartTenWriter.rewrite(file, edits: edits, syntax: .conformant, meta: newMeta)
    #expect(new.rest == [.range(offset: Int64(head.count), length: 0xFFFF_FFFE), .bytes(Self.after)])
    #expect(new.length == Int64(new.head.count) + 0xFFFF_FFFE + Int64(Self.after.count))
  }

  @Test("Fragments of 7.5 GiB in all, and what follows them")
  func fragments() throws {
    let fragment: Int64 = 0xA000_0000
    func itemHeader(_ length: Int64) -> [UInt8] { [0xFE, 0xFF, 0, 0xE0] + DataSetBuilder.word32(Int(length)) }
    let head = FileBuilder.file(
      FileBuilder.jpeg,
      DataSetBuilder.content { builder in
        builder.add(.patientID, "LO", "77")
        builder.header(.pixelData, "OB", length: 0xFFFF_FFFF)
      })
    let value = Int64(head.count)
    var parts: [(Int64, [UInt8])] = [(0, head), (value, itemHeader(0))]
    for number in 0..<3 { parts.append((value + 8 + Int64(number) * (fragment + 8), itemHeader(fragment))) }
    let delimiter = value + 8 + 3 * (fragment + 8)
    let end = DataSetBuilder.content { $0.delimiter(0xE0DD) } + Self.after
    let path = try sparse(delimiter + Int64(end.count), parts + [(delimiter, end)])
    defer { unlink(path) }
    var reader = PartTenReader()
    var file = PartTenFile()
    try reader.read(path: path, into: &file)
    let pixels = try #require(file.pixelData)
    #expect(file.dataSet.elements[pixels].valueLength == delimiter - value)
    #expect(file.dataSet.elements.count == 3 && file.findings.isEmpty)
    let same = try PartTenWriter.rewrite(file, edits: DataSetEdits(), syntax: .asIs, meta: newMeta)
    #expect(same.rest.first == .range(offset: value, length: delimiter + 8 - value))
  }

  /// The claims can be kept, since the file is long enough; the memory is not taken all the same.
  @Test(
    "A header that claims 4 GiB is refused by its limit, with the place of the claim", arguments: ["OB", "UT", "UN"])
  func claims(vr: String) throws {
    let nested = DataSetBuilder.content { $0.header(DataElementTag(0x0009, 0x1001), vr, length: 0xFFFF_FF00) }
    let head = FileBuilder.file(
      FileBuilder.explicit,
      DataSetBuilder.content { builder in
        builder.add(.sopInstanceUID, "UI", "1.2")
        builder.header(.referencedImageSequence, "SQ", length: 0xFFFF_FFFF)
        builder.raw([0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF])
        builder.raw(nested)
      })
    let path = try sparse(5 << 30, [(0, head)])
    defer { unlink(path) }
    var reader = PartTenReader()
    var file = PartTenFile()
    do throws(DICOMError) {
      try reader.read(path: path, into: &file)
      Issue.record("was read")
    } catch {
      #expect(error.reason == .limit)
      #expect(error.finding.place.path == path)
      #expect(error.finding.place.offset == Int64(head.count - 12))
      #expect(error.finding.place.tagPath == "(0008,1140)[1].(0009,1001)")
    }
    // In a short file the claim alone is refused.
    let short = try #require(failure(head + [1, 2, 3]))
    #expect(short.reason == .truncated && short.finding.place.tagPath == "(0008,1140)[1].(0009,1001)")
  }

  private func nested(_ levels: Int) -> [UInt8] {
    let open =
      DataSetBuilder.content { $0.header(.referencedImageSequence, "SQ", length: 0xFFFF_FFFF) }
      + [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF]
    let close: [UInt8] = [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
    return FileBuilder.file(
      FileBuilder.explicit,
      Array(repeatElement(open, count: levels).joined()) + DataSetBuilder.content { $0.add(.patientID, "LO", "77") }
        + Array(repeatElement(close, count: levels).joined()))
  }

  @Test("10,000 sequences within one another: read, searched, written and rendered where the limit allows it")
  func depth() throws {
    let source = nested(10_000)
    #expect(failure(source)?.reason == .limit)
    #expect(failure(source, limits: Limits(depth: 9_999))?.reason == .limit)
    let file = try read(source, limits: Limits(depth: 10_000))
    let deepest = file.dataSet.elements.count - 1
    #expect(deepest == 20_000 && file.dataSet.elements[deepest].depth == 10_000)
    #expect(file.dataSet.string(deepest) == "77")
    #expect(file.dataSet.tagPath(of: deepest).utf8.count == 10_000 * 15 + 11)
    var edits = DataSetEdits()
    edits.replace(deepest, withUTF8: "王".utf8)
    let new = try PartTenWriter.rewrite(file, edits: edits, syntax: .asIs, meta: newMeta)
    let again = try read(new.bytes(from: source), limits: Limits(depth: 10_000))
    #expect(again.dataSet.string(again.dataSet.elements.count - 1) == "王")
    var count = 0
    DICOMJSONModel.write(again) { count += $0.count }
    #expect(count > 200_000)
    #expect(again.dataSet.valueFindings().isEmpty)
  }

  @Test("A million elements, in items and without")
  func elements() throws {
    var items: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0, 8, 0, 0, 0, 0x20, 0, 0x13, 0, 0x49, 0x53, 0, 0]
    // Doubling and cutting: a debug build takes its time over 500,000 small arrays.
    while items.count < 16 * 500_000 { items += items }
    items.removeLast(items.count - 16 * 500_000)
    let bytes =
      DataSetBuilder.content { $0.header(.referencedImageSequence, "SQ", length: 0xFFFF_FFFF) } + items
      + DataSetBuilder.content { $0.delimiter(0xE0DD) }
    let source = FileBuilder.file(FileBuilder.explicit, bytes)
    let file = try read(source)
    #expect(file.dataSet.elements.count == 1_000_001)
    #expect(file.dataSet.elements.last?.subtreeEnd == 1_000_001)
    let same = try PartTenWriter.rewrite(file, edits: DataSetEdits(), syntax: .asIs, meta: newMeta)
    #expect(Array(same.head.suffix(bytes.count)) == bytes)
  }
}
