// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Elements that the passes look for by name, found on the way instead of by search.
enum ElementMark: UInt8, Sendable, CaseIterable {
  case none
  /// Values that a reader needs to make sense of the file, of terms that the standard lists.
  case fixed
  case manufacturer, modelName, softwareVersions
  case sopClass, sopInstance
  case studyDate, acquisitionDate, seriesDate, acquisitionDateTime, contentDate
  case contentSequence, graphicAnnotations
  case textValue, numericValue, document

  static func of(_ tag: DataElementTag) -> ElementMark {
    switch tag {
    case .manufacturer: .manufacturer
    case .manufacturerModelName: .modelName
    case .softwareVersions: .softwareVersions
    case .sopClassUID: .sopClass
    case .sopInstanceUID: .sopInstance
    case .studyDate: .studyDate
    case .acquisitionDate: .acquisitionDate
    case .seriesDate: .seriesDate
    case .acquisitionDateTime: .acquisitionDateTime
    case .contentDate: .contentDate
    case .contentSequence: .contentSequence
    case .graphicAnnotationSequence: .graphicAnnotations
    case .textValue: .textValue
    case .numericValue: .numericValue
    case .encapsulatedDocument: .document
    default: fixedTags.contains(tag.rawValue) ? .fixed : .none
    }
  }

  private static let fixedTags: Set<UInt32> = [
    0x0008_0005, 0x0008_0060, 0x0008_0061, 0x0008_0064, 0x0008_0068, 0x0010_0040, 0x0020_0060, 0x0020_0062,
    0x0028_0004, 0x0028_0301, 0x0028_1040, 0x0028_1056, 0x0028_2110, 0x0028_2114, 0x0040_A040, 0x0040_A010,
    0x0040_A050, 0x0054_1001,
  ]
}
