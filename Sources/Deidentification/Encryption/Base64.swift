// SPDX-License-Identifier: GPL-3.0-or-later

/// Base64 without padding (RFC 4648, section 4), the only form that an age header may hold.
enum Base64 {
  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in bytes {
      bits = (bits << 8 | UInt32(byte)) & 0xFFFF
      count += 8
      while count >= 6 {
        count -= 6
        text.append(signs[Int(bits >> count & 63)])
      }
    }
    if count > 0 { text.append(signs[Int(bits << (6 - count) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for other signs, and for left-over bits that are not zero.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let values = text.utf8.compactMap { sign in signs.firstIndex(of: sign).map { UInt8($0) } }
    return values.count == text.utf8.count ? BitGroups.bytes(of: values, width: 6) : nil
  }
}
