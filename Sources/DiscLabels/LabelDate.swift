// SPDX-License-Identifier: GPL-3.0-or-later

/// A day as it is printed: `2026-11-22`, the same for readers of every country.
public struct LabelDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Parameter text: `2026-11-22` or `20261122`; nil for what is no day of the calendar.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let digits: [UInt8]
    if bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D {
      digits = Array(bytes[0..<4] + bytes[5..<7] + bytes[8..<10])
    } else {
      digits = bytes
    }
    guard digits.count == 8, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    guard year > 0, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: LabelDate, b: LabelDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension LabelDate: CustomStringConvertible {
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  private func padded(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
