// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import FileSets

@Suite struct InstanceTraitsTests {
  private static func traits(_ elements: [TestElement], _ sopClass: String) throws -> InstanceTraits {
    var reader = PartTenReader()
    var file = PartTenFile()
    let own = [TestElement(0x0008_0016, "UI", sopClass), TestElement(0x0008_0018, "UI", "2.25.1")]
    try reader.read(bytes: TestElement.partTen(own + elements), name: "test", into: &file)
    return InstanceTraits(file.dataSet, transferSyntaxUID: "1.2.840.10008.1.2.1")
  }

  @Test func valuesOfImagesAreTaken() throws {
    let traits = try Self.traits(
      [
        TestElement(0x0008_0060, "CS", "CT"), TestElement(0x0028_0004, "CS", "MONOCHROME2"),
        TestElement(0x0028_0010, "US", .shorts([512])), TestElement(0x0028_0101, "US", .shorts([12])),
      ], "1.2.840.10008.5.1.4.1.1.2")
    #expect(traits.texts == [.modality: "CT", .photometricInterpretation: "MONOCHROME2"])
    #expect(traits.numbers == [.rows: 512, .bitsStored: 12])
  }

  @Test func documentsHaveNoneOfThem() throws {
    let traits = try Self.traits([TestElement(0x0028_0010, "US", .shorts([512]))], "1.2.840.10008.5.1.4.1.1.88.11")
    #expect(traits.numbers.isEmpty)
  }

  @Test func overlaysAndCalibrationsAreRecognised() throws {
    let plane = [
      TestElement(0x6000_0010, "US", .shorts([2])), TestElement(0x6000_0011, "US", .shorts([2])),
      TestElement(0x6000_0100, "US", .shorts([1])),
    ]
    let angiography = "1.2.840.10008.5.1.4.1.1.12.1"
    #expect(try Self.traits([], angiography).texts[.overlays] == "none")
    #expect(try Self.traits(plane, angiography).texts[.overlays] == "embedded")
    let data = TestElement(0x6000_3000, "OW", .shorts([1]))
    #expect(try Self.traits(plane + [data], angiography).texts[.overlays] == "separate")
    let region = [TestElement(0x0018_6012, "US", .shorts([1]))]
    let components = region + [TestElement(0x0018_6044, "US", .shorts([1]))]
    for (items, expected) in [
      ([], "none"), ([region], "spatial"), ([components], "combined"), ([components, region], "spatial"),
    ] {
      let elements = [TestElement(0x0018_6011, "SQ", .items(items))]
      #expect(try Self.traits(elements, "1.2.840.10008.5.1.4.1.1.6.1").texts[.calibration] == expected)
    }
  }
}
