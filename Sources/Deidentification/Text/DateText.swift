// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Days as people write them in a text, moved in the form in which they stand.
enum DateText {
  private enum Part {
    case year, month, day
    /// In letters; whole or the first three.
    case name(whole: Bool)
  }

  /// The text of one date with its day moved; nil where it is not clear which day is meant: `03/04/2020`.
  static func shifted<Unit: FixedWidthInteger>(_ text: ArraySlice<Unit>, days: Int) -> [Unit]? {
    guard text.count <= 40, text.allSatisfy({ $0 < 0x80 }) else { return nil }
    let bytes = text.map { UInt8(truncatingIfNeeded: $0) }
    // With a time of day behind it, or without.
    if [8, 12, 14].contains(bytes.count), bytes.allSatisfy(isDigit), let day = CalendarDate(da: bytes.prefix(8)) {
      return day.adding(days: days).map { ($0.da + bytes.dropFirst(8)).map { Unit($0) } }
    }
    let runs = runs(of: bytes)
    guard runs.count == 3, let parts = parts(of: runs, in: bytes), let day = day(runs, parts, bytes),
      let moved = day.adding(days: days)
    else { return nil }
    var result: [UInt8] = []
    var at = 0
    for (run, part) in zip(runs, parts) {
      result += bytes[at..<run.lowerBound]
      result += written(moved, part, like: bytes[run])
      at = run.upperBound
    }
    return (result + bytes[at...]).map { Unit($0) }
  }

  /// Runs of digits or of letters.
  private static func runs(of bytes: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, isDigit(bytes[at]) == isDigit(bytes[start]), isLetter(bytes[at]) == isLetter(bytes[start])
      {
        at += 1
      }
      if isDigit(bytes[start]) || isLetter(bytes[start]) { runs.append(start..<at) }
    }
    return runs
  }

  private static func parts(of runs: [Range<Int>], in bytes: [UInt8]) -> [Part]? {
    let values = runs.map { number(bytes[$0]) }
    let names = runs.map { month(bytes[$0]) }
    if let place = names.firstIndex(where: { $0 != nil }), let name = names[place] {
      let month = Part.name(whole: name.whole)
      switch (place, runs[0].count, runs[2].count) {
      case (0, _, 4): return [month, .day, .year]
      case (1, 4, _): return [.year, month, .day]
      case (1, _, 4): return [.day, month, .year]
      default: return nil
      }
    }
    guard let first = values[0], let second = values[1], values[2] != nil else { return nil }
    if runs[0].count == 4 { return [.year, .month, .day] }
    guard runs[2].count == 4 else { return nil }
    if bytes[runs[0].upperBound] == UInt8(ascii: ".") || first > 12 { return [.day, .month, .year] }
    return second > 12 ? [.month, .day, .year] : nil
  }

  private static func day(_ runs: [Range<Int>], _ parts: [Part], _ bytes: [UInt8]) -> CalendarDate? {
    var year = 0
    var monthNumber = 0
    var dayNumber = 0
    for (run, part) in zip(runs, parts) {
      switch part {
      case .year: year = number(bytes[run]) ?? 0
      case .month: monthNumber = number(bytes[run]) ?? 0
      case .day: dayNumber = number(bytes[run]) ?? 0
      case .name: monthNumber = month(bytes[run])?.number ?? 0
      }
    }
    return CalendarDate(year: year, month: monthNumber, day: dayNumber)
  }

  private static func written(_ day: CalendarDate, _ part: Part, like old: ArraySlice<UInt8>) -> [UInt8] {
    switch part {
    case .year: return padded(day.year, 4)
    case .month: return padded(day.month, old.count)
    case .day: return padded(day.day, old.count)
    case .name(let whole):
      let name = MonthNames.english[day.month - 1].utf8
      let letters = whole ? Array(name) : Array(name.prefix(3))
      let isCapital = { (byte: UInt8) in byte &- 0x41 < 26 }
      let all = old.dropFirst().allSatisfy(isCapital)
      return letters.enumerated().map { place, letter in
        let isUpper = place == 0 ? old.first.map(isCapital) ?? false : all
        return isUpper ? letter & 0xDF : letter
      }
    }
  }

  private static func padded(_ value: Int, _ digits: Int) -> [UInt8] {
    let text = Array(String(value).utf8)
    return [UInt8](repeating: 0x30, count: max(0, digits - text.count)) + text
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count <= 4, bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  private static func month(_ bytes: ArraySlice<UInt8>) -> (number: Int, whole: Bool)? {
    guard bytes.allSatisfy(isLetter) else { return nil }
    let word = bytes.map { $0 | 0x20 }
    for (place, name) in MonthNames.english.enumerated() {
      if word.elementsEqual(name.utf8.prefix(3)) { return (place + 1, false) }
      if word.elementsEqual(name.utf8) { return (place + 1, true) }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
