// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Foundation
import TestSupport
import Testing

@testable import OpticalMedia
@testable import Volumes

/// What goes wrong while an image is written: the error says what, and nothing that looks like an image is left.
@Suite struct ImageFailureTests {
  private func volume(_ fault: FailingSource.Fault, at bad: Int, of count: Int = 8) -> Volume {
    var volume = Volume(identifier: "FAILING", date: 0)
    for number in 0..<count {
      let source = FailingSource(
        path: "/sources/\(number)", length: ByteCount(700_001), fault: number == bad ? fault : .none)
      volume.add(source, as: VolumeName("file \(number)"))
    }
    return volume
  }

  @Test(arguments: [FailingSource.Fault.opening, .reading], [0, 3, 7])
  func theErrorOfTheSourceIsThrown(fault: FailingSource.Fault, bad: Int) throws {
    let folder = try TemporaryFolder()
    let writer = try ISOImageWriter(volume: volume(fault, at: bad))
    let error = #expect(throws: SourceFailure.self) { try writer.write(to: folder.file("a.iso")) }
    #expect(error?.path == "file \(bad)")
    #expect((error?.underlying as? FailingSource.Broken)?.path == "/sources/\(bad)")
    #expect(try FileSystem.status(of: folder.file("a.iso")) == nil)
  }

  @Test(arguments: [FailingSource.Fault.short, .long], [0, 3, 7])
  func aSourceOfAnotherLengthIsNamed(fault: FailingSource.Fault, bad: Int) throws {
    let folder = try TemporaryFolder()
    let writer = try ISOImageWriter(volume: volume(fault, at: bad))
    let error = #expect(throws: SourceFailure.self) { try writer.write(to: folder.file("a.iso")) }
    #expect(error?.finding.place.path == "file \(bad)")
    #expect(error?.kind == .badInput)
    #expect(try FileSystem.status(of: folder.file("a.iso")) == nil)
  }

  @Test func aSourceThatVanishedIsNamed() throws {
    let folder = try TemporaryFolder()
    var volume = Volume(identifier: "FAILING", date: 0)
    volume.add(FileRange(path: folder.file("gone.dcm"), length: ByteCount(10)), as: VolumeName("a"))
    let writer = try ISOImageWriter(volume: volume)
    #expect(throws: Never.self, "the plan opens nothing") { try writer.plannedSectors() }
    let error = #expect(throws: SourceFailure.self) { try writer.write(to: folder.file("a.iso")) }
    #expect(error?.finding.place.path == folder.file("gone.dcm"))
    #expect(error?.kind == .missingInput)
  }

  @Test func anImageBesideAFailingOneIsNotTouched() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let good = RandomVolumes.volume(seed: 5)
    _ = try ISOImageWriter(volume: good).write(to: path + "/alone")
    async let failing: Void = {
      for number in 0..<20 {
        #expect(throws: SourceFailure.self) {
          try ISOImageWriter(volume: volume(.reading, at: number % 8)).write(to: path + "/bad")
        }
      }
    }()
    for _ in 0..<20 { _ = try ISOImageWriter(volume: good).write(to: path + "/beside") }
    await failing
    #expect(try contents(path + "/alone") == contents(path + "/beside"))
  }

  @Test func whatProgressThrowsEndsTheWriting() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let writer = try ISOImageWriter(volume: volume(.none, at: 0))
    var seen: [ByteCount] = []
    #expect(throws: Stop.self) {
      try writer.write(to: folder.file("a.iso")) { done in
        seen.append(done)
        if seen.count == 2 { throw Stop() }
      }
    }
    #expect(seen == [ByteCount(1 << 20), ByteCount(2 << 20)])
    #expect(try FileSystem.status(of: folder.file("a.iso")) == nil)
  }

  @Test func progressEndsWithTheWholeLength() throws {
    let folder = try TemporaryFolder()
    let writer = try ISOImageWriter(volume: volume(.none, at: 0))
    var last = ByteCount.zero
    let written = try writer.write(to: folder.file("a.iso")) { done in
      #expect(done > last)
      last = done
    }
    #expect(last == written.length)
    try written.synchronize()
  }

  @Test func aPathThatCannotBeMadeIsNamed() throws {
    let folder = try TemporaryFolder()
    let writer = try ISOImageWriter(volume: volume(.none, at: 0))
    for path in [folder.file("none/a.iso"), folder.path, "/dev/null"] {
      let error = #expect(throws: VolumeError.self) { try writer.write(to: path) }
      #expect(error?.kind == .cannotCreate)
      #expect(error?.finding.place.path == path)
    }
    #expect(try FileSystem.status(of: "/dev/null") != nil)
  }

  /// A file system of 4 MiB, where this account may mount one.
  private static let small: String? = {
    var template = Array("/tmp/spindle-small.XXXXXX".utf8CString)
    guard geteuid() == 0, let path = mkdtemp(&template).map({ String(cString: $0) }) else { return nil }
    let mounted = try? Tool.run("mount", "-t", "tmpfs", "-o", "size=4m", "spindle", path)
    return mounted?.status == 0 ? path : nil
  }()

  @Test(.enabled(if: small != nil, "needs the right to mount"))
  func aFullMediumSaysHowMuchIsNeeded() throws {
    let small = try #require(Self.small)
    defer {
      _ = try? Tool.run("umount", small)
      rmdir(small)
    }
    let path = small + "/a.iso"
    let large = try ISOImageWriter(volume: volume(.none, at: 0))
    let before = #expect(throws: VolumeError.self) { try large.write(to: path) { _ in Issue.record("wrote a part") } }
    #expect(before?.finding.rule == "no-space")
    #expect(before?.description.contains("\(try large.plannedSectors().bytes.rawValue) bytes are needed") == true)
    #expect(try FileSystem.status(of: path) == nil)

    // Room at the start, and none any more when half is written.
    let fitting = try ISOImageWriter(volume: volume(.none, at: 0, of: 4))
    let during = #expect(throws: VolumeError.self) {
      try fitting.write(to: path) { _ in
        let other = try OpenFile(creating: small + "/other")
        let zeros = [UInt8](repeating: 0, count: 64 << 10)
        for part in 0..<64 {
          try? zeros.withUnsafeBytes { try other.write($0, at: Int64(part * zeros.count)) }
        }
      }
    }
    #expect(during?.finding.rule == "no-space")
    #expect(during?.kind == .inputOutput)
    #expect(try FileSystem.status(of: path) == nil)
  }
}
