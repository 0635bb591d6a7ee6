// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Patient's Age (0010,1010), as AS writes it: three digits and a unit (PS3.5 6.2).
enum PatientAge {
  /// The age at which ages are clipped: over 89 is said as 90 (seed).
  static let cap = 90

  /// The age on a day, in years from two years on, else in months, weeks or days. Nil for a day before birth.
  static func at(_ exam: CalendarDate, born birth: CalendarDate) -> String? {
    guard exam >= birth else { return nil }
    let hadBirthday = (exam.month, exam.day) >= (birth.month, birth.day)
    let years = exam.year - birth.year - (hadBirthday ? 0 : 1)
    if years >= cap { return text(cap, "Y") }
    if years >= 2 { return text(years, "Y") }
    let months = (exam.year - birth.year) * 12 + exam.month - birth.month - (exam.day >= birth.day ? 0 : 1)
    if months >= 3 { return text(months, "M") }
    let days = exam.daysSince1970 - birth.daysSince1970
    return days >= 28 ? text(days / 7, "W") : text(days, "D")
  }

  /// A stored age with what is over 89 years as 090Y; nil where it is no age.
  static func capped(_ stored: some Collection<UInt8>) -> String? {
    var bytes = Array(stored)
    while let last = bytes.last, last == 0x20 || last == 0 { bytes.removeLast() }
    while bytes.first == 0x20 { bytes.removeFirst() }
    guard let unit = bytes.last, (2...4).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes.dropLast() {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    let years: Int
    switch unit {
    case UInt8(ascii: "Y"): years = value
    case UInt8(ascii: "M"): years = value / 12
    case UInt8(ascii: "W"): years = value * 7 / 366
    case UInt8(ascii: "D"): years = value / 366
    default: return nil
    }
    return years >= cap ? text(cap, "Y") : text(value, String(UnicodeScalar(unit)))
  }

  private static func text(_ value: Int, _ unit: String) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits + unit
  }
}
