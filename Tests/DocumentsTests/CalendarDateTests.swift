// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Documents

@Suite struct CalendarDateTests {
  @Test("A date is a day that there is", arguments: ["2024-02-29", "1980-01-01", "0001-01-01", "9999-12-31"])
  func readsBack(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
    #expect(CalendarDate(compact: text.filter { $0 != "-" })?.description == text)
  }

  @Test(
    "What is no day of the calendar is refused",
    arguments: ["2023-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "", "2026/01/01", "0000-01-01"])
  func refuses(_ text: String) {
    #expect(CalendarDate(text) == nil)
    #expect(CalendarDate(compact: text.filter { $0 != "-" }) == nil)
  }

  /// Day numbers as `date -u -d DAY +%s` gives them, divided by 86,400.
  @Test(
    "Days are counted from 1970-01-01",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-11-22", 20779), ("1900-03-01", -25508),
    ])
  func counts(_ day: (text: String, number: Int)) throws {
    let date = try #require(CalendarDate(day.text))
    #expect(date.daysSince1970 == day.number)
    #expect(CalendarDate(daysSince1970: day.number) == date)
  }

  @Test("Moving by days and back gives the same day")
  func moves() throws {
    let date = try #require(CalendarDate("2024-03-01"))
    #expect(date.adding(days: -1)?.description == "2024-02-29")
    for days in stride(from: -400_000, through: 400_000, by: 997) {
      #expect(date.adding(days: days)?.adding(days: -days) == date)
    }
    #expect(date.adding(days: .max) == nil)
  }
}
