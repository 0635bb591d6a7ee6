// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

@testable import FileSets

/// An instance that has a sample value for every key of its record: what it is follows from the tables.
struct SampleInstance {
  var elements: [TestElement]

  /// `place` counts patient, study, series and instance from 1.
  init(
    sopClass: String, type: DirectoryRecordType, patient: Int, study: Int, series: Int, instance: Int,
    profile: ProfileKeySet = .general
  ) {
    let uid = "2.25.9\(patient).\(study).\(series)"
    elements = [
      TestElement(0x0008_0016, "UI", sopClass), TestElement(0x0008_0018, "UI", "\(uid).\(instance)"),
      TestElement(0x0008_0020, "DA", "2020010\(study)"), TestElement(0x0008_0030, "TM", "101500"),
      TestElement(0x0008_0050, "SH", ""), TestElement(0x0008_0060, "CS", type == .image ? "CT" : "OT"),
      TestElement(0x0008_1030, "LO", "CT CHEST WO"), TestElement(0x0010_0010, "PN", "0000\(patient)"),
      TestElement(0x0010_0020, "LO", "0000\(patient)"), TestElement(0x0020_000D, "UI", "2.25.8\(patient).\(study)"),
      TestElement(0x0020_000E, "UI", uid), TestElement(0x0020_0010, "SH", "\(study)"),
      TestElement(0x0020_0011, "IS", "\(series)"), TestElement(0x0020_0013, "IS", "\(instance)"),
    ]
    if type == .image { elements += Self.pixels }
    let present = Set(elements.map(\.tag))
    // A presentation state has series or a blending, not both; only a CDA document has an HL7 identifier.
    let without: Set<DataElementTag> = [
      .specificCharacterSet, .iconImageSequence, .blendingSequence, .hl7InstanceIdentifier,
    ]
    let ofRecords = [DirectoryRecordType.patient, .study, .series, type]
    for key in ofRecords.flatMap({ DirectoryKey.keys(of: $0, adding: profile) }) where !without.contains(key.tag) {
      if !present.contains(key.tag.rawValue) { elements.append(Self.sample(key)) }
    }
    if type == .srDocument {
      elements.removeAll { $0.tag == 0x0040_A030 }
      elements.append(TestElement(0x0040_A073, "SQ", .items(["20210204", "20210205", "20210206"].map(Self.observer))))
    }
  }

  subscript(tag: UInt32) -> TestElement.Content? {
    get { elements.first { $0.tag == tag }?.content }
    set {
      let vr = elements.first { $0.tag == tag }?.vr ?? "CS"
      elements.removeAll { $0.tag == tag }
      if let newValue { elements.append(TestElement(tag, vr, newValue)) }
    }
  }

  var uid: String {
    guard case .text(let text)? = self[0x0008_0018] else { return "" }
    return text
  }

  static func code(_ value: String, _ meaning: String) -> [TestElement] {
    [
      TestElement(0x0008_0100, "SH", value), TestElement(0x0008_0102, "SH", "DCM"),
      TestElement(0x0008_0104, "LO", meaning),
    ]
  }

  private static func observer(date: String) -> [TestElement] {
    [TestElement(0x0040_A030, "DT", date + "101010"), TestElement(0x0040_A075, "PN", "Observer")]
  }

  private static let image = [
    TestElement(0x0008_1150, "UI", "1.2.840.10008.5.1.4.1.1.2"), TestElement(0x0008_1155, "UI", "2.25.77"),
  ]

  private static let pixels = [
    TestElement(0x0028_0002, "US", .shorts([1])), TestElement(0x0028_0004, "CS", "MONOCHROME2"),
    TestElement(0x0028_0010, "US", .shorts([2])), TestElement(0x0028_0011, "US", .shorts([2])),
    TestElement(0x0028_0100, "US", .shorts([16])), TestElement(0x0028_0101, "US", .shorts([16])),
    TestElement(0x0028_0102, "US", .shorts([15])), TestElement(0x0028_0103, "US", .shorts([0])),
    TestElement(0x7FE0_0010, "OW", .shorts([1, 2, 3, 4])),
  ]

  private static func sample(_ key: DirectoryKey) -> TestElement {
    func element(_ content: TestElement.Content) -> TestElement {
      TestElement(key.tag.rawValue, key.vr.description, content)
    }
    switch key.tag {
    case .completionFlag: return element(.text("COMPLETE"))
    case .verificationFlag: return element(.text("VERIFIED"))
    case .doseSummationType: return element(.text("PLAN"))
    case .hangingProtocolLevel: return element(.text("SITE"))
    case .patientSex: return element(.text("O"))
    case .acquisitionTimeSynchronized: return element(.text("Y"))
    case .numberOfFrames: return element(.text("1"))
    case .imagePositionPatient: return element(.text("-125.5\\10\\0.25"))
    case .imageOrientationPatient: return element(.text("1\\0\\0\\0\\1\\0"))
    case .pixelSpacing: return element(.text("0.5\\0.5"))
    case .imageType: return element(.text("ORIGINAL\\PRIMARY\\AXIAL"))
    case .mimeTypeOfEncapsulatedDocument: return element(.text("application/pdf"))
    case .conceptNameCodeSequence: return element(.items([code("126000", "Imaging Measurement Report")]))
    case .contentSequence: return element(.items(content))
    case .referencedSeriesSequence:
      return element(
        .items([
          [
            TestElement(0x0008_1140, "SQ", .items([image, image])), TestElement(0x0020_000E, "UI", "2.25.78"),
          ]
        ]))
    case .referencedImageSequence, .referencedImageEvidenceSequence: return element(.items([image]))
    default: break
    }
    switch key.vr {
    case .DA: return element(.text("20210203"))
    case .TM: return element(.text("112233"))
    case .DT: return element(.text("20210203112233"))
    case .IS: return element(.text("12"))
    case .DS: return element(.text("2.5"))
    case .UI: return element(.text("2.25.79"))
    case .US: return element(.shorts([258]))
    case .UL: return element(.longs([16_909_060]))
    case .SQ: return element(.items([code("113000", "Of Interest")]))
    case .CS: return element(.text("SAMPLE"))
    default: return element(.text("Sample text"))
    }
  }

  /// The language modifies the document's concept and belongs into the record; the container does not.
  private static let content: [[TestElement]] = [
    [
      TestElement(0x0040_A010, "CS", "HAS CONCEPT MOD"), TestElement(0x0040_A040, "CS", "CODE"),
      TestElement(0x0040_A043, "SQ", .items([code("121049", "Language")])),
      TestElement(0x0040_A168, "SQ", .items([code("en", "English")])),
    ],
    [
      TestElement(0x0040_A010, "CS", "CONTAINS"), TestElement(0x0040_A040, "CS", "TEXT"),
      TestElement(0x0040_A160, "UT", "Not for the directory"),
    ],
  ]
}
