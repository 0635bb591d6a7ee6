// SPDX-License-Identifier: GPL-3.0-or-later

/// A day as DA writes it: `YYYYMMDD`, or `YYYY.MM.DD` as ACR-NEMA did (PS3.5 6.2).
public struct DICOMDate: Sendable, Hashable {
  /// 1 to 9999.
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil unless the Gregorian calendar has such a day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Of the bytes of one value without padding; nil for anything else than a day.
  @inlinable
  public init?(_ bytes: some Collection<UInt8>) {
    var number = 0
    var digits = 0
    for (position, byte) in bytes.enumerated() {
      if byte == 0x2E, bytes.count == 10, position == 4 || position == 7 { continue }
      let digit = byte &- 0x30
      guard digit < 10, digits < 8 else { return nil }
      number = number * 10 + Int(digit)
      digits += 1
    }
    guard digits == 8 else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  public init?(_ text: some StringProtocol) { self.init(text.utf8) }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01.
  var daysSince1970: Int {
    // Years that begin in March put the leap day last, so that months have a linear formula.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension DICOMDate: Comparable {
  public static func < (a: DICOMDate, b: DICOMDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension DICOMDate: CustomStringConvertible {
  /// `YYYYMMDD`
  public var description: String { FixedDigits.text(year, 4) + FixedDigits.text(month, 2) + FixedDigits.text(day, 2) }
}
