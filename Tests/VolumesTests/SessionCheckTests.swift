// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Volumes

/// libisofs' MD5 tags, as xorriso writes them.
@Suite struct SessionCheckTests {
  /// An image of xorriso's, whose session begins in sector 32 (as on a medium that can be written over) or 0.
  private func image(_ folder: TemporaryFolder, startsAtZero: Bool) throws -> [UInt8] {
    let source = try folder.file("source", (0..<9000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let path = folder.file("a.iso")
    // As mkisofs, xorriso writes for a medium that is written once.
    let arguments =
      startsAtZero
      ? ["-as", "mkisofs", "-quiet", "--md5", "-graft-points", "-o", path, "f=" + source]
      : ["-outdev", path, "-md5", "on", "-map", source, "/f", "-commit"]
    let run = try Tool.run("xorriso", arguments)
    try #require(run.status == 0, "\(run.errors)")
    return try FileSystem.readWhole(path, limit: 1 << 24)
  }

  private func results(_ bytes: [UInt8], piece: Int) -> [SessionCheck.Result] {
    var check = SessionCheck()
    bytes.withUnsafeBytes { buffer in
      for start in stride(from: 0, to: buffer.count, by: piece) {
        check.update(.init(rebasing: buffer[start..<min(start + piece, buffer.count)]), at: Int64(start))
      }
    }
    return check.results
  }

  @Test(arguments: [true, false])
  func xorrisosTagsAreFoundAndAgree(startsAtZero: Bool) throws {
    let folder = try TemporaryFolder()
    let bytes = try image(folder, startsAtZero: startsAtZero)
    for piece in [2048, 6 * 2048, 256 << 10] {
      let found = results(bytes, piece: piece)
      #expect(found.map(\.tag.kind) == [.descriptors, .directories, .session])
      #expect(found.map(\.isGood) == [true, true, true])
      #expect(Set(found.map(\.tag.range.lowerBound)) == [startsAtZero ? 0 : 32])
    }
    let session = try #require(results(bytes, piece: 2048).last?.tag)
    let place = Int(session.position) * 2048
    #expect(session.sector == Array(bytes[place..<place + 2048]), "written as libisofs writes it")

    var flipped = bytes
    flipped[place - 3000] ^= 1
    #expect(results(flipped, piece: 4096).map(\.isGood) == [true, true, false])
    flipped = bytes
    flipped[place + 60] ^= 1
    #expect(
      results(flipped, piece: 4096).map(\.tag.kind) == [.descriptors, .directories], "a tag that is broken itself")
    flipped = bytes
    flipped[Int(session.range.lowerBound) * 2048 + 16 * 2048 + 100] ^= 1
    #expect(results(flipped, piece: 4096).map(\.isGood) == [false, false, false])
  }

  @Test func anImageWithoutTagsHasNone() throws {
    #expect(results([UInt8](repeating: 7, count: 300 * 2048), piece: 256 << 10).isEmpty)
  }

  @Test(arguments: [
    "", " pos=1", " pos=0 range_start=0 range_size=0 md5= self=", " pos=99999999999 range_start=0 range_size=1",
    " pos=1 range_start=4294967295 range_size=4294967295 md5=00000000000000000000000000000000",
  ])
  func whatOnlyLooksLikeATagIsNone(rest: String) {
    let line = Array("libisofs_checksum_tag_v1\(rest)\n".utf8)
    let sector = line + [UInt8](repeating: 0, count: 2048 - line.count)
    let tag = sector.withUnsafeBytes { SessionTag($0) }
    #expect(tag == nil)
    #expect(results(sector, piece: 2048).isEmpty)
  }

  @Test func runsJoinAndOverlap() {
    var runs = SectorRuns()
    for sector in [3, 4, 4, 5, 9, 20] as [Int64] { runs.add(sector) }
    #expect(runs.runs == [3..<6, 9..<10, 20..<21])
    #expect(runs.count == 5)
    #expect(runs.overlaps(5..<7) && runs.overlaps(0..<4) && runs.overlaps(8..<30))
    #expect(!runs.overlaps(6..<9) && !runs.overlaps(0..<3) && !runs.overlaps(21..<99) && !runs.overlaps(4..<4))
  }
}
