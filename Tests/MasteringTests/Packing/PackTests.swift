// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import TestSupport
import Testing

@testable import Mastering

/// What `spindle pack` reads and answers.
@Suite struct PackTests {
  @Test func blankLinesAndSpacesAreIgnored() throws {
    #expect(try Self.sizes("3\n\n 7\t\r\n0\n12") == [3, 7, 0, 12])
    #expect(try Self.sizes("").isEmpty)
  }

  @Test(arguments: ["3\nx", "3\n-1", "3\n1.5", "3\n+4", "3\n1 2", "3\n99999999999999999999"])
  func aLineThatIsNoSizeIsNamed(_ text: String) {
    do {
      _ = try Self.sizes(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.kind == .badInput)
      #expect(error.finding.place.line == 2)
    }
  }

  private static func sizes(_ text: String) throws(MasteringError) -> [Int64] {
    try SizeList(Array(text.utf8), calledInErrors: "sizes").sizes
  }

  @Test func theAnswerIsJSONWithIndicesFromZero() throws {
    let list = try SizeList(Array("3\n7\n2\n6\n4\n".utf8), calledInErrors: "sizes")
    #expect(
      SizePacking(list, capacity: 10).json
        == #"{"bins":[[0,1],[2],[3,4]],"count":3,"lowerBound":3,"status":"optimal"}"#)
    #expect(
      SizePacking(list, capacity: 6).json
        == #"{"bins":[[0],[2,4],[3]],"count":3,"lowerBound":3,"misfits":[1],"status":"infeasible"}"#)
  }

  @Test func foldersOfAnyFilesAreListedByDisc() throws {
    let folder = try TemporaryFolder()
    try Self.make(folder.path + "/a", ["x": 500 << 20, "y": 400 << 20])
    try Self.make(folder.path + "/b", ["z": 300 << 20, "w": 200 << 20])
    let roots = [folder.path + "/a", folder.path + "/b"]
    let files = try FolderPacking(roots, onto: "cd", keeping: .files)
    #expect(files.status == "optimal" && files.discs.count == 2)
    #expect(
      files.discs.flatMap(\.paths).sorted() == [roots[0] + "/x", roots[0] + "/y", roots[1] + "/w", roots[1] + "/z"])
    #expect(files.discs.allSatisfy { $0.sectors <= files.capacity })
    let whole = try FolderPacking(roots, onto: "cd", keeping: .folders)
    #expect(whole.status == "infeasible" && whole.tooLarge == [roots[0]])
    #expect(whole.discs.map(\.paths) == [[roots[1]]])
  }

  @Test func aLineFeedInANameNeedsZeroBytes() throws {
    let folder = try TemporaryFolder()
    try Self.make(folder.path + "/a", ["two\nlines": 10])
    let packing = try FolderPacking([folder.path + "/a"], onto: "cd", keeping: .files)
    #expect(throws: MasteringError.self) { try packing.writeLists(into: folder.path + "/lists", endedByZero: false) }
    #expect(try packing.writeLists(into: folder.path + "/lists", endedByZero: true).count == 1)
  }

  @Test func listsOfAnEarlierRunWithMoreDiscsGo() throws {
    let folder = try TemporaryFolder()
    try Self.make(folder.path + "/a", ["x": 500 << 20, "y": 400 << 20])
    let lists = folder.path + "/lists"
    let two = try FolderPacking([folder.path + "/a"], onto: "cd", keeping: .files)
    #expect(try two.writeLists(into: lists, endedByZero: false).count == 2)
    let one = try FolderPacking([folder.path + "/a"], onto: "dvd", keeping: .files)
    #expect(try one.writeLists(into: lists, endedByZero: false) == [lists + "/disc-01.txt"])
    #expect(access(lists + "/disc-02.txt", F_OK) != 0)
  }

  private static func make(_ folder: String, _ files: [String: Int]) throws {
    guard mkdir(folder, 0o700) == 0 else { throw Refused() }
    for (name, size) in files {
      let descriptor = open(folder + "/" + name, O_CREAT | O_WRONLY, 0o600)
      guard descriptor >= 0, ftruncate(descriptor, size) == 0, close(descriptor) == 0 else { throw Refused() }
    }
  }

  private struct Refused: Error {}
}
