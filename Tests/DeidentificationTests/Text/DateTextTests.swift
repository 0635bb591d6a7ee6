// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Deidentification

@Suite struct DateTextTests {
  @Test(arguments: [
    ("20200301", "20200229"), ("2020-03-01", "2020-02-29"), ("2020/3/1", "2020/2/29"), ("01.03.2020", "29.02.2020"),
    ("1.3.2020", "29.2.2020"), ("03/15/2020", "03/14/2020"), ("15/03/2020", "14/03/2020"),
    ("1-Mar-2020", "29-Feb-2020"),
    ("01 MARCH 2020", "29 FEBRUARY 2020"), ("March 1, 2020", "February 29, 2020"), ("2020 mar 1", "2020 feb 29"),
    ("20200301101500", "20200229101500"), ("202003011015", "202002291015"),
  ])
  func aDayMovesInItsForm(before: String, after: String) {
    let moved = DateText.shifted(Array(before.utf8)[...], days: -1)
    #expect(moved.map { String(decoding: $0, as: UTF8.self) } == after)
  }

  /// Which is the month is anyone's guess, or there is no such day: such a date is cut.
  @Test(arguments: ["03/04/2020", "03/03/2020", "31.02.2020", "1.3.20", "2020-13-01", "Mar 2020", "", "99999999"])
  func whatIsNotClearIsNotMoved(text: String) {
    #expect(DateText.shifted(Array(text.utf8)[...], days: -1) == nil)
  }
}
