// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

/// Float, Double Float and integer Pixel Data in one file: only one kind should be there (PS3.3 C.7.6.24), but files
/// have more.
@Suite("Several kinds of pixel data in one file")
struct SeveralPixelDataTests {
  private static let float = DataElementTag(0x7FE0, 0x0008)
  private static let double = DataElementTag(0x7FE0, 0x0009)
  private static let between = DataElementTag(0x7FE0, 0x000A)
  private static let encodings: [(DataSetBuilder.Encoding, String)] = [
    (.explicit, FileBuilder.explicit), (.implicit, FileBuilder.implicit), (.bigEndian, FileBuilder.bigEndian),
  ]

  /// Each kind with so many bytes, and elements between and after them.
  private func dataSet(_ encoding: DataSetBuilder.Encoding, bytes: Int) -> [UInt8] {
    DataSetBuilder.content(encoding) { builder in
      builder.add(.sopInstanceUID, "UI", "1.2.3.4")
      builder.add(.patientID, "LO", "77")
      builder.add(Self.float, "OF", [UInt8](repeating: 1, count: bytes))
      builder.add(Self.double, "OD", [UInt8](repeating: 2, count: bytes))
      builder.add(Self.between, "LO", "between")
      builder.add(.pixelData, "OW", [UInt8](repeating: 3, count: bytes))
      builder.add(DataElementTag(0xFFFC, 0xFFFC), "OB", [0, 0])
    }
  }

  /// Within the first read, just beyond it, and far beyond.
  @Test(
    "All are ranges of the source, what stands between them is read, unchanged files are written back as they were",
    arguments: encodings, [8, 16_000, 100_000])
  func kinds(coding: (DataSetBuilder.Encoding, String), bytes: Int) throws {
    let dataSet = dataSet(coding.0, bytes: bytes)
    let source = FileBuilder.file(coding.1, dataSet)
    let path = NSTemporaryDirectory() + "spindle-several-\(UUID().uuidString)"
    try Data(source).write(to: URL(fileURLWithPath: path))
    defer { unlink(path) }
    var reader = PartTenReader()
    var file = PartTenFile()
    try reader.read(path: path, into: &file)
    let pixels = file.dataSet.elements.filter { $0.flags.contains(.pixelData) }
    #expect(pixels.map(\.tag) == [Self.float, Self.double, .pixelData])
    #expect(pixels.allSatisfy { $0.valueLength == Int64(bytes) })
    #expect(file.pixelData == 2)
    #expect(file.dataSet.value(2).isEmpty && file.dataSet.value(5).isEmpty)
    #expect(coding.0 == .implicit || file.dataSet.string(Self.between) == "between")
    #expect(rules(file) == ["several-pixel-data"])
    #expect(file.findings.first?.place.tagPath == "(7FE0,0009)")

    let same = try PartTenWriter.rewrite(file, edits: DataSetEdits(), syntax: .asIs, meta: newMeta)
    #expect(Array(same.bytes(from: source).suffix(dataSet.count)) == dataSet)
    let ranges = same.rest.filter { if case .range(_, Int64(bytes)) = $0 { true } else { false } }
    #expect(ranges.count == 3 && same.rest.count == 6)
    #expect(same.length == Int64(same.bytes(from: source).count))
    // One value for file after file: nothing of this one is left in the next.
    try reader.read(bytes: FileBuilder.image(.explicit), name: "next", into: &file)
    #expect(file.dataSet.index(of: Self.between) == nil && file.pixelData == file.dataSet.elements.count - 1)
  }

  @Test("Edits before, between and after; a conversion; removing one of them", arguments: encodings)
  func edits(encoding: DataSetBuilder.Encoding, syntax: String) throws {
    let source = FileBuilder.file(syntax, dataSet(encoding, bytes: 20_000))
    let result = try rewrite(source) { dataSet, edits in
      for (tag, value) in [(DataElementTag.patientID, "1"), (Self.between, "another text")] {
        if let index = dataSet.index(of: tag) { edits.replace(index, with: Array(value.utf8)) }
      }
      if let index = dataSet.index(of: Self.double) { edits.remove(index) }
    }
    let file = result.file
    #expect(file.dataSet.string(.patientID) == "1")
    #expect(file.dataSet.index(of: Self.between).map { file.dataSet.value($0) } == Array("another text".utf8))
    #expect(file.dataSet.elements.filter { $0.flags.contains(.pixelData) }.map(\.tag) == [Self.float, .pixelData])
    let last = try #require(file.dataSet.index(of: .pixelData))
    let start = Int(file.dataSet.elements[last].valueOffset)
    #expect(result.bytes[start..<(start + 20_000)].allSatisfy { $0 == 3 })
    #expect(file.dataSet.elements.last?.tag == DataElementTag(0xFFFC, 0xFFFC))
  }

  @Test("Float pixels beside compressed ones: the syntax stays that of the compressed")
  func compressed() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2.3.4")
      builder.add(Self.float, "OF", [UInt8](repeating: 1, count: 8))
      builder.header(.pixelData, "OB", length: 0xFFFF_FFFF)
      builder.item([])
      builder.item([1, 2])
      builder.delimiter(0xE0DD)
    }
    let file = try read(FileBuilder.file(FileBuilder.jpeg, dataSet))
    #expect(file.dataSet.transferSyntax == .jpegBaseline8Bit)
    #expect(rules(file) == ["several-pixel-data"])
  }
}
