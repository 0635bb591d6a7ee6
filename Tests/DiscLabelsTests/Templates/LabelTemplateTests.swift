// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import TestSupport
import Testing

@Suite struct LabelTemplateTests {
  private static let yaml = """
    name: own
    above: {study: {text: "{study}", style: title}}
    left: {disc: {text: "{disc}"}}
    below:
      subject: {caption: [Subject, Subjects], text: "{subjects}"}
      site: "{study_number}[ · Site {site}]"

    """

  @Test(arguments: [
    ("{text: \"{study}\"", "{text: \"{studdy}\"", 2, "studdy"), ("\"{disc}\"", "\"{disc\"", 3, "not closed"),
    ("style: title", "style: tittle", 2, "title"), ("left:", "leftt:", 3, "left"),
    ("{text: \"{disc}\"}", "{write: Disc}", 3, "beside the hub"),
    ("text: \"{disc}\"", "text: \"{disc}\", qr: \"{code}\"", 3, "exactly one"), ("site:", "study:", 6, "two lines"),
    ("{text: \"{disc}\"}", "{logo: none.png}", 3, "no such file"), ("style: title", "color: blue", 2, "#0b3d91"),
    ("style: title", "size: 500", 2, "from 4 to 72"), ("[Subject, Subjects]", "[A, B, C]", 5, "two"),
    ("style: title", "font: No Such Font", 2, "not installed"),
  ])
  func whatIsWrongIsRefusedByItsLine(_ right: String, _ wrong: String, _ line: Int, _ word: String) throws {
    let error = try #require(throws: DiscLabelError.self) {
      let template = try Samples.template(yaml: Self.yaml.replacing(right, with: wrong))
      _ = try Self.strings(template, Samples.label([]))
    }
    #expect(error.finding.place.line == line, "\(error)")
    #expect("\(error)".lowercased().contains(word.lowercased()), "\(error)")
  }

  @Test func whatHasNoValueFallsAwayWithItsBracketsAndItsCaption() throws {
    let template = try Samples.template(yaml: Self.yaml)
    var label = try Samples.label([Samples.exam("1"), Samples.exam("2")])
    #expect(try Self.strings(template, label) == ["Lung Screening", "1", "Subjects", "1, 2", "LS-204 · Site 031"])
    label.site = nil
    label.exams = [try Samples.exam("1")]
    #expect(try Self.strings(template, label) == ["Lung Screening", "1", "Subject", "1", "LS-204"])
    label.studyNumber = nil
    label.exams = []
    #expect(try Self.strings(template, label) == ["Lung Screening", "1"])
  }

  @Test func aRequestMaySayOtherWordsOnALineOrTakeItAway() throws {
    let template = try Samples.template(yaml: Self.yaml)
    func node(_ text: String, _ line: Int) -> NodeReader {
      NodeReader(.init(.scalar(text, quoted: true), at: .init(line: line, column: 3)), of: "r.yaml", named: text)
    }
    let other = try template.replacing(node("study", 1), with: "Part A of {study_short}", at: node("study", 1))
      .replacing(node("site", 2), with: nil, at: node("none", 2))
    #expect(try Self.strings(other, Samples.label([])) == ["Part A of LUNG-SCREEN", "1"])
    for (name, text) in [("studdy", "X"), ("study", "{nobody}")] {
      let error = try #require(throws: DiscLabelError.self) {
        _ = try template.replacing(node(name, 7), with: text, at: node(text, 7))
      }
      #expect(error.finding.place.line == 7 && error.finding.place.path == "r.yaml")
    }
  }

  @Test func theOfficeIsFoundInTemplatesAndTexts() throws {
    #expect(try Samples.template("trial").officeElements.isEmpty)
    #expect(try Samples.template("research").officeElements.map(\.name) == ["logo", "organisation", "office"])
    var sheets = try Samples.sheets([Samples.label([])])
    sheets.isUnspoken = { $0 == "LUNG-SCREEN" }
    let error = try #require(throws: DiscLabelError.self) { _ = try sheets.check() }
    #expect(error.finding.rule == "label-names-office" && error.finding.message.contains("\"study\""))
    let card = DiscCard(.insert, of: sheets.labels, sheet: .letter, date: sheets.date, isUnspoken: sheets.isUnspoken)
    #expect(throws: DiscLabelError.self) { try card.pdf() }
  }

  @Test func textStandsAlongTheRimAndLogosInTheirPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><rect width='4' height='2' fill='#123'/></svg>",
      to: "logo.svg")
    try folder.write(
      """
      name: rim
      rim: {top: "{requester}", bottom: "{volume}"}
      above: {logo: {logo: logo.svg, height: 8}}
      below: {volume: "{volume}"}

      """, to: "rim.yaml")
    let template = try Samples.library.get().template(named: "rim.yaml", in: folder.path)
    let stock = try Samples.stock("Publisher page 124")
    let sheets = LabelSheets(
      labels: [try Samples.label([])], template: template, stock: stock, date: try day("2026-11-22"))
    try inspect(sheets) { oracle, strings in
      #expect(strings.contains("Thoracic Imaging Lab"))
      let pages = try oracle.pages(dotsPerInch: 100)
      #expect(pages.map { $0.strayInk(stock, dotsPerInch: 100) } == [0])
      // A drawing of lines stays one.
      #expect(try oracle.table("pdfimages", "-list") == [])
      let letters = try oracle.text().filter { !$0.isWhitespace }
      #expect(letters.contains("2026_0147_D01"))
    }
  }

  /// All that is laid out, but for the sheets' title.
  private static func strings(_ template: LabelTemplate, _ label: DiscLabel) throws -> [String] {
    let sheets = LabelSheets(
      labels: [label], template: template, stock: try Samples.stock(), date: try day("2026-11-22"))
    return Array(try sheets.check().strings.dropFirst())
  }
}
