// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

@Suite struct HoldReasonTests {
  typealias Element = ExamMaker.Element

  private func reason(
    _ kind: String, _ elements: [Element] = [], pixels: Bool = false, enhanced: Bool = false
  ) throws -> HoldReason? {
    let sopClass = "1.2.840.10008.5.1.4.1.1.\(kind)"
    var file = PartTenFile()
    var reader = PartTenReader()
    try reader.read(
      bytes: ExamMaker().file(Element.base(sopClass: sopClass) + elements, sopClass: sopClass), name: "x", into: &file)
    return try Deidentifier(profile: .office(), key: Deidentified.key)
      .holdReason(for: file.dataSet, acceptingPixels: pixels, acceptingEnhanced: enhanced)
  }

  @Test(arguments: ["2", "4", "128", "1", "1.1", "1.2", "20", "88.67", "481.3", "66.4"])
  func acquiredImagesAndObjectsLeave(kind: String) throws {
    #expect(try reason(kind) == nil)
  }

  @Test(arguments: ["6.1", "3.1", "6", "7", "7.4", "77.1.1.1"])
  func kindsKnownForBurnedInTextStay(kind: String) throws {
    #expect(try reason(kind) == .burnedInText)
    #expect(try reason(kind, pixels: true) == nil)
  }

  @Test func annotationsCapturesAndOverlaysInPixelsStay() throws {
    #expect(try reason("2", [Element(0x0028_0301, "CS", "YES")]) == .burnedInText)
    #expect(try reason("2", [Element(0x0028_0301, "CS", "NO")]) == nil)
    #expect(try reason("2", [Element(0x0008_0064, "CS", "WSD")]) == .burnedInText)
    #expect(try reason("2", [Element(0x0008_0008, "CS", "DERIVED\\SECONDARY\\SCREEN SAVE")]) == .burnedInText)
    #expect(try reason("2", [Element(0x0008_0008, "CS", "DERIVED\\SECONDARY\\MPR")]) == nil)
    #expect(try reason("2", [Element(0x6000_0102, "US", .bytes([12, 0]))]) == .burnedInText)
    #expect(try reason("2", [Element(0x6000_0102, "US", .bytes([0, 0]))]) == nil)
  }

  @Test func slidesStayWhereTheirLabelShows() throws {
    for (image, shows) in [("LABEL", true), ("OVERVIEW", true), ("VOLUME", false), ("THUMBNAIL", false)] {
      let type = Element(0x0008_0008, "CS", "DERIVED\\PRIMARY\\\(image)\\NONE")
      #expect(try reason("77.1.6", [type]) == (shows ? .burnedInText : nil))
      #expect(try reason("77.1.6", [type], pixels: true) == nil)
    }
  }

  @Test func angiographyAndFluoroscopyStayOnlyAsCaptures() throws {
    for kind in ["12.1", "12.2"] {
      #expect(try reason(kind, [Element(0x0008_0008, "CS", "ORIGINAL\\PRIMARY\\SINGLE PLANE")]) == nil)
      #expect(try reason(kind, [Element(0x0008_0008, "CS", "DERIVED\\PRIMARY\\SINGLE PLANE")]) == .burnedInText)
      #expect(try reason(kind, [Element(0x0008_0008, "CS", "ORIGINAL\\SECONDARY")]) == .burnedInText)
    }
  }

  @Test func documentsAndEnhancedObjectsHaveTheirOwnRemedies() throws {
    #expect(try reason("104.1") == .document)
    #expect(try reason("104.1", pixels: true) == nil)
    #expect(try reason("2.1") == .enhancedMultiFrame)
    #expect(try reason("2.1", pixels: true) == .enhancedMultiFrame)
    #expect(try reason("2.1", enhanced: true) == nil)
    #expect(try reason("66", pixels: true, enhanced: true) == .rawData)
    #expect(HoldReason.burnedInText.remedy?.contains("pixels: accept") == true)
    #expect(HoldReason.enhancedMultiFrame.remedy?.contains("enhanced: accept") == true)
  }

  @Test func acceptingOneDoesNotAcceptTheOther() throws {
    #expect(try reason("6.2") == .burnedInText)
    #expect(try reason("6.2", pixels: true) == .enhancedMultiFrame)
    #expect(try reason("6.2", enhanced: true) == .burnedInText)
  }
}
