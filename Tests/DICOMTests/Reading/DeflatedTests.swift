// SPDX-License-Identifier: GPL-3.0-or-later

import CZlib
import DICOM
import Testing

@Suite("Deflated data sets")
struct DeflatedTests {
  /// Raw deflate, by zlib directly.
  private func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        _ = CZlib.deflate(&stream, Z_FINISH)
      }
    }
    return Array(output[..<(output.count - Int(stream.avail_out))])
  }

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
}
