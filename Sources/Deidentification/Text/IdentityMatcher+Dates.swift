// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

extension IdentityMatcher {
  /// A day, `YYYYMMDD` as DA has it, in the forms people write: those that the leak check knows, and more.
  mutating func insertDate(_ text: Substring, _ owner: IdentityPattern.Owner) {
    guard let day = CalendarDate(da: String(text)) else { return }
    if owner == .patient { insert(day: day) }
    let year = String(day.year)
    let short = String(year.suffix(2))
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let (month, date) = (two(day.month), two(day.day))
    var forms = [year + month + date, month + date + year, date + month + year]
    forms += [short + month + date, date + month + short, month + date + short]
    if let number = Word.words(of: year + month + date).first { insert(number: number) }
    var shortForms: [String] = []
    for (m, d) in [(month, date), (String(day.month), String(day.day))] {
      forms += ["\(year)-\(m)-\(d)", "\(m)-\(d)-\(year)", "\(d)-\(m)-\(year)"]
      shortForms += ["\(m)-\(d)-\(short)", "\(d)-\(m)-\(short)", "\(short)-\(m)-\(d)"]
    }
    for name in MonthNames.all[day.month - 1] {
      for d in [date, String(day.day)] {
        forms += ["\(d) \(name) \(year)", "\(name) \(d) \(year)", "\(year) \(name) \(d)", "\(d) \(name) \(short)"]
      }
    }
    for form in forms { insert(IdentityPattern(Word.words(of: form), owner)) }
    for form in shortForms { insert(IdentityPattern(Word.words(of: form), owner, isShortDate: true)) }
  }
}
