// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// Doubtful words and unknown private creators: removed until a person answers, and answered once.
@Suite struct ReviewTests {
  private static let header = "kind,value,where,exams,answer\n"

  /// Private elements of the image, by the creator's name, as pydicom reads them.
  private static func elements(_ bench: Workbench, _ folder: String, of creator: String) throws -> Int {
    let script = """
      import pathlib, pydicom, sys
      found = 0
      for path in pathlib.Path(sys.argv[1]).rglob("*.dcm"):
          for element in pydicom.dcmread(path, stop_before_pixels=True):
              found += element.tag.is_private and getattr(element, "private_creator", None) == sys.argv[2]
      print(found)
      """
    try bench.write(script, to: "private.py")
    let run = try Tool.python([bench.path("private.py"), bench.path(folder), creator])
    try #require(run.status == 0, "\(run.errors)")
    return Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
  }

  private static func deidentify(_ bench: Workbench, _ folder: String) throws -> Workbench.Run {
    try bench.spindle("deidentify", "exams-small/EXAM01", "--into", folder)
  }

  private static func answer(_ bench: Workbench, _ path: String, _ kind: String, _ answer: String) throws -> String {
    let lines = try bench.text(path).split(separator: "\n").map { line in
      line.hasPrefix(kind + ",") ? String(line) + answer : String(line)
    }
    try bench.write(lines.joined(separator: "\n") + "\n", to: path)
    return lines.first { $0.hasPrefix(kind + ",") } ?? ""
  }

  @Test func aCreatorIsKeptFromTheAnswerOn() throws {
    let bench = try Workbench()
    let creator = "SAMPLE PACS ROUTER"
    let first = try bench.spindle("deidentify", "exams-small", "--into", "out")
    try #require(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("for an answer"))
    #expect(try bench.text("out-private/review.csv").hasPrefix(Self.header))
    #expect(try Self.elements(bench, "out", of: creator) == 0)
    let row = try Self.answer(bench, "out-private/review.csv", "private-creator", "keep")
    #expect(row.contains(creator))
    let second = try bench.spindle("deidentify", "exams-small", "--into", "out")
    try #require(second.status == 0, "\(second.errors)")
    #expect(try Self.elements(bench, "out", of: creator) > 0)
    // What identifies in them is still cut, and a later request needs no answer.
    let clean = try bench.oracle("no_identities.py", Workbench.planted, bench.path("out"))
    #expect(clean.status == 0, "\(clean.output)\(clean.errors)")
    let later = try bench.spindle("deidentify", "exams-small", "--into", "later")
    try #require(later.status == 0, "\(later.errors)")
    #expect(try Self.elements(bench, "later", of: creator) > 0)
    #expect(try bench.permissions("config/spindle/review.csv") == 0o600)
  }

  @Test func aChangedAnswerMakesDiscsStale() throws {
    let bench = try Workbench()
    let request = try bench.request([("[exams-small]", "[exams-small/EXAM01]")], as: "one.yaml")
    try #require(bench.spindle("master", request, "--into", "made").status == 0)
    #expect(try bench.spindle("master", request, "--into", "made").output.contains("nothing was made again"))
    _ = try Self.answer(bench, "made/private/review.csv", "word", "keep")
    let stale = try bench.spindle("master", request, "--into", "made")
    #expect(stale.status == 65 && stale.errors.contains("disc-01.iso"))
    let remade = try bench.spindle("master", request, "--into", "made", "--remake")
    #expect(remade.status == 0, "\(remade.errors)")
    #expect(try bench.text("made/private/request/review.csv").contains("keep"))
    // The word stays because of the answer, and neither the gate nor the search alone takes it for a leak.
    #expect(try bench.text("made/private/deidentification.json").contains("\"words\": [\""))
    #expect(try bench.spindle("leak-check", "made").status == 0)
  }

  @Test(arguments: [
    ("word,HEAD,,1,maybe\n", "2:14"), ("phrase,HEAD,,1,keep\n", "2:1"),
    ("word,HEAD,,1,keep\nword,head,,1,remove\n", "3:1"),
  ])
  func aWrongAnswerIsRefusedWithItsPlace(_ rows: String, _ place: String) throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("out-private"), withIntermediateDirectories: true)
    try bench.write(Self.header + rows, to: "out-private/review.csv")
    let run = try Self.deidentify(bench, "out")
    #expect(run.status == 65)
    #expect(run.errors.contains("review.csv:\(place):"), "\(run.errors)")
    #expect(!bench.exists("out/00001"))
  }

  @Test func aListWithoutItsColumnsIsRefused() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("out-private"), withIntermediateDirectories: true)
    try bench.write("kind,value\nword,HEAD\n", to: "out-private/review.csv")
    #expect(try Self.deidentify(bench, "out").status == 65)
  }
}
