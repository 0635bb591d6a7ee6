// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents

extension DateValue {
  /// What a value that is to stay holds.
  enum Content {
    /// Days and times, or nothing.
    case plain
    /// The day of birth among them.
    case birthDate
    /// Something else, be it digits.
    case other
  }

  static func content(_ value: UnsafeRawBufferPointer, _ vr: VR, born birth: CalendarDate?) -> Content {
    guard isPlain(value) else { return .other }
    var content = Content.plain
    var start = 0
    while start <= value.count {
      var end = start
      while end < value.count, value[end] != 0x5C { end += 1 }
      let part = UnsafeRawBufferPointer(rebasing: value[start..<end]).trimmed
      start = end + 1
      if part.isEmpty { continue }
      if vr == .TM {
        if !isTime(part) { return .other }
        continue
      }
      let day = day(part)
      if vr == .DA, day == nil || part.count > 10 { return .other }
      if let day, day == birth { content = .birthDate }
    }
    return content
  }

  /// Nothing in the value but what dates and times are made of: it hides no name.
  private static func isPlain(_ value: UnsafeRawBufferPointer) -> Bool {
    for byte in value {
      switch byte {
      case 0x30...0x39, 0x20, 0, 0x2E, 0x3A, 0x2B, 0x2D, 0x5C: continue
      default: return false
      }
    }
    return value.count <= 256
  }

  /// `HHMMSS.FFFFFF` or less, with colons as ACR-NEMA had them; more digits of a second than the standard has are let
  /// pass up to nine.
  private static func isTime(_ text: UnsafeRawBufferPointer) -> Bool {
    var digits = 0
    var fraction = -1
    var pair: UInt8 = 0
    for byte in text {
      if fraction >= 0 {
        fraction += 1
        if byte &- 0x30 > 9 || fraction > 9 { return false }
        continue
      }
      switch byte {
      case 0x30...0x39:
        pair = digits % 2 == 0 ? byte &- 0x30 : pair * 10 + (byte &- 0x30)
        digits += 1
        if digits > 6 || digits % 2 == 0 && pair > (digits == 2 ? 24 : 60) { return false }
      case 0x3A: if digits == 0 || digits % 2 != 0 { return false }
      case 0x2E: fraction = 0
      default: return false
      }
    }
    return digits > 0 && digits % 2 == 0
  }
}
