// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Requests

/// The keys that say how exams go onto discs.
@Suite struct PackingKeysTests {
  private func request(_ text: String, defaults: RequestChoices = .init()) throws -> Request {
    try Request(parsing: Array((RequestTests.least + text).utf8), path: "request.yaml", defaults: defaults)
  }

  private func refusal(_ text: String) -> RequestError? {
    #expect(throws: RequestError.self) { try request(text) }
  }

  @Test func theDefaultsAreFullDiscsWithoutRules() throws {
    let request = try request("")
    #expect(request.balance == .full)
    #expect(request.reserve.sectors == 0)
    #expect(request.examsPerDisc == nil)
    #expect(request.packing == PackingRules())
  }

  @Test func mediaAreAWordAListOrWhatIsAtHand() throws {
    #expect(try request("media: [cd, dvd]\n").media == .kinds([.init(.cd), .init(.dvd)]))
    #expect(
      try request("media: {cd: 8, dvd: 2, 5000: 1}\n").media
        == .kinds([.init(.cd, count: 8), .init(.dvd, count: 2), .init(.sectors(5000), count: 1)]))
    #expect(try request("media: {cd: 8, dvd: 2}\n").media.word == "{cd: 8, dvd: 2}")
    #expect(try request("media: [cd, dvd]\n").media.word == "[cd, dvd]")
  }

  @Test func discsMayBePartedByMoreThanOneThing() throws {
    #expect(try request("discs: per-time-point\n").discs == .perTimePoint)
    #expect(try request("discs: per-site\n").discs == .perSite)
    #expect(try request("discs: [per-subject, per-time-point]\n").discs == [.perSubject, .perTimePoint])
    #expect(try request("discs: [per-subject, per-time-point]\n").discs.word == "per-subject, per-time-point")
  }

  @Test(arguments: [
    ("1 sectors", 1), ("2049 sectors", 2049), ("1 kB", 1), ("50 MB", 24415), ("1GB", 488_282), ("1 MiB", 512),
  ])
  func aReserveIsASizeWithItsUnit(text: String, sectors: Int) throws {
    #expect(try request("reserve: \(text)\n").reserve.sectors == sectors)
  }

  @Test func rulesNameExamsWhereTheyStand() throws {
    let rules = try request(
      """
      together: [[A, B@Baseline]]
      apart:
        - [C, "077"]
      pins: {D: 2, 1.2.3: 1}
      exams_per_disc: 6
      """
    ).packing
    #expect(rules.together.map { $0.map(\.text) } == [["A", "B@Baseline"]])
    #expect(rules.apart.map { $0.map(\.text) } == [["C", "077"]])
    #expect(rules.apart[0][1].place.line == 8)
    #expect(rules.apart[0][1].place.column == 9)
    #expect(rules.pins.map(\.exams.text) == ["D", "1.2.3"])
    #expect(rules.pins.map(\.disc) == [2, 1])
    #expect(try request("together: subjects\n").packing.keepsSubjectsTogether)
  }

  @Test func theOfficeMayAnswerBalanceReserveAndCap() throws {
    var defaults = RequestChoices()
    defaults.balance = .even
    defaults.reserve = DiscReserve(sectors: 7)
    defaults.examsPerDisc = 5
    let request = try request("exams_per_disc: 9\n", defaults: defaults)
    #expect(request.balance == .even)
    #expect(request.reserve.sectors == 7)
    #expect(request.examsPerDisc == 9)
  }

  @Test(arguments: [
    "discs: [fill, per-exam]", "discs: []", "discs: [per-exam, per-exam]", "discs: {per-exam: 1}", "balance: half",
    "reserve: 50", "reserve: 50 MBytes", "reserve: many MB", "reserve: 999999999999 GB", "reserve: [1 MB]",
    "exams_per_disc: 0", "exams_per_disc: six", "together: all", "together: [[A]]", "together: [A, B]",
    "together: [[A, A]]", "apart: subjects", "apart: [[A]]", "apart: [[A, [B]]]", "pins: [A]", "pins: {A: 0}",
    "pins: {A: one}", "pins: {A: 10000}",
  ])
  func whatIsWrongIsRefusedAtItsLine(_ line: String) {
    let refusal = refusal(line)
    #expect(refusal?.kind == .badInput)
    #expect(refusal?.finding.place.line == 6)
    #expect((refusal?.finding.place.column ?? 0) > 1)
  }

  /// Names of exams may identify patients: no message repeats one.
  @Test(arguments: [
    "pins: {MRN-77: 0}", "pins: {MRN-77: x}", "together: [[MRN-77]]", "apart: [[MRN-77, MRN-77]]",
  ])
  func noMessageRepeatsTheNameOfAnExam(_ line: String) {
    #expect(refusal(line)?.finding.description.contains("MRN-77") == false)
  }

  @Test func aReserveLeavesRoomOnEveryMedium() {
    let refusal = refusal("media: [cd, dvd]\nreserve: 1 GB\n")
    #expect(refusal?.finding.place.line == 7)
    #expect(refusal?.finding.message.contains("CD") == true)
  }
}
