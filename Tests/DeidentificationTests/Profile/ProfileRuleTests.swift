// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

/// What the rules of a request do to a file.
@Suite struct ProfileRuleTests {
  typealias Element = ExamMaker.Element

  private func result(
    _ rules: String, _ elements: [Element] = [], exam: ExamContext = ExamContext(subjectID: "S01")
  ) throws -> Deidentified {
    try Deidentified(elements, exam: exam, profile: ProfileReadingTests.requested(rules))
  }

  /// The seed's two examples.
  @Test func aTrialKeepsBirthDatesAndInitials() throws {
    let result = try result("rules: [{keep: PatientBirthDate}, {initials: PatientName}]")
    #expect(result[0x0010_0030] == "19500228")
    #expect(result[0x0010_0010] == "JQD")
    #expect(result[0x0010_0020] == "S01")
    #expect(!result.account.secrets.contains { $0.kind == .birthDate })
    #expect(result.account.secrets.contains { $0.kind == .name })
    #expect(result.account.retained.map(\.text) == ["19500228"])
    let method = try #require(result[0x0012_0063])
    #expect(method.contains("Own rules besides: 2"))
    #expect(!result.holds("113100"), "the basic profile does not keep birth dates")
  }

  @Test func actionsDoWhatTheirWordsSay() throws {
    let result = try result(
      """
      rules:
        - {replace: StudyID, with: "{subject}/{timepoint}"}
        - hash: AccessionNumber
        - shift: AcquisitionDate
        - remove: ProtocolName
        - empty: BodyPartExamined
        - remove: RadiopharmaceuticalInformationSequence.SeriesDescription
        - remove: {vr: DS}
        - remove: {group: "0032"}
        - keep: {creator: NOBODY KNOWS}
        - remove: {creator: GEMS_ACQU_01, element: "(0019,xx02)"}
      """,
      [
        Element(0x0020_0010, "SH", "4711"), Element(0x0008_0050, "SH", "A778899"),
        Element(0x0008_0022, "DA", "20200301"),
        Element(0x0018_1030, "LO", "CHEST"), Element(0x0018_0015, "CS", "CHEST"), Element(0x0018_0050, "DS", "1.5"),
        Element(0x0032_1060, "LO", "CT CHEST"), Element(0x0008_103E, "LO", "AXIAL"),
        Element(0x0054_0016, "SQ", .items([[Element(0x0008_103E, "LO", "FDG")]])),
        Element(0x0021_0010, "LO", "Nobody knows"), Element(0x0021_1001, "LO", "SETTING of Jane Doe"),
        Element(0x0019_0010, "LO", "GEMS_ACQU_01"), Element(0x0019_1002, "SL", .bytes([1, 0, 0, 0])),
      ], exam: ExamContext(subjectID: "S01", timePoint: "W4", dateShift: -1))
    #expect(result[0x0020_0010] == "S01/W4")
    #expect(result[0x0008_0050]?.utf8.count == 16)
    #expect(result[0x0008_0022] == "20200229")
    #expect(result[0x0018_1030] == nil)
    #expect(result[0x0018_0015] == "")
    #expect(result[0x0018_0050] == nil)
    #expect(result[0x0032_1060] == nil)
    #expect(result[0x0008_103E] == "AXIAL")
    #expect(!result.holds("FDG"))
    #expect(result[0x0021_1001] == "SETTING")
    #expect(result.account.unknownCreators.isEmpty)
    #expect(result[0x0019_1002] == nil)
    #expect(!result.holds("A778899"))
  }

  @Test func aKeptIdentityStaysInItsElementOnly() throws {
    let result = try result(
      "rules: [{keep: InstitutionName}, {keep: PatientName}]",
      [
        Element(0x0008_0080, "LO", "ST ELSEWHERE"), Element(0x0008_0081, "ST", "1 Street"),
        Element(0x0008_1030, "LO", "CHEST for Doe at ST ELSEWHERE"), Element(0x0010_1001, "PN", "DOE^JANE"),
      ])
    #expect(result[0x0008_0080] == "ST ELSEWHERE")
    #expect(result[0x0010_0010] == "DOE^JANE^Q")
    #expect(result[0x0008_1030] == "CHEST")
    #expect(result[0x0010_1001] == nil)
  }

