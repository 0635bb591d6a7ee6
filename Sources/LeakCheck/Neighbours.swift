// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands beside a match in UTF-8 text.
struct Neighbours {
  var bytes: UnsafeRawBufferPointer

  /// Whether a match of a form with these edges at `range` is one, or a part of a longer number, UID or word.
  func allow(_ edges: Edges, at range: Range<Int>) -> Bool {
    if edges.startsWithDigit && continuesNumber(from: range.lowerBound, by: -1) { return false }
    if edges.endsWithDigit && continuesNumber(from: range.upperBound - 1, by: 1) { return false }
    if edges.needsWordStart, let scalar = scalar(endingBefore: range.lowerBound), scalar.isWord { return false }
    if edges.needsWordEnd, let scalar = scalar(startingAt: range.upperBound), scalar.isWord { return false }
    return true
  }

  /// Whether a match at `range` is a whole value: nothing but blanks up to a backslash or an end.
  func areEnds(of range: Range<Int>) -> Bool {
    var low = range.lowerBound - 1
    var high = range.upperBound
    while byte(low) == 0x20 { low -= 1 }
    while byte(high) == 0x20 { high += 1 }
    return [nil, 0x5C].contains(byte(low)) && [nil, 0x5C].contains(byte(high))
  }

  /// A digit beside, or a dot with a digit behind it: a decimal number, a UID, an IP address.
  private func continuesNumber(from position: Int, by step: Int) -> Bool {
    if isDigit(position + step) { return true }
    return byte(position + step) == 0x2E && isDigit(position + 2 * step)
  }

  func byte(_ position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }
  func isDigit(_ position: Int) -> Bool { byte(position).map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

  private func scalar(startingAt position: Int) -> Unicode.Scalar? {
    guard let lead = byte(position) else { return nil }
    if lead < 0x80 { return Unicode.Scalar(lead) }
    return decode(bytes[position..<min(position + 4, bytes.count)])
  }

  private func scalar(endingBefore position: Int) -> Unicode.Scalar? {
    guard let last = byte(position - 1) else { return nil }
    if last < 0x80 { return Unicode.Scalar(last) }
    var start = position - 1
    while start > 0, start > position - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return decode(bytes[start..<position])
  }

  private func decode(_ slice: Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = slice.makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }
}
