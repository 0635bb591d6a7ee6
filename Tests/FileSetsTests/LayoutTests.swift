// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import FileSets

@Suite struct LayoutTests {
  static let oneExam = [
    LayoutSubject(
      id: "PATIENT1_00001", codeSeed: 1,
      exams: [
        LayoutExam(
          date: "20260131", description: "CT CHEST WO", codeSeed: 2,
          series: [
            LayoutSeries(
              modality: "CT", number: 4, description: "Lung 1.25", codeSeed: 3, imageNumbers: [1, 2, 120_000]),
            LayoutSeries(modality: "", number: nil, description: "", codeSeed: 4, imageNumbers: [nil, -3, 0]),
          ])
      ])
  ]

  /// The text with # for each digit.
  private static func matches(_ text: String, _ pattern: String) -> Bool {
    text.count == pattern.count
      && zip(text, pattern).allSatisfy { $1 == "#" ? $0.isASCII && $0.isNumber : $0 == $1 }
  }

  @Test func type1IsWordedAsTheOfficeDoes() throws {
    let layout = try Type1Layout(Self.oneExam)
    let first = SeriesPosition(subject: 0, exam: 0, series: 0)
    let path = layout.path(ofInstance: 0, in: first)
    #expect(path.count == 4)
    #expect(path[0] == "PATIENT1_00001")
    #expect(Self.matches(path[1], "study_20260131_######_CT-CHEST-WO"))
    #expect(Self.matches(path[2], "CT4_Lung-1.25_###"))
    #expect(Self.matches(path[3], "00001_#####.dcm"))
    #expect(layout.folder(of: first.exam) == Array(path[..<2]))
    #expect(Self.matches(layout.name(ofInstance: 2, in: first), "120000_#####.dcm"))
  }

  @Test func type1HasStandInsForWhatIsMissing() throws {
    let layout = try Type1Layout(Self.oneExam)
    let second = SeriesPosition(subject: 0, exam: 0, series: 1)
    #expect(Self.matches(layout.folder(ofInstance: 0, in: second)[2], "OT2_Series_###"))
    #expect(Self.matches(layout.name(ofInstance: 0, in: second), "00001_#####.dcm"))
    #expect(Self.matches(layout.name(ofInstance: 1, in: second), "00002_#####.dcm"))
    #expect(Self.matches(layout.name(ofInstance: 2, in: second), "00000_#####.dcm"))
  }

  @Test func type2IsWordedAsTheOfficeDoes() throws {
    let layout = try Type2Layout(Self.oneExam)
    let second = SeriesPosition(subject: 0, exam: 0, series: 1)
    let path = layout.path(ofInstance: 2, in: second)
    #expect(path[0] == "PATIENT1_00001")
    #expect(Self.matches(path[1], "study_######_20260131"))
    #expect(path[2...] == ["DICOM", "IM_00006"])
    #expect(layout.fileID(ofInstance: 2, in: second).value == "DICOM\\IM_00006")
  }

  @Test(arguments: [nil, "", "2026-01-31", "removed!"])
  func withoutADateNamesHaveNone(date: String?) throws {
    var subjects = Self.oneExam
    subjects[0].exams[0].date = date
    let exam = ExamPosition(subject: 0, exam: 0)
    #expect(Self.matches(try Type1Layout(subjects).folder(of: exam)[1], "study_######_CT-CHEST-WO"))
    #expect(Self.matches(try Type2Layout(subjects).folder(of: exam)[1], "study_######"))
  }

  @Test func strictNamesAreNumbersAlone() throws {
    let layout = try FileSetLayout(Self.oneExam)
    let second = SeriesPosition(subject: 0, exam: 0, series: 1)
    #expect(layout.fileID(ofInstance: 1, in: second).value == "DICOM\\P00001\\E0001\\S0002\\I0000002")
    #expect(layout.folder(of: second.exam) == ["DICOM", "P00001", "E0001"])
  }

  @Test func strictFoldersOfMoreThanAThousandAreParted() throws {
    let many = LayoutSeries(
      modality: "CT", number: 1, description: "", codeSeed: 0, imageNumbers: [Int32?](repeating: nil, count: 2001))
    let one = LayoutSeries(modality: "CT", number: 1, description: "", codeSeed: 0, imageNumbers: [1])
    var subjects = (0..<1001).map {
      LayoutSubject(
        id: "S\($0)", codeSeed: 0, exams: [LayoutExam(date: nil, description: "", codeSeed: 0, series: [one])])
    }
    subjects[1000].exams[0].series = [LayoutSeries](repeating: one, count: 1500) + [many]
    let layout = try FileSetLayout(subjects)
    let series = SeriesPosition(subject: 1000, exam: 0, series: 1500)
    #expect(
      layout.fileID(ofInstance: 2000, in: series).description
        == "DICOM/G00002/P01001/E0001/T0002/S1501/B0003/I0002001")
    #expect(
      layout.fileID(ofInstance: 0, in: SeriesPosition(subject: 0, exam: 0, series: 0)).description
        == "DICOM/G00001/P00001/E0001/S0001/I0000001")
    let id = layout.fileID(ofInstance: 999, in: series)
    #expect(FileID(id.components) == id)
  }

  @Test func type2RefusesMoreThanItCanName() throws {
    var subjects = Self.oneExam
    subjects[0].exams[0].series = [
      LayoutSeries(
        modality: "CT", number: 1, description: "", codeSeed: 0,
        imageNumbers: [Int32?](repeating: nil, count: 99_999))
    ]
    let last = try Type2Layout(subjects).name(ofInstance: 99_998, in: SeriesPosition(subject: 0, exam: 0, series: 0))
    #expect(last == "IM_99999")
    subjects[0].exams[0].series.append(
      LayoutSeries(modality: "CT", number: 2, description: "", codeSeed: 0, imageNumbers: [1]))
    let error = try #require(throws: FileSetError.self) { try Type2Layout(subjects) }
    #expect(error.kind == .badInput)
    #expect(error.finding.remedy?.contains("type1 or fileset") == true)
  }

  @Test(arguments: [
    "DICOM", "dicomdir", "Readme", "README.TXT", "index.htm", "IHE_PDI", "con", "Com1", "LPT9.x", "nul.a", "a.", ".",
    "..", "", "a/b", "a b", "né", String(repeating: "x", count: 33),
  ])
  func subjectIDsThatCannotNameFoldersAreRefused(id: String) {
    let subjects = [LayoutSubject(id: id, codeSeed: 0, exams: [])]
    #expect(throws: FileSetError.self) { try Type1Layout(subjects) }
    #expect(throws: FileSetError.self) { try Type2Layout(subjects) }
    #expect(throws: Never.self) { try FileSetLayout(subjects) }
  }

  @Test(arguments: ["00001", "A-1.b_c", "COM10", "CONSUL", "LPT", "DICOM2", String(repeating: "x", count: 32)])
  func otherSubjectIDsStayAsTheyAre(id: String) throws {
    var subjects = Self.oneExam
    subjects[0].id = id
    #expect(try Type1Layout(subjects).folder(of: ExamPosition(subject: 0, exam: 0))[0] == id)
  }

  @Test func subjectIDsThatDifferOnlyInCaseAreRefused() {
    let subjects = ["abc", "x", "ABC"].map { LayoutSubject(id: $0, codeSeed: 0, exams: []) }
    let error = #expect(throws: FileSetError.self) { try Type1Layout(subjects) }
    #expect(error?.finding.rule == "subject-folder")
  }
}