  @Test func optionsOfARequestComeBeforeTheProfile() throws {
    let elements = [Element(0x0008_1010, "SH", "CTSCAN07"), Element(0x0018_1000, "LO", "SN998877")]
    let plain = try Deidentified(elements)
    #expect(plain[0x0008_1010] == nil)
    let kept = try result("options: [retain-device-identity, retain-uids]", elements)
    #expect(kept[0x0008_1010] == "CTSCAN07")
    #expect(kept[0x0018_1000] == "SN998877")
    #expect(kept[0x0020_000D] == "1.2.826.0.1.3680043.9.1234.2")
    #expect(kept[0x0008_0018] == "1.2.826.0.1.3680043.9.1234.1")
    for code in ["113109", "113110", "113100"] { #expect(kept.holds(code)) }
  }

  @Test func everyElementIsExplained() throws {
    let profile = try ProfileReadingTests.requested("rules:\n  - {remove: ProtocolName, why: the sponsor asked}\n")
    var file = PartTenFile()
    var reader = PartTenReader()
    let elements = [
      Element(0x0018_1030, "LO", "CHEST"), Element(0x0008_0081, "ST", "1 Street"), Element(0x0008_1010, "SH", "CT7"),
      Element(0x0019_0010, "LO", "GEMS_ACQU_01"), Element(0x0019_1002, "SL", .bytes([1, 0, 0, 0])),
    ]
    try reader.read(bytes: ExamMaker().file(Element.base() + elements), name: "x", into: &file)
    var account = DeidentificationAccount()
    let explained = try Deidentifier(profile: profile, key: Deidentified.key)
      .explanations(for: file, exam: ExamContext(subjectID: "S01"), account: &account)
    func of(_ tag: UInt32) throws -> ElementExplanation {
      try #require(explained.first { $0.tag.rawValue == tag })
    }
    #expect(try of(0x0018_1030).rule == "request")
    #expect(try of(0x0018_1030).why == "the sponsor asked")
    #expect(try of(0x0018_1030).place?.line == 2)
    #expect(try of(0x0018_1030).outcome == .removed)
    #expect(try of(0x0008_0081).rule == "office")
    #expect(try of(0x0008_1010).rule == "ps3.15-e1")
    #expect(try of(0x0019_1002).rule == "tcia-private")
    #expect(try of(0x0019_1002).outcome == .kept)
    #expect(try of(0x0010_0010).after == "S01")
    #expect(try of(0x0012_0063).outcome == .inserted)
    #expect(explained.count >= Element.base().count + elements.count)
  }

  /// The canary must see a rule that is broken: here one that keeps what should go.
  @Test func aBrokenRuleLetsItsCanarySurvive() throws {
    let planted = CanaryTests.planted.filter { ["LO", "SH", "ST", "LT"].contains($0.vr) }
    let chosen = planted.enumerated().filter { $0.offset % 12 == 0 }.map(\.element)
    #expect(chosen.count > 8)
    for canary in chosen where canary.tag != 0x0010_0020 {
      let tag = DataElementTag(rawValue: canary.tag)
      var profile = try DeidentificationProfile.office()
      try profile.append(
        DeidentificationProfile.Layer(
          name: "broken", rules: [ProfileRule(target: .element(tag), action: .keep, place: .init())]))
      let element = Element(canary.tag, canary.vr, canary.text)
      let broken = try Deidentified([element], profile: profile)
      #expect(broken.holds(canary.text), "\(tag)")
      #expect(try !Deidentified([element]).holds(canary.text), "\(tag)")
    }
  }
}
