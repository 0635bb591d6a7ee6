// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `spindle deidentify`: files in, files out, the key beside them.
@Suite struct DeidentifyFilesTests {
  private struct Outcome: Decodable {
    struct Exam: Decodable {
      var subject: String
      var folder: String
      var files: Int
    }
    struct Explained: Decodable {
      struct Element: Decodable {
        var tag: String
        var outcome: String
        var rule: String
        var why: String
        var before: String?
        var after: String?
      }
      var elements: [Element]
    }
    var exams: [Exam]
    var account: Workbench.Account.Totals
    var folder: String
    var `private`: String
  }

  private static func files(_ bench: Workbench, _ folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: bench.path(folder))?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".dcm") }.sorted()
  }

  private static func outcome(_ run: Workbench.Run) throws -> Outcome {
    try JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8))
  }

  @Test func filesGoOutAndTheKeyStaysBeside() throws {
    let bench = try Workbench()
    let run = try bench.spindle(
      "deidentify", "exams-small", "--into", "out", "--pixels", "accept", "--enhanced", "accept", "--json")
    try #require(run.status == 0, "\(run.errors)")
    let outcome = try Self.outcome(run)
    let files = Self.files(bench, "out")
    #expect(outcome.account.addsUp && outcome.account.mastered == files.count && files.count > 60)
    #expect(outcome.exams.reduce(0) { $0 + $1.files } == files.count)
    #expect(outcome.private == "out-private")
    // Nothing but the files lies there: neither key nor what was half done.
    #expect(Set(bench.names("out")) == Set(outcome.exams.map(\.subject)))
    #expect(try bench.permissions("out-private") == 0o700)
    for name in ["key.csv", "uids.csv", "deidentification.json", "deidentification.html", "secrets.csv"] {
      #expect(try bench.permissions("out-private/" + name) == 0o600, "\(name)")
    }
    // Every planted identity is gone from names and bytes, and the pixels are the same.
    let clean = try bench.oracle("no_identities.py", Workbench.planted, bench.path("out"))
    #expect(clean.status == 0, "\(clean.output)\(clean.errors)")
    // The search alone says the same, and sees what is put there.
    #expect(try bench.spindle("leak-check", "out").status == 0)
    try bench.write("seen: Alphasample, Primatest", to: "out/note.txt")
    #expect(try bench.spindle("leak-check", "out").status == 1)
  }

  @Test func theSameCommandGivesTheSameFiles() throws {
    let bench = try Workbench()
    for folder in ["a", "b"] {
      try #require(bench.spindle("deidentify", "exams-small/EXAM08", "--into", folder).status == 0)
    }
    let run = try bench.spindle("deidentify", "exams-small/EXAM08", "--into", "a")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Tool.run("diff", "-r", bench.path("a"), bench.path("b")).status == 0)
    #expect(Self.files(bench, "a").count == 2)
  }

  /// What an earlier run left would pass for what this one lets go.
  @Test func nothingElseLiesAmongWhatMayLeave() throws {
    let bench = try Workbench()
    let arguments = ["deidentify", "exams-small/EXAM09", "--into", "out"]
    try #require(bench.spindle(arguments + ["--pixels", "accept"]).status == 0)
    let before = Self.files(bench, "out")
    let again = try bench.spindle(arguments)
    #expect(again.status == 73 && again.errors.contains("out/00001/"), "\(again.errors)")
    #expect(Self.files(bench, "out") == before)
  }

  @Test func oneSubjectForOnePatientOnly() throws {
    let bench = try Workbench()
    let one = try bench.spindle(
      "deidentify", "exams-small/EXAM09", "--into", "one", "--subject", "ABC-1", "--pixels", "accept", "--json")
    try #require(one.status == 0, "\(one.errors)")
    #expect(try Self.outcome(one).exams.map(\.subject) == ["ABC-1"])
    #expect(try bench.spindle("deidentify", "exams-small", "--into", "two", "--subject", "ABC-1").status == 65)
    #expect(!bench.exists("two"))
  }

  @Test func aStudysKeyIsReadAndExtended() throws {
    let bench = try Workbench()
    for (exam, folder) in [("EXAM08", "a"), ("EXAM09", "b")] {
      let run = try bench.spindle(
        "deidentify", "exams-small/" + exam, "--into", folder, "--key", "study.csv", "--study", "LS-204", "--pixels",
        "accept", "--json")
      try #require(run.status == 0, "\(run.errors)")
    }
    #expect(bench.names("a") == ["00001"] && bench.names("b") == ["00002"])
    #expect(try bench.text("study.csv").split(separator: "\n").count == 3)
  }

  @Test(arguments: [
    ("exams-small --into exams-small/inside", 64), ("exams-small --into .", 64), ("exams-small", 64),
    ("exams-small --into x --key x/key.csv", 64), ("exams-small --into x --private x/p", 64),
    ("nothing --into x", 66), ("subjects.csv --into x", 65), ("exams-small --into x --dates never", 64),
    ("exams-small --into x --profile none", 65),
  ])
  func whatCannotBeDoneIsRefused(_ arguments: String, _ status: Int32) throws {
    let bench = try Workbench()
    let run = try bench.spindle(["deidentify"] + arguments.split(separator: " ").map(String.init))
    #expect(run.status == status, "\(run.errors)")
    #expect(Self.files(bench, "x").isEmpty)
    #expect(!bench.exists("exams-small/inside"))
  }

  @Test func theRuleBehindEachElementIsPrintedAndNothingWritten() throws {
    let bench = try Workbench()
    let file = bench.names("exams-small/EXAM08").first.flatMap { folder in
      bench.names("exams-small/EXAM08/" + folder).first.map { "exams-small/EXAM08/\(folder)/\($0)" }
    }
    let run = try bench.spindle("deidentify", "--explain", try #require(file), "--json")
    try #require(run.status == 0, "\(run.errors)")
    let elements = try JSONDecoder().decode(Outcome.Explained.self, from: Data(run.output.utf8)).elements
    let birth = try #require(elements.first { $0.tag == "(0010,0030)" })
    #expect(birth.outcome == "emptied" && birth.rule == "office" && birth.before == "19490908")
    let description = try #require(elements.first { $0.tag == "(0008,1030)" })
    #expect(description.outcome == "kept" && description.after?.contains("CT HEAD") == true)
    #expect(!bench.exists("config") && bench.names(".").filter { $0.hasSuffix("-private") }.isEmpty)
    #expect(try bench.spindle("deidentify", "--explain", "exams-small/none").status == 66)
  }
}
