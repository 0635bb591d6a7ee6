// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import FileSets

/// Whatever stands on a medium, its judgement ends, with findings or without.
@Suite struct HostileMediumTests {
  /// An image in a file, some of whose bytes are others for a moment.
  private struct Target {
    let image: TestImage
    let sound: [UInt8]
    let handle: FileHandle

    init() throws {
      image = try TestDisc().image(["-J", "-R", "-no-pad"])
      sound = Array(try Data(contentsOf: URL(fileURLWithPath: image.path)))
      handle = try #require(FileHandle(forUpdatingAtPath: image.path))
    }

    func report(with changes: [(place: Int, byte: UInt8)]) throws -> MediumReport? {
      for (place, byte) in changes { try put(byte, at: place) }
      defer { for (place, _) in changes { try? put(sound[place], at: place) } }
      // Without a primary descriptor it is no image any more.
      return try? image.report()
    }

    private func put(_ byte: UInt8, at place: Int) throws {
      try handle.seek(toOffset: UInt64(place))
      try handle.write(contentsOf: [byte])
    }
  }

  @Test func twoThousandMutatedImages() throws {
    let target = try Target()
    #expect(target.sound.count < 200 << 10)
    // The first 16 sectors are nobody's.
    let places = 16 * 2048..<target.sound.count
    var random = SeededGenerator(seed: 20)
    var judged = 0
    var spotted = 0
    for _ in 0..<2_000 {
      let changes = (0...Int.random(in: 0..<8, using: &random)).map { _ in
        // Lengths and offsets are most often changed to something near, to nothing, or to all ones.
        let place = Int.random(in: places, using: &random)
        let byte: UInt8 =
          switch random.next() % 4 {
          case 0: 0
          case 1: 0xFF
          case 2: target.sound[place] ^ (1 << UInt8(random.next() % 8))
          default: UInt8(truncatingIfNeeded: random.next())
          }
        return (place: place, byte: byte)
      }
      guard let report = try target.report(with: changes) else { continue }
      judged += 1
      if report.findings.contains(where: { $0.severity == .error }) { spotted += 1 }
      for finding in report.findings { #expect(!finding.message.isEmpty && finding.place.path != nil) }
    }
    // Nearly all of them are still images, and most are not sound any more.
    #expect(judged > 1_500)
    #expect(spotted > 500)
    #expect(try target.report(with: [])?.told == ["note iso-alternate-trees"])
  }

  @Test func imagesCutOffAnywhere() throws {
    let target = try Target()
    for sectors in stride(from: target.sound.count / 2048, to: 16, by: -3) {
      try target.handle.truncate(atOffset: UInt64(sectors * 2048 - 1))
      guard let report = try? target.image.report() else { continue }
      #expect(report.told.contains("error iso-truncated"))
    }
  }

  /// Directories of directories of directories: as many names as a volume holds, and no more.
  @Test func aFolderThatHoldsItself() throws {
    let image = try TestDisc().image(["-no-pad"])
    try image.change { bytes in
      let root = Array(bytes[0x8000 + 158..<0x8000 + 174])
      let record = try bytes.place(of: [5] + Array("DICOM".utf8)) - 32
      bytes.replaceSubrange(record + 2..<record + 18, with: root)
    }
    #expect(try image.report().told.contains("error iso-folder-twice"))
  }
}
