// SPDX-License-Identifier: GPL-3.0-or-later

/// How a file of text is written, as far as its bytes tell.
enum TextEncoding {
  case utf8
  case utf16(isBigEndian: Bool)
  /// A byte a character, whichever set of them.
  case latin1

  /// So many bytes of the beginning of a file tell what it is.
  static let toldBy = 1024

  /// - Parameter start: of a file, cut anywhere if it is not the whole.
  /// - Returns: nil for what is no text.
  init?(_ start: some BidirectionalCollection<UInt8>, isWhole: Bool) {
    if start.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isBigEndian: true)
    } else if start.starts(with: [0xFF, 0xFE]) {
      self = .utf16(isBigEndian: false)
    } else if Self.isUTF8(start, isWhole: isWhole) {
      self = .utf8
    } else if Self.isMostlyPrintable(start) {
      self = .latin1
    } else {
      return nil
    }
  }

  /// A character may be cut at the end, of which up to three bytes are there.
  private static func isUTF8(_ start: some BidirectionalCollection<UInt8>, isWhole: Bool) -> Bool {
    (0...(isWhole ? 0 : 3)).contains { String(validating: start.dropLast($0), as: UTF8.self) != nil }
  }

  /// Compressed and binary content has a control in every tenth byte, and NUL among them.
  private static func isMostlyPrintable(_ bytes: some Collection<UInt8>) -> Bool {
    if bytes.contains(0) { return false }
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    return controls * 50 <= bytes.count
  }

  /// Bytes of a character of ASCII.
  var unit: Int64 {
    if case .utf16 = self { 2 } else { 1 }
  }

  /// Each line with the byte at which it starts.
  func lines(of bytes: [UInt8]) -> [(text: String, offset: Int64)] {
    switch self {
    case .utf8:
      return bytes.split(separator: 0x0A).map { (String(decoding: $0, as: UTF8.self), Int64($0.startIndex)) }
    case .latin1:
      return bytes.split(separator: 0x0A).map { line in
        (String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) })), Int64(line.startIndex))
      }
    case .utf16(let isBigEndian):
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { at -> UInt16 in
        let (high, low) = isBigEndian ? (bytes[at], bytes[at + 1]) : (bytes[at + 1], bytes[at])
        return UInt16(high) << 8 | UInt16(low)
      }
      return units.split(separator: 0x0A).map { (String(decoding: $0, as: UTF16.self), Int64(2 * $0.startIndex)) }
    }
  }
}
