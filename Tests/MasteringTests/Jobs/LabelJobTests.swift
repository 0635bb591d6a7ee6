// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// Labels as the office gets them: from `master`, and made again by `labels`.
@Suite struct LabelJobTests {
  private static let office = """
    name: Human Scan Office
    organisation: The Sample University
    labels: own
    """

  @Test func labelsMakesTheSameSheetsAgainAndWhatElseIsAsked() throws {
    let bench = try Workbench()
    try bench.write(Self.office, to: "office.yaml")
    let few = try bench.request(Workbench.few, as: "few.yaml")
    try #require(bench.spindle("master", few, "--into", "made", "--office", "office.yaml").status == 0)
    let sheets = try bench.data("made/outgoing/labels.pdf")
    let text = try Tool.run("pdftotext", bench.path("made/outgoing/labels.pdf"), "-").output
    for words in ["Human Scan Office", "The Sample University", "Thoracic Imaging Lab", "2026-0147"] {
      #expect(text.contains(words))
    }
    let again = try bench.spindle(
      "labels", "made", "--office", "office.yaml", "--preview", "--insert", "--sleeve", "--json")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try bench.data("made/outgoing/labels.pdf") == sheets)
    for name in ["sheet-01.png", "sheet-01.svg", "inserts.pdf", "sleeves.pdf"] {
      #expect(bench.exists("made/labels/" + name))
    }
    let made = try JSONDecoder().decode(Made.self, from: Data(again.output.utf8))
    #expect(made.labels == 1 && made.sheets == 1 && made.stock == "Avery 5931" && made.files.count == 5)

