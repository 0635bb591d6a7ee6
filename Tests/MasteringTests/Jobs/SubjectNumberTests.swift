// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Without a subjects table subjects are numbered, and the study's key keeps their numbers from request to request.
@Suite struct SubjectNumberTests {
  private static let columns =
    "patient_id,patient_name,birth_date,study_instance_uid,accession_number,study_date,subject_id,"
    + "new_study_instance_uid,new_study_date,secret_fingerprint"

  /// Rows of a key by patient ID and subject; no name of the sample holds a comma.
  private static func subjects(_ key: String) -> [String: Set<String>] {
    var subjects: [String: Set<String>] = [:]
    for line in key.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 10 else { continue }
      subjects[fields[0], default: []].insert(fields[6])
    }
    return subjects
  }

  private static func request(_ bench: Workbench, _ sources: String, number: String, as name: String) throws -> String {
    try bench.request(
      [
        ("[exams-small]", "[\(sources)]"), ("subjects: subjects.csv", "key: study-key.csv"), ("2026-0147", number),
      ], as: name)
  }

  @Test func numbersBeginAtOneInOrderOfTheEarliestExam() throws {
    let bench = try Workbench()
    let request = try bench.request([("subjects: subjects.csv\n", "")], as: "numbered.yaml")
    let run = try bench.spindle("master", request, "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    let key = try bench.text("made/private/key.csv")
    #expect(key.split(whereSeparator: \.isNewline).first.map(String.init) == Self.columns)
    #expect(key.split(whereSeparator: \.isNewline).count == 10)
    // First exams: 2023-02-06, 2023-09-18, 2023-04-25, 2024-01-18, 2024-06-11.
    #expect(
      Self.subjects(key) == [
        "MRN-SAMPLE-0001": ["00001"], "MRN-SAMPLE-0003": ["00002"], "MRN-SAMPLE-0002": ["00003"],
        "MRN-SAMPLE-0004": ["00004"], "77005512": ["00005"],
      ])
    #expect(try Set(bench.plan().placed.map(\.subject)) == ["00001", "00002", "00003", "00004", "00005"])
  }

  @Test func aSecondRequestKeepsAndExtends() throws {
    let bench = try Workbench()
    let first = try Self.request(bench, "exams-small/EXAM07, exams-small/EXAM09", number: "2026-0201", as: "first.yaml")
    try #require(bench.spindle("master", first, "--into", "first").status == 0)
    let before = try bench.text("study-key.csv")
    #expect(Self.subjects(before) == ["MRN-SAMPLE-0004": ["00001"], "77005512": ["00002"]])

    // One known patient with a further exam, and two that are new and have earlier exams.
    let second = try Self.request(
      bench, "exams-small/EXAM08, exams-small/EXAM01, exams-small/EXAM03", number: "2026-0202", as: "second.yaml")
    try #require(bench.spindle("master", second, "--into", "second").status == 0)
    let after = try bench.text("study-key.csv")
    #expect(after.hasPrefix(before))
    #expect(
      Self.subjects(after) == [
        "MRN-SAMPLE-0004": ["00001"], "77005512": ["00002"], "MRN-SAMPLE-0001": ["00003"], "MRN-SAMPLE-0002": ["00004"],
      ])
    #expect(try Set(bench.plan("second").placed.map(\.subject)) == ["00001", "00003", "00004"])
    // The request's own key holds its own exams alone, and the same UIDs.
    #expect(Self.subjects(try bench.text("second/private/key.csv"))["77005512"] == nil)

    // The first one again finds nothing changed, though its study's key grew.
    let again = try bench.spindle("master", first, "--into", "first", "--json")
    #expect(try bench.outcome(again).discs.map(\.new) == [false])
    #expect(try bench.text("study-key.csv") == after)
  }

  /// The same exam in two requests of a study is the same study to whoever gets both.
  @Test func theUIDsAreThoseOfTheStudy() throws {
    let bench = try Workbench()
    for (number, name) in [("2026-0201", "a"), ("2026-0202", "b")] {
      let request = try Self.request(bench, "exams-small/EXAM08", number: number, as: name + ".yaml")
      try #require(bench.spindle("master", request, "--into", name).status == 0)
    }
    #expect(try bench.text("a/private/uids.csv") == bench.text("b/private/uids.csv"))
    #expect(try bench.plan("a").placed.map(\.subject) == bench.plan("b").placed.map(\.subject))
  }

  @Test(arguments: ["77005512", "MRN-SAMPLE-0001", "has space", "ACCSAMPLE70099", ""])
  func aSubjectIDThatTellsOrIsOfTheWrongFormIsRefused(_ subject: String) throws {
    let bench = try Workbench()
    _ = try bench.request(from: "subjects.csv", [("LS-031-05", subject)], as: "subjects.csv")
    let run = try bench.spindle("master", "small.yaml", "--into", "made")
    #expect(run.status == 65, "\(run.errors)")
    #expect(bench.names("made/outgoing").isEmpty)
  }

  @Test func oneIDForTwoPatientsIsRefused() throws {
    let bench = try Workbench()
    _ = try bench.request(from: "subjects.csv", [("LS-031-05", "LS-031-04")], as: "subjects.csv")
    #expect(try bench.spindle("master", "small.yaml", "--into", "made").status == 65)
  }
}
