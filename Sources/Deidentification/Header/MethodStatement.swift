// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What the elements say of how this was done (PS3.15 E.1, E.3; PS3.16 CID 7050).
struct MethodStatement {
  var dates: DateMode
  var hasContent: Bool
  var hasGraphics: Bool

  /// De-identification Method (0012,0063): one value each for profile and dates, of at most 64 characters.
  var text: [UInt8] {
    let service =
      switch dates {
      case .keep: "Dates of service kept"
      case .shift: "Dates of service shifted by whole days"
      case .remove: "Dates of service removed"
      }
    return Array("Spindle, office profile: PS3.15 E.1 with options\\\(service)".utf8)
  }

  /// The items of (0012,0064). Clean Structured Content and Clean Graphics are said only of files that have such.
  var codes: [[NewElement]] {
    var codes = [
      ("113100", "Basic Application Confidentiality Profile"), ("113105", "Clean Descriptors Option"),
      ("113108", "Retain Patient Characteristics Option"), ("113111", "Retain Safe Private Option"),
    ]
    switch dates {
    case .keep: codes.append(("113106", "Retain Longitudinal Temporal Information Full Dates Option"))
    case .shift: codes.append(("113107", "Retain Longitudinal Temporal Information Modified Dates Option"))
    case .remove: break
    }
    if hasContent { codes.append(("113104", "Clean Structured Content Option")) }
    if hasGraphics { codes.append(("113103", "Clean Graphics Option")) }
    return codes.sorted { $0.0 < $1.0 }.map { code, meaning in
      [
        NewElement(DataElementTag(0x0008, 0x0100), .SH, Array(code.utf8)),
        NewElement(DataElementTag(0x0008, 0x0102), .SH, Array("DCM".utf8)),
        NewElement(DataElementTag(0x0008, 0x0104), .LO, Array(meaning.utf8)),
      ]
    }
  }

  /// Longitudinal Temporal Information Modified (0028,0303). What an earlier de-identification did to the dates
  /// that are kept here remains true.
  func temporalInformation(before: String?) -> String {
    switch dates {
    case .keep: before == "MODIFIED" || before == "REMOVED" ? before ?? "UNMODIFIED" : "UNMODIFIED"
    case .shift: "MODIFIED"
    case .remove: "REMOVED"
    }
  }
}