    // The code says which image this is.
    try #require(
      Tool.run("pdftoppm", "-r", "150", "-gray", bench.path("made/outgoing/labels.pdf"), bench.path("p")).status == 0)
    let codes = try Tool.run("zbarimg", "-q", bench.path("p-1.pgm")).output
    let sha256 = try #require(bench.manifest().discs.first).sha256
    #expect(codes.contains("QR-Code:SPINDLE:2026_0147_D01:2026-0147:\(sha256.prefix(12).uppercased())"))

    // Another stock and position: another document, which the leak check knows.
    let moved = try bench.spindle(
      "labels", "made", "--office", "office.yaml", "--stock", "8676", "--start", "2", "--copies", "2")
    #expect(moved.status == 0 && moved.output.contains("2 labels on 2 sheets of Avery 8676"))
    #expect(try bench.spindle("leak-check", "made").status == 0)
    #expect(try bench.spindle("labels", "made", "--start", "3").status == 64)
    #expect(try bench.spindle("labels", "made", "--disc", "7").status == 65)
    #expect(try bench.spindle("labels", "nowhere").status == 66)
    #expect(try bench.spindle("labels", "made", "--offset", "1,1").status == 64)
    // The next run puts back what the request says.
    try #require(bench.spindle("master", few, "--into", "made", "--office", "office.yaml").status == 0)
    #expect(try bench.data("made/outgoing/labels.pdf") == sheets)
  }

  @Test func facesAreNotMovedAndACommandThatIsRefusedWritesNothing() throws {
    let bench = try Workbench()
    let few = try bench.request(Workbench.few, as: "few.yaml")
    try #require(bench.spindle("master", few, "--into", "made").status == 0)
    let sheets = try bench.data("made/outgoing/labels.pdf")
    let refused = try bench.spindle("labels", "made", "--stock", "8676", "--faces", "--offset", "2,2", "--printer", "P")
    #expect(refused.status == 64 && refused.errors.contains("a face is one disc's"))
    #expect(try bench.data("made/outgoing/labels.pdf") == sheets)
    #expect(!bench.exists("config/spindle/printers.json") && !bench.exists("made/labels"))

    // An offset is of the printer for sheets of paper.
    #expect(try bench.spindle("labels", "made", "--faces", "--into", "plain").status == 0)
    #expect(
      try bench.spindle("labels", "made", "--faces", "--into", "moved", "--offset", "2,2", "--printer", "P").status == 0
    )
    #expect(bench.names("plain") == ["face-01.pdf", "face-01.png", "labels.pdf"])
    for name in ["face-01.pdf", "face-01.png"] {
      #expect(try bench.data("plain/" + name) == bench.data("moved/" + name))
    }
    #expect(try bench.data("plain/labels.pdf") != bench.data("moved/labels.pdf"))
    #expect(try bench.text("config/spindle/printers.json").contains("[2.0, 2.0]"))
  }

  @Test func thePageForAnOffsetNeedsNoRequestButAFolder() throws {
    let bench = try Workbench()
    let page = try bench.spindle("labels", "--calibration", "--stock", "Avery L7676", "--into", "page")
    #expect(page.status == 0 && page.output == "page/calibration.pdf\n", "\(page.errors)")
    #expect(try Tool.run("pdftotext", bench.path("page/calibration.pdf"), "-").output.contains("Avery L7676"))
    #expect(try bench.spindle("labels", "nowhere", "--calibration").status == 66 && !bench.exists("nowhere"))
    for wrong in [
      ["--calibration", "--into", "page", "--start", "2"], ["--stocks", "--copies", "2"], ["made", "--disc", "0"],
    ] {
      #expect(try bench.spindle(["labels"] + wrong).status == 64, "\(wrong)")
    }
  }

  @Test func labelsAreOfTheDiscsThatWereSealed() throws {
    let bench = try Workbench()
    let two = try bench.request(Workbench.few + [("discs: fill", "discs: per-exam")], as: "two.yaml")
    try #require(bench.spindle("master", two, "--into", "made").status == 0)
    let plan = try bench.data("made/private/plan.json")
    let sheets = try bench.data("made/outgoing/labels.pdf")
    try FileManager.default.createDirectory(atPath: bench.path("hot"), withIntermediateDirectories: false)
    try bench.write("name: own\nextension: job\nstock: Publisher page 124\njob: \"{image}\"\n", to: "own.yaml")

    // Both discs still have their numbers, and each the other's exam.
    try bench.editPlan { plan in
      var discs = plan["discs"] as? [[String: Any]] ?? []
      (discs[0]["exams"], discs[1]["exams"]) = (discs[1]["exams"], discs[0]["exams"])
      plan["discs"] = discs
    }
    for command in [
      ["labels", "made"], ["print", "made", "--start", "2", "--printer", "ipp://127.0.0.1:1/ipp/print"],
      ["publish", "made", "--to", "hot", "--format", "./own.yaml"],
    ] {
      let refused = try bench.spindle(command)
      #expect(refused.status == 65 && refused.errors.contains("since disc 1 was sealed"), "\(refused.errors)")
    }
    #expect(bench.names("hot") == [])
    #expect(try bench.data("made/outgoing/labels.pdf") == sheets)

    // As it was planned; and for what an earlier version sealed.
    try plan.write(to: URL(fileURLWithPath: bench.path("made/private/plan.json")))
    #expect(try bench.spindle("labels", "made").status == 0)
    let state = try bench.text("made/private/discs/disc-01.json")
    let old = state.split(separator: "\n").filter { !$0.contains("contentDigest") }.joined(separator: "\n")
    try bench.write(old, to: "made/private/discs/disc-01.json")
    #expect(try bench.spindle("labels", "made").status == 0)
    #expect(try bench.data("made/outgoing/labels.pdf") == sheets)
    // The next run remembers it.
    try #require(bench.spindle("master", two, "--into", "made").status == 0)
    #expect(try bench.text("made/private/discs/disc-01.json") == state)
  }

  @Test func aTrialsLabelHasNoWordOfTheOfficeUnlessTold() throws {
    let bench = try Workbench()
    try bench.write(Self.office, to: "office.yaml")
    let trial = try bench.request(from: "small-trial.yaml", Workbench.few, as: "trial.yaml")
    try #require(bench.spindle("master", trial, "--into", "made", "--office", "office.yaml").status == 0)
    let text = try Tool.run("pdftotext", bench.path("made/outgoing/labels.pdf"), "-").output
    #expect(text.contains("LUNG-SCREEN") && text.contains("LS-204") && text.contains("031"))
    for word in ["Human", "Scan", "Office", "Sample", "University", "Thoracic"] { #expect(!text.contains(word)) }

    let named = try bench.request(
      from: "trial.yaml", [("media: auto", "media: auto\nlabel: research")], as: "named.yaml")
    let refused = try bench.spindle("master", named, "--into", "made", "--office", "office.yaml")
    #expect(refused.status == 65 && refused.errors.contains("names the office"))
    let told = try bench.request(
      from: "trial.yaml", [("media: auto", "media: auto\nlabel: {template: research, names_office: true}")],
      as: "told.yaml")
    try #require(bench.spindle("master", told, "--into", "made", "--office", "office.yaml").status == 0)
    #expect(try Tool.run("pdftotext", bench.path("made/outgoing/labels.pdf"), "-").output.contains("Human Scan Office"))
  }

  @Test func aRequestSaysWhatItsLabelsAreAndErrorsNameTheLine() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("own/stocks"), withIntermediateDirectories: true)
    try bench.write(Self.office, to: "office.yaml")
    try bench.write(
      "name: Own\nsheet: a4\nouter: 117\nhole: 20\nlabels: [{x: 10, y: 10}]\n", to: "own/stocks/own.yaml")
    func master(_ label: String, _ name: String) throws -> Tool.Answer {
      let request = try bench.request(
        Workbench.few + [("media: auto", "media: auto\nlabel: \(label)")], as: "\(name).yaml")
      return try bench.spindle("master", request, "--into", "made", "--office", "office.yaml")
    }
    let wrong = try master("{lines: {study: \"{patient}\"}}", "wrong")
    #expect(wrong.status == 65 && wrong.errors.contains("wrong.yaml:12:24"), "\(wrong.errors)")
    #expect(wrong.errors.contains("{patient}"))
    let own = try master("{stock: own, lines: {study: \"{study_number}, part A\", exams: none}}", "own")
    try #require(own.status == 0, "\(own.errors)")
    let labels = bench.path("made/outgoing/labels.pdf")
    #expect(try Tool.run("pdftotext", labels, "-").output.contains("LS-204, part A"))
    #expect(try Tool.run("pdfinfo", labels).output.contains("(A4)"))
    // Labels may change without making a disc stale; without labels there is no file.
    try #require(master("none", "none").status == 0)
    #expect(!bench.exists("made/outgoing/labels.pdf"))
    #expect(try bench.spindle("labels", "made", "--office", "office.yaml").status == 65)
    try bench.write("name: Own\nsheet: a9\nouter: 117\nhole: 20\n", to: "own/stocks/own.yaml")
    let stocks = try bench.spindle("labels", "--stocks", "--office", "office.yaml")
    #expect(stocks.status == 78 && stocks.errors.contains("own.yaml:2:8"))
  }

  private struct Made: Decodable {
    struct File: Decodable {
      var kind: String
      var path: String
    }
    var labels: Int
    var sheets: Int
    var stock: String
    var files: [File]
  }
}
