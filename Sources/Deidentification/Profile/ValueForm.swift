// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Whether a text is a value of a VR (PS3.5 6.2), for texts that rules put in.
enum ValueForm {
  static func fits(_ text: String, _ vr: VR) -> Bool {
    let bytes = Array(text.utf8)
    switch vr {
    case .DA: return bytes.count == 8 && DateValue.isDay(bytes)
    case .DT: return bytes.count >= 8 && DateValue.isDay(Array(bytes.prefix(8))) && bytes.allSatisfy(isDateSign)
    case .TM: return (2...13).contains(bytes.count) && bytes.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
    case .AS: return bytes.count == 4 && PatientAge.capped(bytes) != nil
    case .IS: return bytes.count <= 12 && Int32(text) != nil
    case .DS: return bytes.count <= 16 && Double(text)?.isFinite == true
    case .CS: return bytes.count <= 16 && bytes.allSatisfy { isCapital($0) || isDigit($0) || $0 == 0x20 || $0 == 0x5F }
    case .AE: return bytes.count <= 16 && bytes.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x5C }
    default: return text.count <= longest(vr)
    }
  }

  /// Characters.
  static func longest(_ vr: VR) -> Int {
    switch vr {
    case .SH, .AE, .CS: 16
    case .LO, .PN: 64
    case .ST: 1024
    default: 10240
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  private static func isDateSign(_ byte: UInt8) -> Bool { isDigit(byte) || [0x2E, 0x2B, 0x2D].contains(byte) }
}
