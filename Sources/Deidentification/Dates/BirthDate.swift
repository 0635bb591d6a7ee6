// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// A date of birth as it is typed where `YYYYMMDD` is wanted.
enum BirthDate {
  /// The days that a value may mean: `19580314` with or without a time behind it, `1958-03-14`, `14.03.1958`; both
  /// where day and month cannot be told apart (`03/04/1958`), none for what is no day.
  static func readings(of text: Substring) -> [CalendarDate] {
    let numbers = Word.words(of: text).filter(\.isDigits).map(\.text)
    if let run = numbers.first, run.utf8.count >= 8 {
      return CalendarDate(da: String(run.prefix(8))).map { [$0] } ?? []
    }
    guard numbers.count >= 3, numbers.prefix(3).allSatisfy({ $0.utf8.count <= 4 }) else { return [] }
    let values = numbers.prefix(3).compactMap { Int($0) }
    guard values.count == 3 else { return [] }
    if numbers[0].utf8.count == 4 { return day(values[0], values[1], values[2]) }
    guard numbers[2].utf8.count == 4 else { return [] }
    let european = day(values[2], values[1], values[0])
    // With dots the day comes first everywhere.
    if text.contains(".") || values[0] == values[1] { return european }
    return european + day(values[2], values[0], values[1])
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> [CalendarDate] {
    CalendarDate(year: year, month: month, day: day).map { [$0] } ?? []
  }
}
