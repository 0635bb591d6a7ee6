// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import TestSupport
import Testing

@testable import Volumes

@Suite struct FolderWalkTests {
  private func walk(_ path: String) throws -> (paths: [String], findings: [Finding]) {
    var paths: [String] = []
    let findings = try FolderWalk.visit(path) { paths.append($0.path) }
    return (paths, findings)
  }

  @Test func namesComeInByteOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2", "b/10", "a.txt", "a/z", "Z", "é", "zz"] {
      try FileSystem.makeFolder(FileSystem.folder(of: folder.path + "/" + name))
      _ = try folder.file(name, [])
    }
    #expect(try walk(folder.path).paths == ["Z", "a/z", "a.txt", "b/10", "b/2", "zz", "é"])
  }

  @Test func linksThatLeadBackEndThere() throws {
    let folder = try TemporaryFolder()
    try FileSystem.makeFolder(folder.path + "/a/b")
    _ = try folder.file("a/b/file", [1])
    symlink("..", folder.path + "/a/b/up")
    symlink(folder.path, folder.path + "/self")
    let (paths, findings) = try walk(folder.path)
    #expect(paths == ["a/b/file"])
    #expect(findings.map(\.rule) == ["folder-seen-twice", "folder-seen-twice"])
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test func linksToFilesAndElsewhereAreFollowed() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    _ = try other.file("x", [1, 2])
    symlink(other.path, folder.path + "/linked")
    symlink("nowhere", folder.path + "/dangling")
    var entries: [FolderWalk.Entry] = []
    let findings = try FolderWalk.visit(folder.path) { entries.append($0) }
    #expect(entries.map(\.path) == ["dangling", "linked/x"])
    #expect(entries.map(\.status.kind) == [.symbolicLink, .regular])
    #expect(findings.isEmpty)
  }

  @Test func aNameThatIsNotTextIsNotLostInSilence() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("good", [])
    let bytes = folder.path.utf8.map { CChar(bitPattern: $0) } + [CChar(UInt8(ascii: "/")), CChar(bitPattern: 0xE9), 0]
    close(creat(bytes, 0o644))
    let (paths, findings) = try walk(folder.path)
    #expect(paths == ["good"])
    #expect(findings.map(\.rule) == ["name-not-utf8"])
    #expect(findings.first?.severity == .error)
  }

  @Test func aFileIsItsOwnWalk() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("one", [1])
    #expect(try walk(path).paths == ["one"])
    let error = #expect(throws: VolumeError.self) { try walk(folder.path + "/none") }
    #expect(error?.kind == .missingInput)
  }
}
