// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Values that say nothing, valid for their VR (action D of PS3.15 E.1-1).
enum Dummy {
  static let text = Array("DEIDENTIFIED".utf8)

  /// For a value of so many bytes: numbers keep their count, so that their multiplicity stays right.
  static func value(_ vr: VR, length: Int) -> [UInt8] {
    switch vr {
    case .DA: Array("19000101".utf8)
    case .TM: Array("000000".utf8)
    case .DT: Array("19000101000000".utf8)
    case .AS: Array("000Y".utf8)
    case .DS, .IS: Array("0".utf8)
    case .UI: Array("2.25.0".utf8)
    case .UR: Array("urn:deidentified".utf8)
    case .AE, .CS, .LO, .LT, .PN, .SH, .ST, .UC, .UT: text
    default: [UInt8](repeating: 0, count: min(max(length, 2), 64) & ~1)
    }
  }

  /// One item of a code sequence (PS3.3 8.8).
  static let code: [NewElement] = [
    NewElement(DataElementTag(0x0008, 0x0100), .SH, text),
    NewElement(DataElementTag(0x0008, 0x0102), .SH, Array("99SPINDLE".utf8)),
    NewElement(DataElementTag(0x0008, 0x0104), .LO, text),
  ]
}
