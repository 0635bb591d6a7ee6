// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Testing

@testable import DiscLabels

@Suite struct PackingListTests {
  @Test func everythingThatItTellsIsThereAsTextWithItsFonts() throws {
    let (pdf, strings) = try PackingListPDF(sample()).render()
    let oracle = try Oracle(pdf)
    defer { oracle.remove() }
    let text = try oracle.text()
    let wanted = [
      "Packing list", "2026-0147", "Thoracic Imaging Lab", "Lung Screening", "Imaging Office", "Disc 1 of 2",
      "Disc 2 of 2", "CD · 737 MB · 2 copies", "2026_0147_D01", "00001", "Baseline", "2026-03-01", "CT", "CT CHEST WO",
      "part 2 of 3", "SHA-256 of its 736,960,512 bytes", String(repeating: "ab", count: 32), "How to open the discs",
      "opens the disc by the file DICOMDIR", "Questions", "imaging@office.example", "Page 1 of 1",
    ]
    for words in wanted { #expect(text.contains(words), "\(words)") }
    #expect(try oracle.table("pdffonts").allSatisfy { $0.contains("yes") })
    #expect(try oracle.info("Title") == "Packing list 2026-0147")
    #expect(try oracle.info("CreationDate")?.contains("2026") == true)
    // What is searched for identities is all that is on the page.
    let searched = strings.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    #expect(Set(text.split(separator: " ").map(String.init)).isSubset(of: searched))
  }

  @Test func manyDiscsTakeSeveralPagesAndNothingLeavesThem() throws {
    var list = sample()
    let exams = (1...40).map { number in
      PackingList.Exam(
        LabelledExam(
          subject: "SUBJECT-\(number)-0123456789ABCDEF", timePoint: "Week \(number)", date: list.date,
          type: "CT CHEST ABDOMEN PELVIS WITH AND WITHOUT CONTRAST, LOW DOSE, FOLLOW UP"),
        modalities: "CT/SR/PT/OT", files: 12_345)
    }
    list.packed = (1...40).map { disc($0, $0 == 3 ? exams : Array(exams.prefix(1))) }
    list.discs = 40
    for sheet in [LabelStock.Size.letter, .a4] {
      let (pdf, strings) = try PackingListPDF(list, sheet: sheet).render()
      let oracle = try Oracle(pdf)
      defer { oracle.remove() }
      let pages = try #require(try oracle.info("Pages").flatMap { Int($0) })
      #expect(pages > 4 && strings.contains("Page \(pages) of \(pages)"))
      let words = try oracle.placedWords()
      let discs = Set(words.indices.dropLast().filter { words[$0].text == "Disc" }.map { words[$0 + 1].text })
      #expect(discs == Set((1...40).map(String.init)))
      #expect(words.count { $0.text == "continued" } >= 1)
      #expect(words.filter { $0.text.hasPrefix("SUBJECT-") }.count == 79)
      let isInside = words.allSatisfy { word in
        word.corners.allSatisfy {
          $0.x > 19.5 && $0.x < sheet.width - 19.5 && $0.y > 19.5 && $0.y < sheet.height - 15
        }
      }
      #expect(isInside)
    }
  }

  @Test func theSameListHasTheSameBytes() throws {
    #expect(try PackingListPDF(sample()).render().pdf == PackingListPDF(sample()).render().pdf)
    var other = sample()
    other.contact = []
    #expect(try PackingListPDF(other).render().pdf != PackingListPDF(sample()).render().pdf)
    #expect(try PackingListPDF(other).render().strings.contains("Questions") == false)
  }

  @Test func namesOfAllScriptsArePrintedAndPictographsRefused() throws {
    var list = sample()
    list.facts.append(.init("Requester", "Ελένη Παπαδοπούλου, Анна Иванова, 山田花子, 김철수, דנה כהן"))
    let oracle = try Oracle(PackingListPDF(list).render().pdf)
    defer { oracle.remove() }
    let text = try oracle.text()
    for name in ["Παπαδοπούλου", "Иванова", "山田花子", "김철수"] { #expect(text.contains(name)) }
    list.facts.append(.init("Requester", "Lab 🫁"))
    let error = #expect(throws: DiscLabelError.self) { try PackingListPDF(list).render() }
    #expect(error?.kind == .badInput)
  }

  private func sample() -> PackingList {
    let date = CalendarDate("2026-11-22") ?? .firstOfMedia
    return PackingList(
      sender: ["Imaging Office", "Department of Examples, Sample University"], number: "2026-0147",
      facts: [
        .init("Request", "2026-0147"), .init("Requester", "Thoracic Imaging Lab"), .init("Study", "Lung Screening"),
        .init("Study number", "LS-204"), .init("Date", "2026-11-22"),
        .init("Contents", "2 discs, 3 exams of 2 subjects, 412 files"),
      ],
      packed: [
        disc(
          1,
          copies: 2,
          [
            exam("00001", "Baseline", "2026-03-01", "CT CHEST WO", 212),
            exam("00001", "Week 12", "2026-06-02", "CT CHEST WO", 150),
          ]),
        disc(2, [exam("00002", "Baseline", "2026-03-08", "MR BREAST", 50, part: .init(2, of: 3))]),
      ],
      discs: 2,
      instructions: [
        "A clinical viewer opens the disc by the file DICOMDIR in its top folder: choose \"open disc\" or \"import from "
          + "media\" and point it to the disc or to that file.",
        "Folders: one per subject, in it one per exam, in it one per series.",
      ],
      contact: ["Imaging Office", "imaging@office.example", "+1 555 0100"], date: date)
  }

  private func disc(_ number: Int, copies: Int = 1, _ exams: [PackingList.Exam]) -> PackingList.Disc {
    PackingList.Disc(
      number: number, title: nil, copies: copies, medium: "CD",
      volumeIdentifier: "2026_0147_D" + (number < 10 ? "0\(number)" : "\(number)"), bytes: 736_960_512,
      sha256: String(repeating: "ab", count: 32), exams: exams)
  }

  private func exam(
    _ subject: String, _ timePoint: String, _ date: String, _ type: String, _ files: Int,
    part: LabelledExam.Part? = nil
  ) -> PackingList.Exam {
    PackingList.Exam(
      LabelledExam(subject: subject, timePoint: timePoint, date: CalendarDate(date), type: type, part: part),
      modalities: String(type.prefix(2)), files: files)
  }
}
