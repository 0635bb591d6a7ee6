// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import TestSupport
import Testing

@testable import Volumes

@Suite struct FileSystemTests {
  @Test(.enabled(if: access("/dev/shm", W_OK) == 0))
  func aFileMovesIntoAnotherFileSystemWhole() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = try folder.file("a", bytes)
    let there = "/dev/shm/spindle-test-\(getpid())"
    defer { unlink(there) }
    try FileSystem.move(path, to: there)
    #expect(try FileSystem.readWhole(there, limit: 1 << 20) == bytes)
    #expect(try FileSystem.status(of: path) == nil)
    #expect(try FileSystem.status(of: FileSystem.partName(of: there)) == nil)
    try FileSystem.move(there, to: path)
    #expect(try FileSystem.readWhole(path, limit: 1 << 20) == bytes)
    let error = #expect(throws: VolumeError.self) { try FileSystem.move(path, to: folder.file("none/b")) }
    #expect(error?.kind == .cannotCreate)
  }

  @Test func anAtomicWriteReplacesTheFileAndLeavesNothingElse() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.json", [1, 2, 3])
    try FileSystem.writeAtomically([4], to: path, mode: 0o600)
    #expect(try FileSystem.readWhole(path, limit: 10) == [4])
    #expect(try FileSystem.status(of: path)?.mode == 0o600)
    var names: [String] = []
    _ = try FolderWalk.visit(folder.path) { names.append($0.path) }
    #expect(names == ["a.json"])
  }

  @Test func anAtomicWriteThatFailsLeavesTheOldFile() throws {
    let folder = try TemporaryFolder()
    try FileSystem.makeFolder(folder.path + "/taken/inner")
    let error = #expect(throws: VolumeError.self) { try FileSystem.writeAtomically([1], to: folder.path + "/taken") }
    #expect(error?.kind == .cannotCreate)
    #expect(try FileSystem.status(of: folder.path + "/taken")?.kind == .folder)
    var names: [String] = []
    _ = try FolderWalk.visit(folder.path) { names.append($0.path) }
    #expect(names.isEmpty)
    #expect(throws: VolumeError.self) { try FileSystem.writeAtomically([1], to: folder.path + "/none/file") }
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    let folder = try TemporaryFolder()
    try FileSystem.makeFolder(folder.path + "/a/b")
    try FileSystem.makeFolder(folder.path + "/a/b")
    #expect(try FileSystem.status(of: folder.path + "/a")?.mode == 0o700)
    _ = try folder.file("a/file", [1])
    let error = #expect(throws: VolumeError.self) { try FileSystem.makeFolder(folder.path + "/a/file") }
    #expect(error?.kind == .cannotCreate)
  }

  @Test func aWholeFileIsReadOnlyUpToItsLimit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("whole", Array(repeating: 7, count: 100_000))
    #expect(try FileSystem.readWhole(path, limit: 100_000).count == 100_000)
    let error = #expect(throws: VolumeError.self) { try FileSystem.readWhole(path, limit: 99_999) }
    #expect(error?.kind == .badInput)
    #expect(try !FileSystem.readWhole("/proc/self/status", limit: 1 << 20).isEmpty)
  }

  @Test func aLockHoldsUntilItsOwnerIsGone() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    var first: LockFile? = try LockFile(path)
    let error = #expect(throws: VolumeError.self) { try LockFile(path) }
    #expect(error?.kind == .tryAgain)
    withExtendedLifetime(first) {}
    first = nil
    #expect(throws: Never.self) { try LockFile(path) }
  }

  @Test func statusTellsKindLengthAndTime() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("file", [1, 2, 3])
    symlink(path, folder.path + "/link")
    symlink("nowhere", folder.path + "/dangling")
    var times = [timespec(tv_sec: 1000, tv_nsec: 5), timespec(tv_sec: 1000, tv_nsec: 5)]
    utimensat(AT_FDCWD, path, &times, 0)
    let status = try #require(try FileSystem.status(of: folder.path + "/link"))
    #expect(status.kind == .regular)
    #expect(status.length == ByteCount(3))
    #expect(status.modified == 1_000_000_000_005)
    #expect(try FileSystem.status(of: folder.path + "/link", followingLinks: false)?.kind == .symbolicLink)
    #expect(try FileSystem.status(of: folder.path + "/dangling") == nil)
    #expect(try FileSystem.status(of: path + "/below") == nil)
  }

  @Test func pathsAreTakenApart() {
    #expect(FileSystem.folder(of: "/a/b") == "/a")
    #expect(FileSystem.folder(of: "/a") == "/")
    #expect(FileSystem.folder(of: "a") == ".")
    #expect(FileSystem.name(of: "/a/b") == "b")
    #expect(FileSystem.name(of: "b") == "b")
  }

  @Test func noSpaceSaysHowMuchIsNeeded() throws {
    let error = VolumeError.inputOutput("/tmp/x", "Writing", ENOSPC, needed: ByteCount(12345))
    #expect(error.kind == .inputOutput)
    #expect(error.description.contains("12345 bytes are needed"))
  }
}
