// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers written in digits: IS and DS (PS3.5 6.2).
enum NumberText {
  /// A whole number: digits with a sign. A fraction of zeros, as DS may have, is none.
  static func integer(_ text: UnsafeRawBufferPointer) -> Int? {
    var position = 0
    let isNegative = text.first == 0x2D
    if isNegative || text.first == 0x2B { position = 1 }
    let start = position
    var value = 0
    while position < text.count, let digit = digit(text[position]) {
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (next, isOver) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if isTooLarge || isOver { return nil }
      value = next
      position += 1
    }
    guard position > start else { return nil }
    if position < text.count, text[position] == 0x2E {
      position += 1
      while position < text.count, text[position] == 0x30 { position += 1 }
    }
    return position == text.count ? value : nil
  }

  /// A fixed or floating point number; nil for anything that is none, also for one that no `Double` can hold.
  static func real(_ text: UnsafeRawBufferPointer) -> Double? {
    guard isReal(text), let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  /// Sign, digits with or without a point, exponent: no hexadecimal, no infinity, which other parsers let through.
  static func isReal(_ text: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    func skipSign() {
      if position < text.count, text[position] == 0x2B || text[position] == 0x2D { position += 1 }
    }
    func skipDigits() -> Int {
      let start = position
      while position < text.count, digit(text[position]) != nil { position += 1 }
      return position - start
    }
    skipSign()
    var digits = skipDigits()
    if position < text.count, text[position] == 0x2E {
      position += 1
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    if position < text.count, text[position] | 0x20 == 0x65 {
      position += 1
      skipSign()
      guard skipDigits() > 0 else { return false }
    }
    return position == text.count
  }

  @inline(__always)
  static func digit(_ byte: UInt8) -> Int? { byte &- 0x30 < 10 ? Int(byte &- 0x30) : nil }
}
