// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Foundation
import Testing

@Suite struct LabelSheetTests {
  @Test func aResearchLabelNamesRequesterStudyRequestOfficeAndExams() throws {
    let exams = try [Samples.exam("00001"), Samples.exam("00001", "Week 2"), Samples.exam("00002")]
    var label = try Samples.label(exams)
    label.office = Samples.office
    try inspect(Samples.sheets([label], "research")) { oracle, strings in
      let text = try oracle.text()
      let fields = [
        "Thoracic Imaging Lab", "Lung Screening", "2026-0147", "Research Imaging Office", "University Medical Center",
        "of 3", "2026-11-22", "2026_0147_D01", "2 subjects, 3 exams", "00001 · 2026-03-01 · Week 2 · CT CHEST WO",
      ]
      for field in fields { #expect(text.contains(field)) }
      #expect(fields.filter { $0 != "of 3" }.allSatisfy(strings.contains))
      #expect(strings.contains("1 of 3") && strings.contains("SPINDLE:2026_0147_D01:2026-0147:3F9A0C12B4D7"))
    }
  }

  @Test func aTrialLabelNamesStudySiteSubjectTimePointDateAndTypeAndNoOffice() throws {
    let exams = [try Samples.exam("00017", "Week 12", "2026-03-01", "PET/CT")]
    var label = try Samples.label(exams, 2)
    label.office = Samples.office
    try inspect(Samples.sheets([label])) { oracle, strings in
      let text = try oracle.text()
      for field in ["LUNG-SCREEN", "LS-204", "Site 031", "00017", "Week 12", "2026-03-01", "PET/CT", "of 3"] {
        #expect(text.contains(field))
      }
      // All that a trial's label may say: its own fields and these words.
      let known = Set("Disc of Date Subject Exam Time point date · Site".split(separator: " ").map(String.init))
      let own = Set(
        "LUNG-SCREEN LS-204 031 00017 Week 12 2026-03-01 PET/CT 2 3 2026-11-22 2026_0147_D02".split(separator: " ").map(
          String.init))
      #expect(Set(text.split(separator: " ").map(String.init)).subtracting(known).subtracting(own) == [])
      #expect(strings.first == "Disc labels, Avery 5931")
      #expect(try oracle.info("Title") == "Disc labels, Avery 5931")
      #expect(try oracle.info("Author") == nil && oracle.info("Subject") == nil)
    }
  }

  @Test func ofTooManyExamsTheFirstAreListedAndTheOthersCounted() throws {
    try inspect(Samples.sheets([Samples.label(Array(Samples.crowd().prefix(40)))], "research")) { oracle, _ in
      let text = try oracle.text()
      let more = try #require(text.firstMatch(of: /and (\d+) more, see README on the disc/))
      let listed = text.matches(of: /LS-031-\d+ · 2026-/).count
      #expect(listed > 2 && listed + (Int(more.1) ?? 0) == 40)
    }
  }

  @Test(arguments: ["trial", "research", "blank-with-fields"])
  func allIsTextInEmbeddedFontsAndNothingIsAPicture(template: String) throws {
    try inspect(Samples.sheets(Samples.hard(), template)) { oracle, _ in
      let fonts = try oracle.table("pdffonts")
      #expect(!fonts.isEmpty)
      for font in fonts {
        // Columns from the right: object ID (two), uni, sub, emb.
        #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
      }
      #expect(try oracle.table("pdfimages", "-list") == [])
    }
  }

  @Test func theCodesAreReadAt300And150DotsPerInch() throws {
    let labels = try [1, 2].map { try Samples.label([Samples.exam("1")], $0) }
    try inspect(Samples.sheets(labels, "blank-with-fields")) { oracle, strings in
      for dotsPerInch in [300, 150] {
        let codes = try oracle.codes(dotsPerInch: dotsPerInch)
        let wanted = labels.flatMap { label in
          ["CODE-128:\(label.volumeIdentifier)", "QR-Code:\(label.code?.description ?? "")"]
        }
        #expect(codes.sorted() == wanted.sorted(), "\(dotsPerInch)")
        for code in wanted { #expect(strings.contains { code.hasSuffix(":" + $0) }) }
      }
    }
  }

  @Test(arguments: [(1, 3, 2), (1, 2, 1), (2, 3, 2), (2, 1, 1), (2, 2, 2)])
  func twoLabelsAreOnASheet(first: Int, labels: Int, pages: Int) throws {
    let discs = try (1...labels).map { try Samples.label([], $0, of: labels) }
    var sheets = try Samples.sheets(discs)
    sheets.firstPosition = first
    #expect(sheets.sheetCount == pages)
    try inspect(sheets) { oracle, _ in
      #expect(try oracle.info("Pages") == "\(pages)")
      #expect(try oracle.info("Page size") == "612 x 792 pts (letter)")
      let titles = try oracle.placedWords().filter { $0.text == "LUNG-SCREEN" }
      // Middles of the two labels: 76.2 and 203.2 mm down.
      let slots = titles.map { ($0.page - 1) * 2 + ($0.corners[0].y < 139.7 ? 1 : 2) }
      #expect(slots == Array(first..<first + labels))
    }
  }

  @Test func anOffsetMovesEverythingByThatMuch() throws {
    var sheets = try Samples.sheets([Samples.label([])])
    let before = try inspect(sheets) { oracle, _ in try oracle.placedWords() }
    sheets.offset = try #require(SheetOffset(x: 1.5, y: -2))
    let after = try inspect(sheets) { oracle, _ in try oracle.placedWords() }
    for (old, new) in zip(before, after) {
      #expect(abs(new.corners[0].x - old.corners[0].x - 1.5) < 0.01)
      #expect(abs(new.corners[0].y - old.corners[0].y + 2) < 0.01)
    }
  }

  @Test func longTextEndsInAnEllipsisIsReportedWholeAndWarnedOf() throws {
    var label = try Samples.label([])
    label.studyShort = Samples.unbroken
    let sheets = try Samples.sheets([label])
    try inspect(sheets) { oracle, strings in
      let text = try oracle.text()
      #expect(text.contains("…"))
      #expect(strings.contains(Samples.unbroken))
    }
    let findings = try sheets.pdf().findings
    #expect(findings.map(\.rule) == ["label-text-cut"])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.message.contains("\"study\"") == true)
    #expect("\(findings)".contains("Unbroken") == false)
    #expect(try sheets.check().findings == findings)
  }

  @Test func theSameLabelsGiveTheSameBytesInEveryTimeZone() async throws {
    await #expect(processExitsWith: .success) {
      var documents: Set<[UInt8]> = []
      for (zone, language) in [("UTC", "en"), ("Asia/Tokyo", "ja"), ("America/Chicago", "C")] {
        setenv("TZ", zone, 1)
        setenv("LANGUAGE", language, 1)
        tzset()
        documents.insert(try Samples.sheets(Array(Samples.hard().suffix(9).prefix(2)), "research").pdf().pdf)
      }
      exit(documents.count == 1 ? 0 : 1)
    }
  }

  @Test func theDocumentIsDatedByTheRequestAndNotByTheClock() throws {
    var sheets = try Samples.sheets([])
    sheets.date = try day("1980-01-01")
    try inspect(sheets) { oracle, _ in
      let date = try oracle.info("CreationDate")
      #expect(date?.contains("Jan 1") == true && date?.contains("1980") == true)
    }
  }

  @Test func textThatNoFontDrawsIsRefusedByItsLineAlone() throws {
    // U+0378 is assigned to no letter.
    for (text, remedy) in [("Lab \u{378}", "fonts-noto-core"), ("Lab \u{1F9E0}", "pictographs")] {
      var label = try Samples.label([])
      label.requester = text
      let sheets = try Samples.sheets([label], "research")
      let error = try #require(throws: DiscLabelError.self) { try sheets.check() }
      #expect("\(error)".contains("\"requester\"") && "\(error)".contains(remedy))
      #expect(!"\(error)".contains("Lab "))
    }
  }

  @Test func aPositionThatTheSheetLacksIsRefused() throws {
    for position in [0, 3, -1] {
      var sheets = try Samples.sheets([])
      sheets.firstPosition = position
      #expect(throws: DiscLabelError.self) { try sheets.pdf() }
    }
  }

  @Test func oddTextDoesNoHarm() throws {
    let odd = [
      "", " ", "\0\0", "a\nb\r\nc\u{2028}d", "\u{202E}abc", "e\u{301}\u{301}", String(repeating: "w ", count: 50_000),
    ]
    let labels = try odd.map { text in
      try Samples.label(saying: text, [Samples.exam(text, text, "2026-01-01", text)])
    }
    try inspect(Samples.sheets(labels)) { oracle, strings in
      let pages = try oracle.info("Pages")
      #expect(pages == "4")
      #expect(strings.contains("a b c d"))
    }
  }

  @Test func previewsArePicturesOfTheSheets() throws {
    let sheets = try Samples.sheets([Samples.label([]), Samples.label([]), Samples.label([])])
    let png = try sheets.previews(as: .png(dotsPerInch: 72))
    #expect(png.count == 2 && png.allSatisfy { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) })
    // Width and height in the header: Letter in points.
    #expect(Array(png[0][16..<24]) == [0, 0, 0x02, 0x64, 0, 0, 0x03, 0x18])
    let svg = try sheets.previews(as: .svg)
    #expect(svg.count == 2 && svg.allSatisfy { String(decoding: $0.prefix(200), as: UTF8.self).contains("<svg") })
  }
}
