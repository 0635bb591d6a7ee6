// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Testing

@testable import Requests

@Suite struct RequestTests {
  static let least = "number: R1\nkind: research\nrequester: Lab\nstudy: {name: Lung}\nsources: [exams]\n"

  private func parse(
    _ text: String, path: String = "jobs/request.yaml", defaults: RequestChoices = .init()
  ) throws -> Request {
    try Request(parsing: Array(text.utf8), path: path, defaults: defaults)
  }

  /// The least request with `line` in place of the one with the same key, or after it.
  private func error(_ line: String) -> RequestError? {
    let key = line.prefix { $0 != ":" }
    let others = Self.least.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
    return #expect(throws: RequestError.self) { try parse((others + [line[...]]).joined(separator: "\n")) }
  }

  @Test func everyKeyIsRead() throws {
    let request = try parse(
      """
      number: 2026-0147
      kind: trial
      requester: Thoracic Imaging Lab
      study: {name: Lung Screening, short: LUNG-SCREEN, number: LS-204}
      site: 031
      sources: [exams, ../more, /data/x.dcm]
      subjects: subjects.csv
      key: ../key.csv
      date: 2026-11-22
      organization: fileset
      media: dvd-dl
      discs: per-subject
      dates: shift
      refusals: leave-out
      pixels: accept
      enhanced: accept
      """)
    #expect(request.number.text == "2026-0147")
    #expect(request.kind == .trial)
    #expect(request.requester == "Thoracic Imaging Lab")
    #expect(request.study == ResearchStudy(name: "Lung Screening", short: "LUNG-SCREEN", number: "LS-204"))
    #expect(request.site == "031")
    #expect(request.sources.map(\.written) == ["exams", "../more", "/data/x.dcm"])
    #expect(request.sources.map(\.resolved) == ["jobs/exams", "jobs/../more", "/data/x.dcm"])
    #expect(request.subjects?.resolved == "jobs/subjects.csv")
    #expect(request.key?.resolved == "jobs/../key.csv")
    #expect(request.date == CalendarDate(year: 2026, month: 11, day: 22))
    #expect(request.organization == .fileset)
    #expect(request.media == .medium(.dvdDualLayer))
    #expect(request.discs == .perSubject)
    #expect(request.dates == .shift)
    #expect(request.refusals == .leaveOut)
    #expect(request.pixels == .accept)
    #expect(request.enhanced == .accept)
    #expect(request.folder == "jobs")
  }

  @Test func whatIsLeftOpenHasTheDocumentedDefault() throws {
    let request = try parse(Self.least, path: "request.yaml")
    #expect(request.site == nil)
    #expect(request.study == ResearchStudy(name: "Lung"))
    #expect(request.subjects == nil)
    #expect(request.key == nil)
    #expect(request.date == nil)
    #expect(request.organization == .type1)
    #expect(request.media == .automatic)
    #expect(request.discs == .fill)
    #expect(request.dates == .keep)
    #expect(request.refusals == .stop)
    #expect(request.pixels == .hold)
    #expect(request.enhanced == .hold)
    // A bare name has no folder before it.
    #expect(request.sources.map(\.resolved) == ["exams"])
    #expect(request.bytes == Array(Self.least.utf8))
  }

  @Test func aTrialIsOrganizedAsType2() throws {
    let trial = Self.least.replacing("research", with: "trial")
    #expect(try parse(trial).organization == .type2)
    #expect(try parse(trial + "organization: type1\n").organization == .type1)
  }

  @Test func theOfficesDefaultsStandBehindTheRequestsOwn() throws {
    var defaults = RequestChoices()
    defaults.media = .medium(.dvd)
    defaults.dates = .shift
    defaults.organization = .fileset
    let request = try parse(Self.least + "dates: remove\n", defaults: defaults)
    #expect(request.media == .medium(.dvd))
    #expect(request.dates == .remove)
    #expect(request.organization == .fileset)
    #expect(request.discs == .fill)
  }

  @Test(arguments: ["number", "kind", "requester", "study", "sources"])
  func whatMustBeThereIsAskedFor(_ key: String) {
    let lines = Self.least.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
    let error = #expect(throws: RequestError.self) { try parse(lines.joined(separator: "\n")) }
    #expect(error?.finding.message == "the request has no \"\(key)\".")
    #expect(error?.kind == .badInput)
  }

  @Test(arguments: [
    "number: .hidden", "number: a/b", "number: ä", "number: 123456789012345678901234567890123", "number: [1]",
    "kind: Research", "kind: study", "requester: ''", "study: Lung", "study: {short: L}", "study: {name: [x]}",
    "study: {name: 'a\\b'}", "study: {name: Lung, sort: L}", "site: {a: b}", "sources: exams", "sources: []",
    "sources: [a, a]", "sources: [~/exams]", "sources: [{a: b}]", "subjects: [a]", "date: 2026-02-30",
    "date: 1979-12-31", "date: today", "organization: type3", "media: 299", "media: 62500865", "media: floppy",
    "media: []", "media: [cd, cd]", "media: [cd, floppy]", "media: {cd: 0}", "media: {cd: many}", "media: [[cd]]",
    "media: -1", "media: 99999999999999999999", "discs: per-patient", "dates: yes", "refusals: go",
    "pixels: true", "enhanced: no", "labels: {}", "organisation: type1",
  ])
  func whatIsWrongIsRefusedWhereItStands(_ line: String) {
    let error = error(line)
    #expect(error?.kind == .badInput)
    #expect(error?.finding.place.path == "jobs/request.yaml")
    let lines = line.contains(":") && Self.least.contains("\n\(line.prefix { $0 != ":" }):") ? 5 : 6
    #expect(error?.finding.place.line == (line.hasPrefix("number") ? 5 : lines))
    #expect((error?.finding.place.column ?? 0) >= 1)
  }

  @Test func whatWasMeantIsSaid() {
    #expect(error("media: dvddl")?.finding.remedy == "Did you mean dvd-dl?")
    #expect(error("organisation: type1")?.finding.remedy?.hasPrefix("Did you mean organization?") == true)
    #expect(
      error("media: floppy")?.finding.message.hasSuffix(
        "or a number of sectors from 300 to 62500864, but is \"floppy\".") == true)
  }

  @Test(arguments: ["auto", "cd", "dvd", "dvd-dl", "bd", "300", "62500864"])
  func everyMediumIsReadAndWrittenAsTheSameWord(_ word: String) throws {
    #expect(try parse(Self.least + "media: \(word)\n").media.word == word)
  }

  @Test func mediaArePlannedBelowWhatTheSmallestOfTheirKindHolds() {
    // facts/media.md: lead-outs of 80-minute CD-Rs begin at 359,845; DVD+R; DVD-R DL; BD-R 25.
    #expect(Medium.cd.sectors < 359_845)
    #expect(Medium.dvd.sectors == 2_295_104)
    #expect(Medium.dvdDualLayer.sectors == 4_171_712)
    #expect(Medium.bluRay.sectors == 12_219_392)
    #expect(Medium.sectors(5000).sectors == 5000)
  }

  @Test func aMissingFileIsMissingInput() {
    let error = #expect(throws: RequestError.self) {
      try Request.load("/nonexistent/request.yaml", office: OfficeSettings(secretPath: "secret"))
    }
    #expect(error?.kind == .missingInput)
    #expect(error?.finding.place.path == "/nonexistent/request.yaml")
  }
}
