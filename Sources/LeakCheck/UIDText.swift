// SPDX-License-Identifier: GPL-3.0-or-later

/// UIDs out of text, as fingerprints that are compared whole.
enum UIDText {
  /// Of a UI value: one or more UIDs with backslashes between, padded with NUL or blanks.
  static func fingerprints(in value: String) -> [UInt64] {
    value.utf8.split(whereSeparator: { $0 == 0x5C }).compactMap { part in
      let trimmed = trim(part) { $0 > 0x20 }
      return trimmed.isEmpty ? nil : fingerprint(trimmed)
    }
  }

  /// Of every run of digits and dots that could be a UID, with where it starts.
  static func runs(in text: String) -> [(offset: Int, fingerprint: UInt64)] {
    var result: [(offset: Int, fingerprint: UInt64)] = []
    let bytes = Array(text.utf8)
    for run in bytes.split(whereSeparator: { !isUIDByte($0) }) {
      let trimmed = trim(run) { $0 != 0x2E }
      if trimmed.count >= 5, trimmed.contains(0x2E) { result.append((trimmed.startIndex, fingerprint(trimmed))) }
    }
    return result
  }

  static func isUIDByte(_ byte: UInt8) -> Bool { byte == 0x2E || (byte >= 0x30 && byte <= 0x39) }

  private static func fingerprint(_ bytes: some Collection<UInt8>) -> UInt64 {
    var hasher = Hasher()
    for byte in bytes { hasher.combine(byte) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private static func trim<Bytes: BidirectionalCollection>(
    _ bytes: Bytes, where isKept: (UInt8) -> Bool
  ) -> Bytes.SubSequence where Bytes.Element == UInt8 {
    guard let first = bytes.firstIndex(where: isKept), let last = bytes.lastIndex(where: isKept) else {
      return bytes[bytes.startIndex..<bytes.startIndex]
    }
    return bytes[first...last]
  }
}
