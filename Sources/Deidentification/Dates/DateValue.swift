// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents

/// Values of DA, DT and TM.
enum DateValue {
  /// The value with each of its days moved; nil where one of them is no date, so that nothing can be moved.
  ///
  /// A DT keeps its time and its offset from UTC. Where it names only a month or a year, the first day of that is
  /// moved and cut to the same precision.
  static func shifted(_ value: UnsafeRawBufferPointer, vr: VR, days: Int) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    for (position, part) in value.trimmed.split(separator: 0x5C, omittingEmptySubsequences: false).enumerated() {
      if position > 0 { result.append(0x5C) }
      let text = UnsafeRawBufferPointer(rebasing: part).trimmed
      if text.isEmpty { continue }
      guard let moved = vr == .DT ? shiftedDT(text, days: days) : CalendarDate(da: text)?.adding(days: days)?.da else {
        return nil
      }
      result += moved
    }
    return result
  }

  private static func shiftedDT(_ text: UnsafeRawBufferPointer, days: Int) -> [UInt8]? {
    let digits = text.prefix { $0 &- 0x30 < 10 }.count
    let rest = text.dropFirst(min(digits, 8))
    guard rest.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D }) else { return nil }
    var day = Array(text.prefix(min(digits, 8)))
    switch day.count {
    case 4: day += [0x30, 0x31, 0x30, 0x31]
    case 6: day += [0x30, 0x31]
    case 8: break
    default: return nil
    }
    guard let moved = CalendarDate(da: day)?.adding(days: days)?.da else { return nil }
    return Array(moved.prefix(min(digits, 8))) + Array(rest)
  }

  static func isDay(_ digits: [UInt8]) -> Bool { CalendarDate(da: digits) != nil }

  /// The day that a DA or a DT begins with.
  static func day(_ value: UnsafeRawBufferPointer) -> CalendarDate? {
    let text = value.trimmed
    if let day = CalendarDate(da: text.prefix(while: { $0 != 0x5C })) { return day }
    return text.count > 8 ? CalendarDate(da: text.prefix(8)) : nil
  }
}

extension UnsafeRawBufferPointer {
  /// Without spaces and NULs at both ends.
  var trimmed: UnsafeRawBufferPointer {
    var low = startIndex
    var high = endIndex
    while low < high, self[low] == 0x20 { low += 1 }
    while high > low, self[high - 1] == 0x20 || self[high - 1] == 0 { high -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[low..<high])
  }
}
