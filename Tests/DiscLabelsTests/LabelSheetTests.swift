// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Foundation
import Testing

@Suite struct LabelSheetTests {
  @Test func aResearchLabelNamesRequesterStudyRequestAndOffice() throws {
    let exams = try [Samples.exam("00001"), Samples.exam("00001"), Samples.exam("00002")]
    let sheet = LabelSheetPDF(
      labels: [try Samples.label(.research(Samples.research), exams)], date: try day("2026-11-22"))
    try inspect(sheet) { oracle, strings in
      let text = try oracle.text()
      let fields = [
        "Thoracic Imaging Lab", "Lung Screening", "2026-0147", "Research Imaging Office", "University Medical Center",
        "of 3", "2026-11-22", "2026_0147_D01", "2 subjects, 3 exams",
      ]
      for field in fields { #expect(text.contains(field)) }
      #expect(strings.contains("Disc 1 of 3"))
      #expect(fields.filter { $0 != "of 3" }.allSatisfy(strings.contains))
    }
  }

  @Test func aTrialLabelNamesStudySiteSubjectTimePointDateAndTypeAndNoOffice() throws {
    let exams = [try Samples.exam("00017", "Week 12", "2026-03-01", "PET/CT")]
    let sheet = LabelSheetPDF(labels: [try Samples.label(.trial(Samples.trial), exams, 2)], date: try day("2026-11-22"))
    try inspect(sheet) { oracle, strings in
      let text = try oracle.text()
      for field in ["LUNG-SCREEN", "LS-204", "Site 031", "00017", "Week 12", "2026-03-01", "PET/CT", "of 3"] {
        #expect(text.contains(field))
      }
      // All that a trial's label may say: its own fields and these words.
      let known = Set("Disc of Date Volume Subject Exam Time point date · Site".split(separator: " ").map(String.init))
      let own = Set(
        "LUNG-SCREEN LS-204 031 00017 Week 12 2026-03-01 PET/CT 2 3 2026-11-22 2026_0147_D02".split(separator: " ").map(
          String.init))
      #expect(Set(text.split(separator: " ").map(String.init)).subtracting(known).subtracting(own) == [])
      #expect(strings.first == "Disc labels, Avery 5931")
      #expect(try oracle.info("Title") == "Disc labels, Avery 5931")
      #expect(try oracle.info("Author") == nil && oracle.info("Subject") == nil)
    }
  }

  @Test func aFewExamsOfOneSubjectAreListedEachOnItsLine() throws {
    let exams = try [Samples.exam("00001", "Week 12", "2026-06-01"), Samples.exam("00001", "Baseline")]
    try inspect(LabelSheetPDF(labels: [Samples.label(.trial(Samples.trial), exams)], date: day("2026-11-22"))) {
      oracle, _ in
      let text = try oracle.text()
      #expect(text.contains("2026-03-01 · Baseline · CT CHEST WO 2026-06-01 · Week 12 · CT CHEST WO"))
    }
  }

  @Test func allIsTextInEmbeddedFontsAndNothingIsAPicture() throws {
    let sheet = LabelSheetPDF(labels: try Samples.hard(), date: try day("2026-11-22"))
    try inspect(sheet) { oracle, _ in
      let fonts = try oracle.table("pdffonts")
      #expect(!fonts.isEmpty)
      for font in fonts {
        #expect(font[0].contains("+DejaVuSans"))
        // Columns from the right: object ID (two), uni, sub, emb.
        #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"])
      }
      #expect(try oracle.table("pdfimages", "-list") == [])
    }
  }

  @Test(arguments: [(1, 3, 2), (1, 2, 1), (2, 3, 2), (2, 1, 1), (2, 2, 2)])
  func twoLabelsAreOnASheet(first: Int, labels: Int, pages: Int) throws {
    let discs = try (1...labels).map { try Samples.label(.trial(Samples.trial), [], $0, of: labels) }
    let sheet = LabelSheetPDF(labels: discs, date: try day("2026-11-22"), firstPosition: first)
    try inspect(sheet) { oracle, _ in
      #expect(try oracle.info("Pages") == "\(pages)")
      #expect(try oracle.info("Page size") == "612 x 792 pts (letter)")
      let titles = try oracle.placedWords().filter { $0.text == "LUNG-SCREEN" }
      // Middles of the two labels: 76.2 and 203.2 mm down.
      let slots = titles.map { ($0.page - 1) * 2 + ($0.corners[0].y < 139.7 ? 1 : 2) }
      #expect(slots == Array(first..<first + labels))
    }
  }

  @Test(arguments: LabelStock.all)
  func everyWordLiesWithinTheRing(stock: LabelStock) throws {
    let sheet = LabelSheetPDF(labels: try Samples.hard(), stock: stock, date: try day("2026-11-22"))
    try inspect(sheet) { oracle, _ in
      let words = try oracle.placedWords()
      #expect(words.count > 100)
      for word in words {
        let distances = stock.positions.map { position in
          word.corners.map { corner in
            let (x, y) = (
              corner.x - position.x - stock.outerDiameter / 2, corner.y - position.y - stock.outerDiameter / 2
            )
            return (x * x + y * y).squareRoot()
          }
        }
        let nearest = try #require(distances.min { ($0.max() ?? 0) < ($1.max() ?? 0) })
        #expect(nearest.allSatisfy { $0 < stock.outerDiameter / 2 - 2 && $0 > stock.holeDiameter / 2 + 1 })
      }
    }
  }

  @Test func longTextEndsInAnEllipsisAndIsReportedWhole() throws {
    let trial = TrialLabel(study: Samples.unbroken, studyNumber: nil, site: nil)
    try inspect(LabelSheetPDF(labels: [Samples.label(.trial(trial), [])], date: day("2026-11-22"))) { oracle, strings in
      let text = try oracle.text()
      #expect(text.contains("…"))
      #expect(strings.contains(Samples.unbroken))
    }
  }

  @Test func theSameLabelsGiveTheSameBytesInEveryTimeZone() async throws {
    await #expect(processExitsWith: .success) {
      var documents: Set<[UInt8]> = []
      for (zone, language) in [("UTC", "en"), ("Asia/Tokyo", "ja"), ("America/Chicago", "C")] {
        setenv("TZ", zone, 1)
        setenv("LANGUAGE", language, 1)
        tzset()
        documents.insert(try LabelSheetPDF(labels: Samples.hard(), date: day("2026-11-22")).render().pdf)
      }
      exit(documents.count == 1 ? 0 : 1)
    }
  }

