// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONReader {
  /// Reads a string from its opening quote to behind its closing one.
  mutating func string() throws(DocumentError) -> String {
    offset += 1
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.quote {
        guard let text = String(validating: bytes[start..<offset], as: UTF8.self) else {
          throw TextDecoding.notUTF8(bytes, from: start, path: path)
        }
        offset += 1
        return text
      }
      if byte == Byte.backslash { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw error("A control character stands in a string") }
      offset += 1
    }
    throw error("A string is not closed")
  }

  /// The same once a backslash is met: what lies before it begins at `start`.
  private mutating func escapedString(from start: Int) throws(DocumentError) -> String {
    var content = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case Byte.quote:
        guard let text = String(validating: content, as: UTF8.self) else {
          throw TextDecoding.notUTF8(bytes, from: start, path: path)
        }
        offset += 1
        return text
      case Byte.backslash:
        content.append(contentsOf: try escape())
      case 0x00..<0x20:
        throw error("A control character stands in a string")
      default:
        content.append(byte)
        offset += 1
      }
    }
    throw error("A string is not closed")
  }

  private mutating func escape() throws(DocumentError) -> [UInt8] {
    let start = offset
    offset += 1
    let letter = peek()
    offset += 1
    switch letter {
    case Byte.quote, Byte.backslash, 0x2F: return [letter]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [Byte.lineFeed]
    case 0x72: return [Byte.carriageReturn]
    case 0x74: return [Byte.tab]
    case 0x75: break
    default: throw error("A backslash is followed by no escape", at: start)
    }
    var value = try hexadecimal(at: start)
    if (0xD800..<0xDC00).contains(value), peek() == Byte.backslash, offset + 1 < bytes.count, bytes[offset + 1] == 0x75
    {
      offset += 2
      let low = try hexadecimal(at: start)
      guard (0xDC00..<0xE000).contains(low) else { throw error("Half a surrogate pair stands alone", at: start) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw error("Half a surrogate pair stands alone", at: start) }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal(at start: Int) throws(DocumentError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = peek()
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw error("\\u is not followed by four hexadecimal digits", at: start)
      }
      offset += 1
    }
    return value
  }

  /// Reads a number: an integer if it has neither fraction nor exponent and fits 64 bits, else the nearest double.
  mutating func number() throws(DocumentError) -> JSONValue {
    let start = offset
    let isNegative = peek() == 0x2D
    if isNegative { offset += 1 }
    let firstDigit = offset
    // Gathered below zero, where the range is one wider.
    var negated: Int64 = 0
    var isExact = true
    while case 0x30...0x39 = peek() {
      let (product, over) = negated.multipliedReportingOverflow(by: 10)
      let (difference, under) = product.subtractingReportingOverflow(Int64(peek() - 0x30))
      if over || under { isExact = false }
      negated = difference
      offset += 1
    }
    guard offset > firstDigit else { throw error("A digit is expected") }
    guard bytes[firstDigit] != 0x30 || offset == firstDigit + 1 else {
      throw error("A number does not begin with 0", at: start)
    }
    if peek() == 0x2E {
      isExact = false
      offset += 1
      try digits()
    }
    if peek() | 0x20 == 0x65 {
      isExact = false
      offset += 1
      if peek() == 0x2B || peek() == 0x2D { offset += 1 }
      try digits()
    }
    // Minus zero is no integer; nor is 2^63, which only its negative reaches.
    if isExact, isNegative ? negated != 0 : negated != .min { return .integer(isNegative ? negated : -negated) }
    guard let number = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), number.isFinite else {
      throw error("The number is too large", at: start)
    }
    return .number(number)
  }

  private mutating func digits() throws(DocumentError) {
    let start = offset
    while case 0x30...0x39 = peek() { offset += 1 }
    guard offset > start else { throw error("A digit is expected") }
  }
}
