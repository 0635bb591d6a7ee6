// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Foundation
import TestSupport
import Testing

@testable import Mastering

@Suite struct DiscRegisterTests {
  @Test func aDiscStandsInItOnceAndNobodyElseReadsIt() throws {
    let folder = try TemporaryFolder()
    let register = DiscRegister(folder.file("office/discs.jsonl"))
    #expect(try register.discs().isEmpty)
    try register.add([disc(1, "aa"), disc(2, "bb")])
    try register.add([disc(2, "bb"), disc(2, "cc")])
    #expect(try register.discs() == [disc(1, "aa"), disc(2, "bb"), disc(2, "cc")])
    var status = stat()
    #expect(stat(register.path, &status) == 0 && status.st_mode & 0o7777 == 0o600)
    let lines = try String(contentsOfFile: register.path, encoding: .utf8).split(separator: "\n")
    let keys = ["bytes", "date", "disc", "discs", "folder", "request", "sha256", "volumeIdentifier"]
    for line in lines {
      #expect(try JSONValue(parsing: Array(line.utf8), path: "").object?.keys.sorted() == keys)
    }
  }

  @Test func halfALineOfAFailedMachineIsDropped() throws {
    let folder = try TemporaryFolder()
    let register = DiscRegister(folder.file("discs.jsonl"))
    try register.add([disc(1, "aa")])
    let whole = try Data(contentsOf: URL(fileURLWithPath: register.path))
    try (whole + whole.prefix(40)).write(to: URL(fileURLWithPath: register.path))
    #expect(try register.discs() == [disc(1, "aa")])
    try register.add([disc(2, "bb")])
    #expect(try register.discs() == [disc(1, "aa"), disc(2, "bb")])
  }

  @Test func aLineThatIsNoneIsToldByItsNumber() throws {
    let folder = try TemporaryFolder()
    let register = DiscRegister(folder.file("discs.jsonl"))
    try register.add([disc(1, "aa")])
    let whole = try String(contentsOfFile: register.path, encoding: .utf8)
    for wrong in ["{}\n", "not JSON\n", "\n", whole.replacing("\"disc\":1", with: "\"disc\":0")] {
      try (whole + wrong).write(toFile: register.path, atomically: false, encoding: .utf8)
      let error = #expect(throws: MasteringError.self) { try register.discs() }
      #expect(error?.kind == .configuration && error?.finding.place.line == 2)
    }
  }

  @Test func manyRequestsAtOnceLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let register = DiscRegister(folder.file("discs.jsonl"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        group.addTask { for digit in 0..<4 { try register.add([disc(number, "\(digit)a")]) } }
      }
      try await group.waitForAll()
    }
    #expect(try Set(register.discs()).count == 32)
    #expect(try register.discs().count == 32)
  }

  @Test(arguments: [
    ("SPINDLE:R_1_D01:R-1:AAAAAAAAAAAA", [1]), ("  spindle:r_1_d01:r-1:aaaaaaaaaaaa\n", [1]), ("r_1_d02", [2, 2]),
    ("R-1", [1, 2, 2]), ("BBBB", [2]), ("bbb", []), ("R_1_D03", []), ("", []), ("SPINDLE:R_1_D01:R-1", []),
  ])
  func aCodeFindsItsDiscs(_ code: String, _ found: [Int]) throws {
    let folder = try TemporaryFolder()
    try DiscRegister(folder.file("discs.jsonl")).add([disc(1, "aa"), disc(2, "bb"), disc(2, "cc")])
    let identify = IdentifyDisc(code: code, register: folder.file("discs.jsonl"), environment: [:])
    if found.isEmpty {
      let error = #expect(throws: MasteringError.self) { try identify.run() }
      #expect(error?.kind == .missingInput && error?.finding.remedy?.contains("volume identifier") == true)
    } else {
      let outcome = try identify.run()
      #expect(outcome.matches.map(\.disc.disc) == found)
      #expect(outcome.findings.isEmpty && outcome.matches.allSatisfy { $0.image.state == .missing })
    }
  }

  @Test func aNumberThatLooksLikeDigitsOfAnImageFindsBoth() throws {
    let folder = try TemporaryFolder()
    var other = disc(1, "ab")
    other.request = "CDCD"
    try DiscRegister(folder.file("discs.jsonl")).add([disc(1, "cd"), other])
    let outcome = try IdentifyDisc(code: "cdcd", register: folder.file("discs.jsonl"), environment: [:]).run()
    #expect(outcome.matches.map(\.disc.request) == ["R-1", "CDCD"])
  }

  @Test func anotherImageThanTheCodeSaysIsAnError() throws {
    let folder = try TemporaryFolder()
    try DiscRegister(folder.file("discs.jsonl")).add([disc(1, "aa")])
    let outcome = try IdentifyDisc(
      code: "SPINDLE:R_1_D01:R-1:BBBBBBBBBBBB", register: folder.file("discs.jsonl"), environment: [:]
    ).run()
    #expect(outcome.matches.count == 1 && outcome.findings.map(\.severity) == [.error])
  }
}

/// - Parameter digits: two that the image's digest consists of.
private func disc(_ number: Int, _ digits: String) -> RegisteredDisc {
  RegisteredDisc(
    volumeIdentifier: "R_1_D0\(number)", request: "R-1", disc: number, discs: 2,
    sha256: String(repeating: digits, count: 32), bytes: 2048, folder: "/nowhere/r-1", date: .firstOfMedia)
}
