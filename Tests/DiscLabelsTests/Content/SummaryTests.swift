// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import DiscLabels

@Suite struct SummaryTests {
  @Test func subjectsAreSortedByNumberAndRunsAreJoined() {
    #expect(SubjectRanges.sorted(["S10", "S9", "S9", "A2"]) == ["A2", "S9", "S10"])
    #expect(SubjectRanges.ranges(["00001", "00002", "00003", "00005"]) == ["00001 to 00003", "00005"])
    #expect(SubjectRanges.ranges(["S8", "S9", "S10"]) == ["S8 to S10"])
    #expect(SubjectRanges.ranges(["009", "010", "011"]) == ["009 to 011"])
    #expect(SubjectRanges.ranges(["1", "2"]) == ["1", "2"])
    #expect(SubjectRanges.ranges(["A1", "B2", "C3"]) == ["A1", "B2", "C3"])
    #expect(SubjectRanges.ranges(["9", "010", "011"]) == ["9", "010", "011"])
    #expect(SubjectRanges.ranges([String(repeating: "9", count: 40), "x"]).count == 2)
  }

  @Test func manyExamsAreSummedUp() throws {
    let summary = ExamSummary(try Samples.crowd())
    #expect(summary.counts == "40 subjects, 120 exams")
    #expect(summary.subjectText == "40 subjects from LS-031-1001 to LS-031-1079")
    #expect(summary.lines([.subject, .type]).count == 120)
    #expect(summary.types?.count == 6)
    #expect(summary.types?.text.hasSuffix("and\u{A0}3\u{A0}more") == true)
    #expect(summary.dates?.text == "2026-01-10 to 2026-09-19")
  }

  @Test func fewAreNamed() throws {
    let summary = ExamSummary(try (1...5).map { try Samples.exam("0000\($0)", "Baseline") })
    #expect(summary.subjectText == "5 subjects: 00001 to 00005")
    #expect(summary.timePoints?.text == "Baseline")
    #expect(summary.dates?.text == "2026-03-01")
    #expect(ExamSummary([try Samples.exam("7")]).counts == "1 subject, 1 exam")
  }

  @Test func withoutDatesTimePointsOrTypesTheirRowsAreMissing() {
    let summary = ExamSummary([LabelledExam(subject: "1", timePoint: nil, date: nil, type: nil)])
    #expect(summary.dates == nil && summary.timePoints == nil && summary.types == nil)
    #expect(ExamSummary([]).subjectText == "")
  }

  @Test func scriptsNameThePackageOfTheirFonts() {
    #expect(Script.fontPackage(for: "肺がん") == "fonts-noto-cjk")
    #expect(Script.fontPackage(for: "폐암") == "fonts-noto-cjk")
    #expect(Script.fontPackage(for: "มะเร็งปอด") == "fonts-noto-core")
    #expect(Script.fontPackage(for: "\u{1F9E0}") == nil)
    #expect(["肺がん", "폐암", "肺癌", "Lunge"].map(Script.language) == ["ja", "ko", "zh-cn", "en"])
  }
}
