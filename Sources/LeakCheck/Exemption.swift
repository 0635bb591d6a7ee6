// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Texts within which a match is no leak.
enum Exemption {
  /// Whether one of the texts stands in `bytes` over the whole of `range`, in any case of ASCII letters.
  static func covers(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer, by texts: [[UInt8]]) -> Bool {
    texts.contains { text in
      guard text.count >= range.count else { return false }
      let first = max(0, range.upperBound - text.count)
      let last = min(range.lowerBound, bytes.count - text.count)
      guard first <= last else { return false }
      return (first...last).contains { start in
        zip(text, bytes[start..<start + text.count]).allSatisfy { $0 == lowered($1) }
      }
    }
  }

  /// - Parameter text: in lower case.
  static func isWithin(_ text: [UInt8], _ texts: [[UInt8]]) -> Bool {
    guard let first = text.first else { return false }
    return texts.contains { whole in
      whole.withUnsafeBytes { whole in
        var rest = whole[...]
        while rest.count >= text.count, let base = whole.baseAddress,
          let found = memchr(base + rest.startIndex, Int32(first), rest.count - text.count + 1)
        {
          if memcmp(found, text, text.count) == 0 { return true }
          rest = rest[(UnsafeRawPointer(found) - base + 1)...]
        }
        return false
      }
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
