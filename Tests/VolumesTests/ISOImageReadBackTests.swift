// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Volumes

@Suite struct ISOImageReadBackTests {
  private static let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }

  private func slice(_ extent: ByteExtent) -> [UInt8] {
    Array(Self.bytes[Int(extent.offset)..<Int(extent.end)])
  }

  @Test func onePassGivesAllDigests() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("image", Self.bytes)
    let extents = [
      ByteExtent(offset: 2_500_000, length: 500_000), ByteExtent(offset: 10_000, length: 1_800_001),
      ByteExtent(offset: 2_500_000, length: 500_000), ByteExtent(offset: 4_096, length: 0),
      ByteExtent(offset: 1_900_000, length: 1),
    ]
    var tapped: [UInt8] = []
    let result = try ISOImageReadBack.run(OpenFile(reading: path), extents: extents, metadataLength: ByteCount(10_000))
    { buffer, offset in
      #expect(offset == Int64(tapped.count))
      tapped += buffer
    }
    #expect(tapped == Self.bytes)
    #expect(result.length == ByteCount(3_000_000))
    #expect(result.image == SHA256Hasher.digest(of: Self.bytes))
    #expect(result.extents == extents.map { SHA256Hasher.digest(of: slice($0)) })
  }

  @Test func extentsThatShareOnlyAPartAreRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("image", [UInt8](repeating: 1, count: 100))
    for extents in [
      [ByteExtent(offset: 0, length: 10), ByteExtent(offset: 9, length: 10)],
      [ByteExtent(offset: 0, length: 10), ByteExtent(offset: 0, length: 9)],
      [ByteExtent(offset: -1, length: 10)], [ByteExtent(offset: 5, length: -1)],
    ] {
      #expect(throws: VolumeError.self) {
        try ISOImageReadBack.run(OpenFile(reading: path), extents: extents, metadataLength: .zero)
      }
    }
  }

  @Test func anExtentBeyondTheEndIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("image", [UInt8](repeating: 1, count: 100))
    #expect(throws: VolumeError.self) {
      try ISOImageReadBack.run(
        OpenFile(reading: path), extents: [ByteExtent(offset: 90, length: 11)], metadataLength: .zero)
    }
  }

  @Test func whatTheTapThrowsEndsThePass() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let path = try folder.file("image", Self.bytes)
    #expect(throws: Stop.self) {
      try ISOImageReadBack.run(OpenFile(reading: path), extents: [], metadataLength: .zero) { _, offset in
        if offset > 0 { throw Stop() }
      }
    }
  }
}
