// SPDX-License-Identifier: GPL-3.0-or-later

import Requests
import Testing

@testable import Mastering

@Suite struct PreparedRequestTests {
  @Test(arguments: [
    ("2026-0147", 1, "2026_0147_D01"), ("ls.204-b", 9, "LS_204_B_D09"), ("abcdefghijklmnop", 12, "ABCDEFGHIJKL_D12"),
    ("abcdefghijklmnop", 100, "ABCDEFGHIJK_D100"), ("a", 1000, "A_D1000"),
  ])
  func volumeIdentifiersAreFileSetIDs(_ number: String, _ disc: Int, _ identifier: String) throws {
    let prepared = try PreparedSample(number: number).prepared()
    #expect(prepared.volumeIdentifier(disc) == identifier)
    // PS3.12 F.1.1: at most 16 characters of capitals, digits and underscore.
    #expect(identifier.utf8.count <= 16)
  }

  @Test func discsOfARequestHaveFileSetUIDsOfTheirOwn() throws {
    let prepared = try PreparedSample(exams: [
      .init(subject: "A", date: nil, description: "", series: [("CT", "", [1])]),
      .init(subject: "B", date: nil, description: "", series: [("CT", "", [1])]),
    ]).prepared()
    let uids = [("X_D01", [0]), ("X_D02", [0]), ("X_D01", [1]), ("X_D01", [0, 1])].map {
      prepared.fileSetUID($0.0, exams: $0.1.map { DiscExam($0) })
    }
    #expect(Set(uids).count == 4)
    #expect(prepared.fileSetUID("X_D01", exams: [DiscExam(0)]) == uids[0])
  }

  /// The office stands on research discs, and on no trial's.
  @Test func aTrialsDocumentsNameNoOffice() throws {
    var office = OfficeSettings(secretPath: "none")
    office.name = "Office Canary"
    office.organisation = "Organisation Canary"
    office.contact = "Room Canary\nPhone Canary"
    let exams = [PreparedSample.Exam(subject: "S1", date: "20230206", description: "CT", series: [("CT", "", [1])])]
    for kind in ["research", "trial"] {
      let prepared = try PreparedSample(kind: kind, office: office, exams: exams).prepared()
      let disc = PlannedDisc(number: 1, count: 1, medium: .cd, exams: [DiscExam(0)], sectors: .zero)
      let facts = DiscFacts(prepared, disc)
      let text = DiscReadme(facts).text + DiscPage(facts).text
      #expect(text.contains("Canary") == (kind == "research"), "\(kind)")
      #expect(text.contains("Thoracic Imaging Lab") == (kind == "research"), "\(kind)")
      #expect(text.contains("2026-0147") == (kind == "research"), "\(kind)")
      #expect(text.contains("LS-204") && text.contains("S1"))
    }
  }
}
