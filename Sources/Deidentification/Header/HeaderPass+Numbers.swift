// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Decimal and integer strings that stay.
extension HeaderPass {
  /// A whole value that is one of the patient's numbers goes, be it with zeros before it or with none but zeros behind
  /// its point.
  func cleanNumbers(_ index: Int, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount) {
    let numbers = account.workspace.cleaner.matcher.numbers
    let goes = dataSet.withValue(index) { bytes in
      var number = NumberHash()
      for byte in bytes {
        switch byte {
        case 0x30...0x39: number.add(byte)
        case 0x20, 0: continue
        case 0x5C:
          if numbers.contains(number.hash) { return true }
          number = NumberHash()
        case 0x2B, 0x2D, 0x2E, 0x45, 0x65: number.add(sign: byte)
        default: return true
        }
      }
      return numbers.contains(number.hash)
    }
    if goes {
      edits.replace(index, with: [])
      account.count(.textCleaned)
    }
  }
}

/// The hash of a whole number, as a word of an identifier has it.
private struct NumberHash {
  private enum Part { case integer, fraction, none }

  /// Of the digits from the first that is not 0.
  private var significant = TokenHash.start
  private var count = 0
  private var zeros = 0
  private var value: UInt32 = 0
  private var part = Part.integer

  @inline(__always) var hash: UInt64 {
    if part == .none { return TokenHash.none }
    return zeros == 0 || count >= TokenHash.significantDigits ? significant : padded
  }

  private var padded: UInt64 {
    let digits = count == 0 ? [] : Array(String(value).utf8)
    return (repeatElement(0x30, count: zeros) + digits).reduce(TokenHash.start) {
      TokenHash.adding(UInt32($1), to: $0)
    }
  }

  @inline(__always) mutating func add(_ digit: UInt8) {
    switch part {
    case .none: return
    case .fraction: if digit != 0x30 { part = .none }
    case .integer:
      if count == 0, digit == 0x30 {
        zeros += 1
      } else {
        significant = TokenHash.adding(UInt32(digit), to: significant)
        value = value &* 10 &+ UInt32(digit &- 0x30)
        count += 1
      }
    }
  }

  /// A sign before the digits, a point behind them, or what makes another number of them.
  @inline(__always) mutating func add(sign: UInt8) {
    if sign == 0x2E, part == .integer { part = .fraction } else if count + zeros > 0 || sign > 0x2E { part = .none }
  }
}
