// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Days of the Gregorian calendar counted from 1970-01-01.
enum EpochDays {
  static func days(_ date: CalendarDate) -> Int64 {
    // Years that begin in March put the leap day last, so that a month's first day is a linear formula.
    let year = Int64(date.month <= 2 ? date.year - 1 : date.year)
    let era = year / 400
    let yearOfEra = year - era * 400
    let month = Int64(date.month)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + Int64(date.day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
