// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import TestSupport
import Testing

@testable import spindle

/// `spindle dump` as it is typed.
@Suite struct DumpCommandTests {
  private static let image = TestHeader([
    (0x0008_0005, "CS", "ISO_IR 192"), (0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2"), (0x0008_0018, "UI", "1.2.3"),
    (0x0009_0010, "LO", "MAKER"), (0x0009_1001, "LO", "of the maker"), (0x000B_1001, "LO", "of no one"),
    (0x0010_0010, "PN", "SAMPLE^見本"), (0x0010_0020, "LO", "\u{1B}[2J\u{9B}31m\u{202E}ID"),
    (0x0010_4000, "LT", String(repeating: "long ", count: 40) + "end"),
  ]).bytes

  private func written(_ bytes: [UInt8] = image) throws -> Workbench {
    let bench = try Workbench()
    try Data(bytes).write(to: URL(fileURLWithPath: bench.path("file.dcm")))
    return bench
  }

  @Test func everyElementIsALineWithItsNameAndValue() throws {
    let run = try written().spindle("dump", "file.dcm")
    #expect(run.status == 0)
    // The controls in the patient's ID are the one thing to say.
    #expect(run.errors.hasSuffix(" (0010,0020): the value has characters that VR LO does not allow (PS3.5 6.2)\n"))
    #expect(run.errors.split(separator: "\n").count == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "file.dcm")
    #expect(lines[1] == "CT Image Storage, Explicit VR Little Endian, 9 elements, \(Self.image.count) bytes")
    #expect(lines.count == 2 + 4 + 9)
    #expect(
      lines.contains {
        $0.hasPrefix("(0002,0010) UI      20 TransferSyntaxUID ")
          && $0.hasSuffix(" 1.2.840.10008.1.2.1 = Explicit VR Little Endian")
      })
    #expect(lines.contains { $0.hasPrefix("(0009,0010) LO       6 PrivateCreator ") && $0.hasSuffix(" MAKER") })
    #expect(lines.contains { $0.hasPrefix("(0009,1001) LO      12 [MAKER] ") && $0.hasSuffix(" of the maker") })
    #expect(lines.contains { $0.hasPrefix("(000B,1001) LO      10 [] ") })
    #expect(lines.contains { $0.hasSuffix(" SAMPLE^見本") })
    // Through a pipe nothing is cut.
    #expect(lines.contains { $0.hasSuffix("long long end") })
  }

  @Test func hostileValuesDoNotReachTheTerminalRaw() throws {
    let bench = try written()
    for arguments in [["dump", "file.dcm"], ["dump", "file.dcm", "--json"], ["dump", "file.dcm", "--full"]] {
      let run = try bench.spindle(arguments)
      #expect(run.status == 0)
      #expect(
        !run.output.unicodeScalars.contains {
          $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
        })
    }
    try FileManager.default.moveItem(atPath: bench.path("file.dcm"), toPath: bench.path("\u{1B}[2J"))
    let run = try bench.spindle("dump", "\u{1B}[2J", "no\u{1B}file")
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
    #expect(run.output.contains("u{1B}") && run.errors.contains("u{1B}"))
  }

  @Test func jsonIsAnObjectForOneFileAndAnArrayForSeveral() throws {
    let bench = try written()
    let one = try JSONValue(parsing: Array(bench.spindle("dump", "--json", "file.dcm").output.utf8), path: "one")
    #expect(one["00100010"]?["Value"]?.array?.first?["Alphabetic"] == "SAMPLE^見本")
    #expect(one["00020010"] == nil)
    let run = try bench.spindle("dump", "--json", "file.dcm", "missing", "file.dcm")
    #expect(run.status == 66)
    let two = try JSONValue(parsing: Array(run.output.utf8), path: "two")
    #expect(two.array?.count == 2 && two.array?.last == one)
  }

  @Test func whatIsNoDICOMFileOrMissingOrBreaksOffHasItsExitCode() throws {
    let bench = try written(Array(Self.image.dropLast(20)))
    try bench.write("words, not DICOM", to: "words")
    let words = try bench.spindle("dump", "words")
    #expect(words.status == 65 && words.output.isEmpty && words.errors.contains("words: the file is no DICOM file"))
    let missing = try bench.spindle("dump", "nowhere")
    #expect(missing.status == 66 && missing.errors.contains("nowhere"))
    #expect(try bench.spindle("dump").status == 64)
    // What stands before the fault is shown, and the fault is named with its place.
    let broken = try bench.spindle("dump", "file.dcm")
    #expect(broken.status == 65 && broken.output.contains("SAMPLE^見本"))
    #expect(broken.errors.contains("at byte") && broken.errors.contains("(0010,4000)"))
    #expect(!broken.errors.contains("long"))
    // The others are shown all the same.
    #expect(try bench.spindle("dump", "words", "file.dcm").output.contains("SAMPLE"))
  }
}
