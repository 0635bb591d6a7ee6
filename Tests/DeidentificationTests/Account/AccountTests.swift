// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

@Suite struct AccountTests {
  typealias Element = ExamMaker.Element

  @Test func removedValuesAreHeldOnceWithTheirKind() throws {
    let result = try Deidentified([
      Element(0x0008_0050, "SH", "A4711"), Element(0x0008_0080, "LO", "St Elsewhere"),
      Element(0x0008_1010, "SH", "CTSCAN07"), Element(0x0008_0090, "PN", "HOUSE^GREGORY"),
      Element(0x0010_1000, "LO", "OLD-778899\\OLD-778800"), Element(0x0010_4000, "LT", "Comes with her sister"),
      Element(0x0010_1001, "PN", "ANONYMOUS"), Element(0x0020_0010, "SH", "1"),
    ])
    #expect(
      result.account.secrets == [
        Secret(kind: .name, text: "DOE^JANE^Q"), Secret(kind: .identifier, text: "MRN4711001"),
        Secret(kind: .birthDate, text: "19500228"), Secret(kind: .identifier, text: "A4711"),
        Secret(kind: .institution, text: "St Elsewhere"), Secret(kind: .device, text: "CTSCAN07"),
        Secret(kind: .name, text: "HOUSE^GREGORY"), Secret(kind: .identifier, text: "OLD-778899"),
        Secret(kind: .identifier, text: "OLD-778800"), Secret(kind: .freeText, text: "Comes with her sister"),
        // The system that the meta information names.
        Secret(kind: .device, text: "CANARYMETA"),
      ])
  }

  @Test func namesInsideRemovedSequencesAreSecretsToo() throws {
    let result = try Deidentified([
      Element(
        0x0008_0096, "SQ",
        .items([
          [
            Element(
              0x0040_1101, "SQ",
              .items([[Element(0x0008_0100, "SH", "DOC12345"), Element(0x0008_0104, "LO", "House MD, Gregory")]])),
            Element(0x0008_0080, "LO", "Princeton Clinic"),
          ]
        ])),
      Element(0x0008_103E, "LO", "for Gregory, DOC12345 at Princeton Clinic"),
    ])
    #expect(result.account.secrets.contains(Secret(kind: .institution, text: "Princeton Clinic")))
    #expect(result[0x0008_103E] == "for")
  }

  @Test func aStationCalledLikeItsModelIsNoSecret() throws {
    let result = try Deidentified([
      Element(0x0008_1010, "SH", "SCAN 64"), Element(0x0008_1090, "LO", "Scan 64 Plus"),
      Element(0x0008_103E, "LO", "on Scan 64"),
    ])
    #expect(!result.account.secrets.contains { $0.kind == .device && $0.text != "CANARYMETA" })
    #expect(result[0x0008_1010] == nil)
    #expect(result[0x0008_103E] == "on Scan 64")
  }

  @Test func uidsAreListedWithoutTheFilesOwn() throws {
    let result = try Deidentified([] as [Element])
    var pairs: [String: String] = [:]
    result.account.forEachUID { pairs[$0] = $1 }
    #expect(
      pairs == [
        "1.2.826.0.1.3680043.9.1234.2": Deidentified.key.uid(for: "1.2.826.0.1.3680043.9.1234.2"),
        "1.2.826.0.1.3680043.9.1234.3": Deidentified.key.uid(for: "1.2.826.0.1.3680043.9.1234.3"),
      ])
  }

  @Test func itStaysSmallOverManyFiles() throws {
    var source = PartTenFile()
    var reader = PartTenReader()
    var edits = DataSetEdits()
    var account = DeidentificationAccount()
    let deidentifier = try Deidentifier(profile: .office(), key: Deidentified.key)
    for number in 0..<200 {
      let elements = Element.base().map { $0.tag == 0x0008_0018 ? Element($0.tag, "UI", "1.2.3.\(number)") : $0 }
      try reader.read(bytes: ExamMaker().file(elements), name: "x", into: &source)
      try deidentifier.edits(for: source, exam: ExamContext(subjectID: "S"), into: &edits, account: &account)
    }
    #expect(account.files == 200)
    #expect(account.uidCount == 2)
    #expect(account.secrets.count == 4)
  }

  @Test func accountsAddUp() throws {
    var one = try Deidentified([] as [Element]).account
    let two = try Deidentified([Element(0x0008_0050, "SH", "A4711")]).account
    let before = one.counts[.uidMapped] ?? 0
    one.merge(two)
    #expect(one.files == 2)
    #expect(one.counts[.uidMapped] == before * 2)
    #expect(one.secrets.contains(Secret(kind: .identifier, text: "A4711")))
    #expect(one.uidCount == 2)
    #expect(DeidentificationRule.uidMapped.name == "uid-mapped")
    #expect(DeidentificationRule.subjectID.name == "subject-id")
  }
}
