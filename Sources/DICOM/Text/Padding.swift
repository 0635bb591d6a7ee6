// SPDX-License-Identifier: GPL-3.0-or-later

extension UnsafeRawBufferPointer {
  /// Without the spaces and NULs at its end, nor (where they mean nothing) the spaces at its start (PS3.5 6.2).
  func trimmingPadding(leading: Bool = true) -> UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0 { end -= 1 }
    while leading, start < end, self[start] == 0x20 { start += 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// Has no control characters but line ends, tabs, escapes and NULs at its end.
  var looksLikeText: Bool {
    trimmingPadding().allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) || $0 == 0x1B }
  }
}

extension UnsafeRawBufferPointer {
  /// The values between backslashes, in a text whose character set has no backslash as half of a character; none for
  /// no bytes.
  var values: [UnsafeRawBufferPointer] {
    isEmpty
      ? []
      : split(separator: 0x5C, omittingEmptySubsequences: false).map { UnsafeRawBufferPointer(rebasing: $0) }
  }
}

extension BidirectionalCollection<UInt8> {
  /// Without the spaces and NULs at its end, nor the spaces at its start.
  func trimmingSpaces(leading: Bool = true) -> SubSequence {
    var low = startIndex
    var high = endIndex
    while low < high, self[index(before: high)] == 0x20 || self[index(before: high)] == 0 { high = index(before: high) }
    while leading, low < high, self[low] == 0x20 { low = index(after: low) }
    return self[low..<high]
  }
}
