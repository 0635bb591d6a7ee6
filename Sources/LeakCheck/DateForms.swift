// SPDX-License-Identifier: GPL-3.0-or-later

/// The spellings of a date, in the orders of Europe, America and the standards.
enum DateForms {
  /// - Parameter text: `YYYYMMDD`, perhaps with a time behind it, or year, month and day with `-`, `.` or `/` between.
  static func forms(_ text: String, _ kind: Secret.Kind) -> [SecretForm] {
    guard let (year, month, day) = parse(text) else { return [] }
    let (y, m, d) = (padded(year, 4), padded(month, 2), padded(day, 2))
    let yy = String(y.suffix(2))
    var spellings = ["\(y)\(m)\(d)"]
    for separator in ["-", ".", "/"] {
      for order in [[y, m, d], [d, m, y], [m, d, y], [d, m, yy], [m, d, yy]] {
        spellings.append(order.joined(separator: separator))
      }
    }
    let (shortMonth, shortDay) = ("\(month)", "\(day)")
    for order in [[shortMonth, shortDay, y], [shortDay, shortMonth, y]] where order != [m, d, y] && order != [d, m, y] {
      spellings += [order.joined(separator: "/"), order.joined(separator: ".")]
    }
    let names = months[month - 1]
    for name in names {
      for separator in ["-", " ", ""] { spellings.append([d, name, y].joined(separator: separator)) }
      spellings += ["\(name) \(shortDay), \(y)", "\(name) \(d) \(y)", "\(shortDay) \(name) \(y)"]
    }
    return spellings.compactMap { SecretForm($0, kind, [.text, .code, .name, .document, .binary], isWord: false) }
  }

  static func parse(_ text: String) -> (year: Int, month: Int, day: Int)? {
    let text = Folding.spaced(text)
    let parts = text.split(whereSeparator: { "-./".contains($0) })
    let numbers: [Substring]
    if parts.count == 3 {
      guard parts[0].count == 4 else { return nil }
      numbers = parts
    } else {
      guard text.utf8.count >= 8, text.utf8.prefix(8).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      numbers = [text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6).prefix(2)]
    }
    guard let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2]),
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (year, month, day)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static let months = [
    ["Jan", "January"], ["Feb", "February"], ["Mar", "March"], ["Apr", "April"], ["May"], ["Jun", "June"],
    ["Jul", "July"], ["Aug", "August"], ["Sep", "September"], ["Oct", "October"], ["Nov", "November"],
    ["Dec", "December"],
  ]
}
