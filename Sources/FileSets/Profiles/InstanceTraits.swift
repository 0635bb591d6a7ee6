// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What application profiles ask of an instance: its SOP class, its transfer syntax, and a few values of images.
///
/// Many instances have the same traits, so that whoever judges a million of them keeps a short table.
public struct InstanceTraits: Sendable, Hashable {
  public var sopClassUID: String
  public var transferSyntaxUID: String
  /// Values by trait; one that the instance does not have is not there.
  var numbers: [Trait: Int] = [:]
  var texts: [Trait: String] = [:]

  /// The names of the table.
  enum Trait: String, Sendable, CaseIterable {
    case modality = "Modality"
    case photometricInterpretation = "PhotometricInterpretation"
    case samplesPerPixel = "SamplesPerPixel"
    case rows = "Rows"
    case columns = "Columns"
    case bitsAllocated = "BitsAllocated"
    case bitsStored = "BitsStored"
    case highBit = "HighBit"
    case pixelRepresentation = "PixelRepresentation"
    /// `none`, `separate` (Overlay Data), `embedded` in the pixels.
    case overlays = "Overlays"
    /// Of ultrasound regions: `none`, `spatial`, `combined`.
    case calibration = "Calibration"
    /// The names of institution, model and detector: `present`, maybe empty, or `missing`.
    case detectorAttributes = "DetectorAttributes"
  }

  /// Without values of images, for which no general purpose profile asks.
  public init(sopClassUID: String, transferSyntaxUID: String) {
    self.sopClassUID = sopClassUID
    self.transferSyntaxUID = transferSyntaxUID
  }

  public init(_ dataSet: DataSet, transferSyntaxUID: String) {
    self.init(sopClassUID: Self.text(.sopClassUID, dataSet), transferSyntaxUID: transferSyntaxUID)
    texts[.modality] = Self.text(.modality, dataSet)
    guard let type = DirectoryRecordType(sopClassUID: sopClassUID), type == .image else { return }
    texts[.photometricInterpretation] = Self.text(.photometricInterpretation, dataSet)
    for (trait, tag) in Self.numbered { numbers[trait] = dataSet.integer(tag) }
    // Only some profiles' own SOP classes are asked for these.
    if Self.isAskedForOverlays(sopClassUID) { texts[.overlays] = Self.overlays(dataSet) }
    if Self.isUltrasound(sopClassUID) { texts[.calibration] = Self.calibration(dataSet) }
    if Self.isDigitalRadiograph(sopClassUID) {
      let isThere = Self.detector.allSatisfy { dataSet.index(of: $0) != nil }
      texts[.detectorAttributes] = isThere ? "present" : "missing"
    }
  }

  private static let numbered: [(Trait, DataElementTag)] = [
    (.samplesPerPixel, .samplesPerPixel), (.rows, .rows), (.columns, .columns), (.bitsAllocated, .bitsAllocated),
    (.bitsStored, .bitsStored), (.highBit, .highBit), (.pixelRepresentation, .pixelRepresentation),
  ]
  private static let detector: [DataElementTag] = [
    .institutionName, .manufacturerModelName, .detectorID, .detectorManufacturerName, .detectorManufacturerModelName,
  ]

  private static func isAskedForOverlays(_ uid: String) -> Bool {
    uid == "1.2.840.10008.5.1.4.1.1.12.1" || uid == "1.2.840.10008.5.1.4.1.1.7"
  }

  private static func isUltrasound(_ uid: String) -> Bool {
    uid == "1.2.840.10008.5.1.4.1.1.6.1" || uid == "1.2.840.10008.5.1.4.1.1.3.1"
  }

  private static func isDigitalRadiograph(_ uid: String) -> Bool {
    uid == "1.2.840.10008.5.1.4.1.1.1.1" || uid == "1.2.840.10008.5.1.4.1.1.1.3"
  }

  private static func text(_ tag: DataElementTag, _ dataSet: DataSet) -> String {
    var text = (dataSet.string(tag) ?? "")[...]
    while let last = text.last, last == " " || last == "\0" { text.removeLast() }
    return String(text)
  }

  /// Overlay groups are 6000 to 601E; one without Overlay Data lies in unused bits of the pixels (PS3.3 C.9.2).
  private static func overlays(_ dataSet: DataSet) -> String {
    var found = "none"
    for group in stride(from: UInt32(0x6000), through: 0x601E, by: 2) {
      guard dataSet.index(of: DataElementTag(rawValue: group << 16 | 0x0010)) != nil else { continue }
      guard dataSet.index(of: DataElementTag(rawValue: group << 16 | 0x3000)) != nil else { return "embedded" }
      found = "separate"
    }
    return found
  }

  private static func calibration(_ dataSet: DataSet) -> String {
    guard let regions = dataSet.index(of: .sequenceOfUltrasoundRegions) else { return "none" }
    var found = "none"
    for item in dataSet.children(of: regions) {
      guard dataSet.index(of: .pixelComponentOrganization, in: item) != nil else { return "spatial" }
      found = "combined"
    }
    return found
  }
}
