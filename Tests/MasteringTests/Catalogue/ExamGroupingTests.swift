// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import Mastering

/// Instances are sorted into exams and series by their UIDs, whatever the order of their files.
@Suite struct ExamGroupingTests {
  private static func facts(_ patient: String, _ study: String, _ series: String, number: String = "") -> SeriesFacts {
    var facts = SeriesFacts()
    facts.patientID = patient
    facts.studyInstanceUID = study
    facts.seriesInstanceUID = series
    facts.seriesNumber = number
    return facts
  }

  private static func entry(_ file: Int32, _ uid: String, number: Int32?, facts: Int) -> ExamGrouping.Entry {
    ExamGrouping.Entry(
      instance: CataloguedInstance(file: file, sopClass: 0, transferSyntax: 0, sopInstanceUID: uid, number: number),
      facts: facts)
  }

  private static func uids(_ grouping: ExamGrouping) -> [[[String]]] {
    grouping.exams.map { $0.series.map { $0.instances.map(\.sopInstanceUID) } }
  }

  @Test func filesInAnyOrderMakeTheSameExams() {
    let facts = [
      Self.facts("P", "1.1", "1.1.2", number: "2"), Self.facts("P", "1.1", "1.1.10", number: "10"),
      Self.facts("P", "1.2", "1.2.1"), Self.facts("Q", "1.3", "1.3.1", number: "1"),
    ]
    var entries = (0..<24).map { place in
      Self.entry(Int32(place), "u\(100 + place / 4)", number: Int32(24 - place), facts: place % 4)
    }
    let expected = [
      [["u105", "u104", "u103", "u102", "u101", "u100"], ["u105", "u104", "u103", "u102", "u101", "u100"]]
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      entries.shuffle(using: &random)
      let grouping = ExamGrouping(entries, facts: facts, account: FileAccount(count: 24))
      #expect(grouping.exams.count == 3)
      // Series by their number as a number, not as text.
      let first = grouping.exams.first { facts[$0.facts].studyInstanceUID == "1.1" }
      #expect(first?.series.map { facts[$0.facts].seriesNumber } == ["2", "10"])
      #expect(first.map { $0.series.map { $0.instances.map(\.sopInstanceUID) } } == expected[0])
      for entry in entries {
        let exam = grouping.examOfFile[Int(entry.instance.file)] ?? -1
        #expect(facts[grouping.exams[exam].facts].studyInstanceUID == facts[entry.facts].studyInstanceUID)
      }
    }
  }

  @Test func instancesWithoutANumberComeLastAndTiesAreSettledByTheUID() {
    let entries = [
      Self.entry(0, "c", number: nil, facts: 0), Self.entry(1, "b", number: 3, facts: 0),
      Self.entry(2, "a", number: 3, facts: 0), Self.entry(3, "d", number: -1, facts: 0),
      Self.entry(4, "a", number: nil, facts: 0),
    ]
    let grouping = ExamGrouping(entries, facts: [Self.facts("P", "1", "2")], account: FileAccount(count: 5))
    #expect(Self.uids(grouping) == [[["d", "a", "b", "a", "c"]]])
  }

  /// A study that two patients share is two exams; without an ID the name and birth date tell them apart.
  @Test func aStudyBelongsToOnePatient() {
    var nameless = [Self.facts("", "1", "2"), Self.facts("", "1", "3")]
    nameless[0].patientName = "A"
    nameless[1].patientName = "B"
    let facts = [Self.facts("P", "1", "2"), Self.facts("Q", "1", "2")] + nameless
    let entries = (0..<4).map { Self.entry(Int32($0), "u\($0)", number: 1, facts: $0) }
    let grouping = ExamGrouping(entries, facts: facts, account: FileAccount(count: 4))
    #expect(Self.uids(grouping) == [[["u0"]], [["u1"]], [["u2"]], [["u3"]]])
  }

  /// Of a file that is not mastered only its exam is known.
  @Test func whatIsNotMasteredIsInNoSeries() {
    var account = FileAccount(count: 3)
    account[0] = .duplicate(of: 1)
    account[2] = .refused(Finding(.error, rule: "x", at: Place(), "x", remedy: nil))
    let facts = [Self.facts("P", "1", "2"), Self.facts("P", "1", "3")]
    let entries = [
      Self.entry(0, "a", number: 1, facts: 0), Self.entry(1, "a", number: 1, facts: 0),
      Self.entry(2, "b", number: 1, facts: 1),
    ]
    let grouping = ExamGrouping(entries, facts: facts, account: account)
    #expect(Self.uids(grouping) == [[["a"]]])
    #expect(grouping.examOfFile == [0: 0, 1: 0, 2: 0])
    #expect(grouping.exams.first?.allFacts == [0, 1])
  }
}
