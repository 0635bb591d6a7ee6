// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// What goes into the envelope and into the register beside the sealed discs.
@Suite struct PackingListJobTests {
  private static let office = """
    name: Human Scan Office
    organisation: The Sample University, Radiology
    contact: |
      Human Scan Office
      scans@sample.example
    register: register/discs.jsonl
    """

  @Test func aResearchRequestsListSaysAllAndItsDiscsAreFoundAgain() throws {
    let bench = try Workbench()
    try bench.write(Self.office, to: "office.yaml")
    let few = try bench.request(Workbench.few, as: "few.yaml")
    let master = ["master", few, "--into", "made", "--office", "office.yaml"]
    try #require(bench.spindle(master).status == 0)
    let disc = try #require(bench.manifest().discs.first)
    let text = try list(bench)
    let wanted = [
      "Human Scan Office", "The Sample University", "scans@sample.example", "Thoracic Imaging Lab", "Lung Screening",
      "2026-0147", "2026_0147_D01", disc.sha256, "Disc 1 of 1", "2026-11-22", "How to open the discs",
      "DICOMDIR", "Page 1 of 1", "2 exams of",
    ]
    for words in wanted { #expect(text.contains(words), "\(words)") }
    for exam in try bench.plan().discs[0].exams { #expect(text.contains(exam.subject)) }

    // Another run adds no line; a disc made again from the same input is the same disc.
    try FileManager.default.removeItem(atPath: bench.path("made/outgoing/disc-01.iso"))
    try #require(bench.spindle(master).status == 0)
    #expect(try bench.text("register/discs.jsonl").split(separator: "\n").count == 1)
    #expect(try bench.permissions("register/discs.jsonl") == 0o600)
    let code = "SPINDLE:2026_0147_D01:2026-0147:\(disc.sha256.prefix(12).uppercased())"
    let known = try bench.spindle("identify", code, "--office", "office.yaml", "--read", "--json")
    let found = try JSONDecoder().decode(Identified.self, from: Data(known.output.utf8)).discs
    #expect(known.status == 0 && found.map(\.imageState) == ["verified"] && found.map(\.disc) == [1])
    #expect(found.first.map { URL(fileURLWithPath: $0.folder).lastPathComponent } == "made")
    #expect(try bench.spindle("identify", code).status == 78)
    #expect(try bench.spindle("identify", "ffff0000", "--office", "office.yaml").status == 66)

    // What is known of the list's text is what is searched.
    let printed = try bench.text("made/private/printed.json")
    try bench.write(
      printed.replacing("\"Human Scan Office\"", with: "\"for MRN-SAMPLE-0004\""), to: "made/private/printed.json")
    let leak = try bench.spindle("leak-check", "made")
    #expect(leak.status == 1 && leak.errors.contains("packing-list.pdf"))
  }

  @Test func aTrialsListHasNoWordOfTheOffice() throws {
    let bench = try Workbench()
    try bench.write(Self.office, to: "office.yaml")
    let few =
      Workbench.few + [("requester: Thoracic Imaging Lab", "requester: Radiology of Sample\ncontact: Core Lab, 7")]
    let trial = try bench.request(from: "small-trial.yaml", few, as: "trial.yaml")
    let run = try bench.spindle("master", trial, "--into", "made", "--office", "office.yaml", "--json")
    try #require(run.status == 0, "\(run.errors)")
    let text = try list(bench)
    for word in ["human", "scan", "office", "sample", "university", "radiology", "requester"] {
      #expect(!text.lowercased().split { !$0.isLetter }.contains { $0 == word }, "\(word)")
    }
    for words in ["Lung Screening", "LS-204", "031", "Disc 2 of 2", "Core Lab, 7"] { #expect(text.contains(words)) }
    #expect(try bench.outcome(run).findings.contains { $0.rule == "packing-list-requester" })

    let named = try bench.request(from: "trial.yaml", [("Core Lab, 7", "Human Scan Office")], as: "named.yaml")
    let refused = try bench.spindle("master", named, "--into", "other", "--office", "office.yaml")
    #expect(refused.status == 65 && refused.errors.contains("contact"))
    #expect(bench.images("other").isEmpty)
  }

  private struct Identified: Decodable {
    struct Disc: Decodable {
      var disc: Int
      var folder: String
      var imageState: String
    }
    var discs: [Disc]
  }

  private func list(_ bench: Workbench) throws -> String {
    let run = try Tool.run("pdftotext", [bench.path("made/outgoing/packing-list.pdf"), "-"])
    try #require(run.status == 0)
    return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
