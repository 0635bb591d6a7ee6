// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

@Suite struct StructuredReportTests {
  typealias Element = ExamMaker.Element

  private func code(_ value: String, _ meaning: String) -> ExamMaker.Value {
    .items([
      [Element(0x0008_0100, "SH", value), Element(0x0008_0102, "SH", "DCM"), Element(0x0008_0104, "LO", meaning)]
    ])
  }

  private func item(_ type: String, _ concept: String, _ elements: Element...) -> [Element] {
    [Element(0x0040_A040, "CS", type), Element(0x0040_A043, "SQ", code(concept, "Concept"))] + elements
  }

  @Test func contentItemsAreTreatedByTheirConceptAndType() throws {
    let container = item(
      "CONTAINER", "121070",
      Element(
        0x0040_A730, "SQ",
        .items([
          item("TEXT", "121111", Element(0x0040_A160, "UT", "Summary \(Canary.word(5001)) of Jane Doe")),
          item("TEXT", "112347", Element(0x0040_A160, "UT", Canary.word(5002))),
          item("TEXT", "999999", Element(0x0040_A160, "UT", "Dose for Jane Doe: 3 mGy")),
          item("TEXT", "999998", Element(0x0040_A160, "UT", "Jane Doe")),
          item("PNAME", "121008", Element(0x0040_A123, "PN", "\(Canary.word(5003))^OBSERVER")),
          item("UIDREF", "121012", Element(0x0040_A124, "UI", "1.2.826.0.1.3680043.9.1234.2")),
          item(
            "NUM", "121033",
            Element(0x0040_A300, "SQ", .items([[Element(0x0040_A30A, "DS", "93")]]))),
          item(
            "NUM", "113813", Element(0x0040_A300, "SQ", .items([[Element(0x0040_A30A, "DS", "512.5")]]))),
        ])))
    let result = try Deidentified(
      [
        Element(0x0040_A040, "CS", "CONTAINER"), Element(0x0040_A043, "SQ", code("113701", "Dose report")),
        Element(0x0040_A730, "SQ", .items([container])),
        Element(
          0x0040_A073, "SQ",
          .items([
            [
              Element(0x0040_A027, "LO", "\(Canary.word(5004)) HOSPITAL"), Element(0x0040_A030, "DT", "20200301"),
              Element(0x0040_A075, "PN", "\(Canary.word(5005))^X"),
              Element(0x0040_A088, "SQ", code(Canary.word(5006), Canary.word(5007))),
            ]
          ])),
        Element(0x0040_A078, "SQ", .items([[Element(0x0040_A123, "PN", Canary.word(5008))]])),
      ], sopClass: "1.2.840.10008.5.1.4.1.1.88.67")
    #expect((5000..<5020).filter { result.holds(Canary.word($0)) } == [])
    #expect(!result.holds("Jane"))
    #expect(!result.holds("Doe:"))
    #expect(result.holds("Dose for: 3 mGy") || result.holds("Dose for 3 mGy"))
    #expect(result.holds(Deidentified.key.uid(for: "1.2.826.0.1.3680043.9.1234.2")))
    #expect(result.holds("512.5"))
    let ages = result.after.elements.indices.filter { result.after.elements[$0].tag == .numericValue }
    #expect(ages.map { result.after.string($0) } == ["90", "512.5"])
    // No Text Value is left empty: it is type 1C.
    for index in result.after.elements.indices where result.after.elements[index].tag == .textValue {
      #expect(result.after.elements[index].valueLength > 0)
    }
  }
}
