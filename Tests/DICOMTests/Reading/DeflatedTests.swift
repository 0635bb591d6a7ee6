// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

@Suite("Deflated data sets")
struct DeflatedTests {
  private func file(pixels: Int) -> [UInt8] {
    let pixels = (0..<pixels).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    return FileBuilder.file(FileBuilder.deflated, deflate(FileBuilder.image(.explicit, pixels: pixels)))
  }

  @Test("Small and large ones are read", arguments: [4, 1_000_000])
  func reads(pixels: Int) throws {
    let file = try read(file(pixels: pixels))
    #expect(file.dataSet.string(.patientName) == "Ogg^Nanny")
    #expect(file.dataSet.transferSyntax == .deflatedExplicitVRLittleEndian)
    let index = try #require(file.pixelData)
    #expect(file.dataSet.elements[index].valueLength == Int64(pixels))
    #expect(file.findings.isEmpty)
  }

  @Test("They leave as Explicit VR Little Endian with their pixels, or as they came")
  func rewrites() throws {
    let source = file(pixels: 1000)
    let original = FileBuilder.image(.explicit, pixels: (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let conformant = try rewrite(source)
    #expect(conformant.file.dataSet.transferSyntax == .explicitVRLittleEndian)
    #expect(Array(conformant.bytes.suffix(original.count)) == original)

    let same = try rewrite(source, .asIs)
    let deflated = deflate(original)
    #expect(Array(same.bytes.suffix(deflated.count)) == deflated)
    #expect(same.file.dataSet.transferSyntax == .deflatedExplicitVRLittleEndian)

    let edited = try rewrite(source, .asIs) { dataSet, edits in
      if let index = dataSet.index(of: .patientName) { edits.replace(index, with: Array("X".utf8)) }
    }
    #expect(edited.file.dataSet.transferSyntax == .deflatedExplicitVRLittleEndian)
    #expect(edited.file.dataSet.string(.patientName) == "X")
    #expect(edited.bytes.count % 2 == 0)
  }

  @Test("What inflates beyond the limit is refused, and so is half a stream")
  func limits() {
    let bomb = FileBuilder.file(FileBuilder.deflated, deflate([UInt8](repeating: 0, count: 10_000_000)))
    #expect(bomb.count < 20_000)
    #expect(failure(bomb, limits: Limits(inflatedBytes: 1 << 20))?.reason == .limit)
    var half = file(pixels: 1000)
    half.removeLast(half.count / 4)
    #expect(failure(half)?.reason == .truncated)
    let noStream = FileBuilder.file(FileBuilder.deflated, [UInt8](repeating: 0xFF, count: 100))
    #expect(failure(noStream)?.reason == .malformed)
  }

  /// Levels from stored to best: their streams start differently.
  @Test(
    "Streams with a zlib header are read, reported and, unchanged, written back as they were", arguments: [0, 1, 6, 9])
  func zlibHeader(level: Int32) throws {
    let original = FileBuilder.image(.explicit, pixels: [UInt8](repeating: 7, count: 1000))
    let stream = deflate(original, level: level, hasHeader: true)
    let source = FileBuilder.file(FileBuilder.deflated, stream)
    let file = try read(source)
    #expect(file.dataSet.string(.patientName) == "Ogg^Nanny")
    #expect(file.isDeflated && file.dataSet.transferSyntax == .deflatedExplicitVRLittleEndian)
    #expect(rules(file) == ["zlib-header"])
    #expect(file.findings.first?.place.offset == file.dataSetOffset)
    #expect(Array(try rewrite(source, .asIs).bytes.suffix(stream.count)) == stream)
    let edited = try rewrite(source, .asIs) { _, edits in edits.insert(.rescaleSlope, .DS, [0x31]) }
    #expect(edited.file.findings.isEmpty && edited.file.isDeflated)
    #expect(Array(try rewrite(source).bytes.suffix(original.count)) == original)
    // The raw stream of each level starts differently too, and is never taken for one with a header.
    #expect(rules(try read(FileBuilder.file(FileBuilder.deflated, deflate(original, level: level)))).isEmpty)
  }

  @Test("A checksum that does not fit, or is cut off, refuses the file")
  func badChecksum() {
    var source = FileBuilder.file(FileBuilder.deflated, deflate(FileBuilder.image(.explicit), hasHeader: true))
    source[source.count - 1] ^= 1
    #expect(failure(source)?.reason == .malformed)
    source.removeLast()
    #expect(failure(source)?.reason == .truncated)
  }

  @Test("dcmdump reads the same when it is told of the header")
  func oracle() throws {
    let folder = try TemporaryFolder()
    let source = FileBuilder.file(FileBuilder.deflated, deflate(FileBuilder.image(.explicit), hasHeader: true))
    try Data(source).write(to: folder.url.appending(path: "zlib.dcm"))
    let answer = try Tool.run("dcmdump", "+bz", folder.file("zlib.dcm"))
    #expect(answer.status == 0 && answer.output.contains("[Ogg^Nanny]"))
  }
}
