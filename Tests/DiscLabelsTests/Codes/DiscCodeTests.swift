// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Testing

@Suite struct DiscCodeTests {
  private static let digest = "3f9a0c12b4d7e6a1" + String(repeating: "0", count: 48)

  @Test func whatIsWrittenIsRead() throws {
    let code = try #require(
      DiscCode(volumeIdentifier: "2026_0147_D01", requestNumber: "2026-0147", imageDigest: Self.digest))
    #expect(code.description == "SPINDLE:2026_0147_D01:2026-0147:3F9A0C12B4D7")
    #expect(DiscCode(code.description) == code)
    #expect(DiscCode(" \(code.description)\r\n") == code)
    #expect(DiscCode("spindle:2026_0147_d01:2026-0147:3f9a0c12b4d7") == code)
    let lower = try #require(DiscCode(volumeIdentifier: "A_D01", requestNumber: "a.B_c-1", imageDigest: Self.digest))
    #expect(DiscCode(lower.description)?.requestNumber == "a.B_c-1")
  }

  @Test func aStandInIsAsLong() throws {
    let code = try #require(
      DiscCode(volumeIdentifier: "2026_0147_D01", requestNumber: "2026-0147", imageDigest: Self.digest))
    let standIn = try #require(DiscCode.standIn(volumeIdentifier: "2026_0147_D01", requestNumber: "2026-0147"))
    #expect(standIn.description.utf8.count == code.description.utf8.count)
  }

  @Test(arguments: [
    "", "SPINDLE", "SPINDLE:::", "OTHER:A_D01:1:3F9A0C12B4D7", "SPINDLE:A_D01:1:3F9A0C12B4D",
    "SPINDLE:A_D01:1:3F9A0C12B4D70",
    "SPINDLE:A_D01:1:3F9A0C12B4DG", "SPINDLE:A D01:1:3F9A0C12B4D7", "SPINDLE:A_D01:1 2:3F9A0C12B4D7",
    "SPINDLE:A_D01:1:3F9A0C12B4D7:X", "SPINDLE:A_D01:ä:3F9A0C12B4D7", "SPINDLE:A_D01:a@b:3F9A0C12B4D7",
  ])
  func whatIsNoCodeIsNone(_ text: String) { #expect(DiscCode(text) == nil) }
}