  @Test func theDocumentIsDatedByTheRequestAndNotByTheClock() throws {
    try inspect(LabelSheetPDF(labels: [], date: try day("1980-01-01"))) { oracle, _ in
      let date = try oracle.info("CreationDate")
      #expect(date?.contains("Jan 1") == true && date?.contains("1980") == true)
    }
  }

  @Test func textThatNoFontDrawsIsRefusedByItsRoleAlone() throws {
    // U+0378 is assigned to no letter.
    let research = ResearchLabel(
      requester: "Lab \u{378}", study: "S", requestNumber: "1", office: nil, organisation: nil)
    let sheet = LabelSheetPDF(labels: [try Samples.label(.research(research), [])], date: try day("2026-11-22"))
    let error = try #require(throws: (any Error).self) { try sheet.render() }
    #expect("\(error)".contains("requester"))
    #expect("\(error)".contains("fonts-noto-core"))
    #expect(!"\(error)".contains("Lab "))
  }

  @Test func pictographsAreRefused() throws {
    let trial = TrialLabel(study: "S \u{1F9E0}", studyNumber: nil, site: nil)
    let sheet = LabelSheetPDF(labels: [try Samples.label(.trial(trial), [])], date: try day("2026-11-22"))
    let error = try #require(throws: (any Error).self) { try sheet.render() }
    #expect("\(error)".contains("study name"))
  }

  @Test func aPositionThatTheSheetLacksIsRefused() throws {
    for position in [0, 3, -1] {
      let sheet = LabelSheetPDF(labels: [], date: try day("2026-11-22"), firstPosition: position)
      #expect(throws: (any Error).self) { try sheet.render() }
    }
  }

  @Test func oddTextDoesNoHarm() throws {
    let odd = [
      "", " ", "\0\0", "a\nb\r\nc\u{2028}d", "\u{202E}abc", "e\u{301}\u{301}", String(repeating: "w ", count: 50_000),
    ]
    let labels = try odd.map { text in
      try Samples.label(
        .trial(TrialLabel(study: text, studyNumber: text, site: text)), [Samples.exam(text, text, "2026-01-01", text)])
    }
    try inspect(LabelSheetPDF(labels: labels, date: try day("2026-11-22"))) { oracle, strings in
      let pages = try oracle.info("Pages")
      #expect(pages == "4")
      #expect(strings.contains("a b c d"))
    }
  }
}
