// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import TestSupport
import Testing

@testable import OpticalMedia
@testable import Volumes

/// libburn's traps, played on its pseudo-drive: what the drive says, and what stands in the file afterwards.
@Suite struct PseudoDriveTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func drive(_ name: String = "disc") throws -> LibburnDrive {
    LibburnDrive(try DriveAddress("stdio:\(folder.file(name))"))
  }

  private func bytes(_ name: String = "disc") throws -> [UInt8] {
    try FileSystem.readWhole(folder.file(name), limit: 1 << 30)
  }

  /// Bytes that differ from sector to sector.
  private func content(_ count: Int) -> BytesInMemory {
    BytesInMemory((0..<count).map { UInt8(truncatingIfNeeded: ($0 + 1) &* 7 &+ $0 >> 11) })
  }

  private func rule(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? any SpindleError)?.finding.rule ?? "\(error)" }
    return nil
  }

  @Test(arguments: [1, 2047, 2048, 2049, 300_000, 5_000_000])
  func everyByteArrivesWhateverTheLength(_ count: Int) throws {
    let drive = try drive()
    let content = content(count)
    #expect(try drive.load().medium?.state == .blank)
    try drive.burn(content, BurnOptions()) { _ in }
    let burned = try bytes()
    #expect(Array(burned.prefix(count)) == content.bytes)
    #expect(burned.count == content.length.sectors.bytes.rawValue, "filled up to a whole sector, and no further")
    #expect(try drive.load().medium?.state == .holdsData)
    let found = try DiscReadBack.run(drive, length: content.length) { _ in }
    #expect(found.digest == SHA256Hasher.digest(of: content.bytes))
    #expect(found.unreadable.isEmpty)
  }

  @Test func aTreeIsBurnedAsItsImageIsWritten() throws {
    let writer = try ISOImageWriter(volume: RandomVolumes.volume(seed: 5))
    _ = try writer.write(to: folder.file("image"))
    let drive = try drive()
    _ = try drive.load()
    try drive.burn(ISOImageSource(writer), BurnOptions()) { _ in }
    #expect(try bytes() == bytes("image"))
    let answer = try Tool.run("xorriso", "-indev", "stdio:\(folder.file("disc"))", "-find", "/", "-exec", "report_lba")
    #expect(answer.status == 0)
  }

  @Test func progressEndsAtTheWholeAndTellsOfTheFifo() throws {
    let drive = try drive()
    _ = try drive.load()
    let content = content(3_000_000)
    var seen: [BurnProgress] = []
    try drive.burn(content, BurnOptions()) { seen.append($0) }
    #expect(seen.last?.done == content.length.rawValue, "libburn sets its counters to zero when it is idle")
    #expect(seen.allSatisfy { $0.total == content.length.rawValue && $0.done <= $0.total })
    #expect(seen.last?.fifo?.capacity == 32 << 20)
  }

  @Test func aSimulationLeavesTheMediumAlone() throws {
    let drive = try drive()
    _ = try drive.load()
    try drive.burn(content(100_000), BurnOptions(isSimulated: true)) { _ in }
    #expect(try drive.load().medium?.state == .blank)
    #expect(try FileSystem.status(of: folder.file("disc"))?.length.rawValue ?? 0 == 0)
  }

  @Test(arguments: [FailingSource.Fault.reading, .short])
  func aSourceThatFailsIsNeverAGoodDisc(_ fault: FailingSource.Fault) throws {
    // Longer than the fifo, so that it fails while the laser is lit: libburn would fill up the track with zeros.
    let content = FailingSource(path: "somewhere", length: ByteCount(80 << 20), fault: fault)
    let drive = try drive()
    _ = try drive.load()
    if fault == .reading {
      #expect(throws: FailingSource.Broken.self) { try drive.burn(content, BurnOptions()) { _ in } }
    } else {
      #expect(rule { try drive.burn(content, BurnOptions()) { _ in } } == "source-length")
    }
    #expect(try drive.load().medium?.state == .holdsData)
  }

  @Test func aSourceThatFailsAtItsStartLeavesTheMediumBlank() throws {
    let content = FailingSource(path: "somewhere", length: ByteCount(1 << 20), fault: .reading)
    let drive = try drive()
    _ = try drive.load()
    #expect(throws: FailingSource.Broken.self) { try drive.burn(content, BurnOptions()) { _ in } }
    #expect(try drive.load().medium?.state == .blank)
  }

  @Test func whatIsCancelledSaysSoAndTheDriveCanBeUsedAgain() async throws {
    let drive = try drive()
    _ = try drive.load()
    let slow = SlowContent(length: ByteCount(96 << 20))
    let burning = Task.detached {
      // The burn's own task is cancelled while the drive writes.
      do {
        try drive.burn(slow, BurnOptions()) { told in
          if told.stage == .writing { withUnsafeCurrentTask { $0?.cancel() } }
        }
      } catch { return (error as? OpticalMediaError)?.finding.rule ?? "\(error)" }
      return "done"
    }
    #expect(await burning.value == "burn-aborted")
    #expect(try bytes().count < 96 << 20)
    _ = try drive.load()
    try drive.blank { _ in }
    try drive.burn(content(10_000), BurnOptions()) { _ in }
    #expect(try bytes().count == 10_240)
  }

  @Test func oneWhoHasTheMediumKeepsIt() throws {
    let first = try drive()
    _ = try first.load()
    try first.burn(content(5000), BurnOptions()) { _ in }
    let second = try drive()
    #expect(rule { _ = try second.load() } == "drive-busy")
    first.release(eject: false)
    #expect(try second.load().state == .loaded)
  }

  @Test func blankingEmptiesAndAChangeOfMediumLosesNothing() throws {
    let drive = try drive()
    _ = try drive.load()
    let old = content(5000)
    try drive.burn(old, BurnOptions()) { _ in }
    _ = try drive.load()
    #expect(try drive.changeMedium())
    #expect(try drive.load().medium?.state == .blank)
    #expect(Array(try bytes("disc.1").prefix(5000)) == old.bytes)
    try drive.burn(content(7000), BurnOptions()) { _ in }
    _ = try drive.load()
    try drive.blank { _ in }
    #expect(try drive.load().medium?.state == .blank)
    #expect(try bytes().isEmpty)
  }

  @Test(arguments: ["stdio:", "stdio:-", "stdio:/dev/fd/1", "stdio:/tmp/", "", "a\0b"])
  func whatNamesNoDriveIsRefused(_ text: String) {
    #expect(throws: OpticalMediaError.self) { try DriveAddress(text) }
  }

  @Test(arguments: ["stdio:/nowhere/at/all/disc", "stdio:/tmp", "stdio:/dev/null", "/dev/null", "/dev/sr97"])
  func aDriveThatCannotBeUsedIsMissing(_ name: String) throws {
    let drive = LibburnDrive(try DriveAddress(name))
    #expect(rule { _ = try drive.load() } == "drive-missing")
  }

  @Test func theEndOfTheFileIsTheEndOfTheDisc() throws {
    let drive = try drive()
    _ = try drive.load()
    let content = content(100_000)
    try drive.burn(content, BurnOptions()) { _ in }
    drive.release(eject: false)
    #expect(truncate(folder.file("disc"), 50_000) == 0)
    _ = try drive.load()
    // libburn would call what it never read good.
    let found = try DiscReadBack.run(drive, length: content.length) { _ in }
    #expect(found.unreadable.runs == [24..<49])
    #expect(found.digest != SHA256Hasher.digest(of: content.bytes))
  }

  @Test func aFlippedBitIsFoundInItsSector() throws {
    let drive = try drive()
    _ = try drive.load()
    let content = content(300_000)
    try drive.burn(content, BurnOptions()) { _ in }
    drive.release(eject: false)
    let file = try #require(fopen(folder.file("disc"), "r+"))
    fseek(file, 77 * 2048 + 5, SEEK_SET)
    let byte = fgetc(file)
    fseek(file, 77 * 2048 + 5, SEEK_SET)
    fputc(byte ^ 16, file)
    fclose(file)
    _ = try drive.load()
    var found = try DiscReadBack.run(drive, length: content.length) { _ in }
    #expect(found.digest != SHA256Hasher.digest(of: content.bytes))
    try found.locateDamage(drive, comparedWith: content) { _ in }
    #expect(found.damaged.runs == [77..<78])
  }

  @Test func twoDrivesBurnSideBySide() async throws {
    let contents = [content(9_000_000), content(9_100_000)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, content) in contents.enumerated() {
        let drive = try drive("side\(number)")
        group.addTask {
          _ = try drive.load()
          try drive.burn(content, BurnOptions()) { _ in }
        }
      }
      try await group.waitForAll()
    }
    for (number, content) in contents.enumerated() {
      #expect(Array(try bytes("side\(number)").prefix(content.bytes.count)) == content.bytes)
    }
  }
}

/// A content that comes slowly, so that there is time to break off.
private struct SlowContent: ByteSource {
  let length: ByteCount
  func open() throws -> any ByteReader { Reader() }

  private final class Reader: ByteReader {
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      usleep(2000)
      buffer.initializeMemory(as: UInt8.self, repeating: 1)
      return buffer.count
    }
  }
}
