// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// The key of one study: HMAC-SHA-256 of its number under the office's secret. All that is keyed comes from it.
///
/// `study` is the study's number, or the request's where there is none.
public struct StudyKey: Sendable {
  /// Keyed once; each use starts from a copy.
  private let keyed: HMAC<SHA256>

  public init(secret: OfficeSecret, study: String) {
    let code = HMAC<SHA256>.authenticationCode(for: Array(study.utf8), using: SymmetricKey(data: secret.bytes))
    keyed = HMAC<SHA256>(key: SymmetricKey(data: Array(code)))
  }

  /// The study's UID for a UID: `2.25.` and the first 128 bits of HMAC(study key, old UID) as a decimal number
  /// (PS3.5 B.2).
  public func uid(for old: String) -> String {
    String(decoding: Array(old.utf8).withUnsafeBytes { uidBytes(for: $0) }, as: UTF8.self)
  }

  func uidBytes(for old: UnsafeRawBufferPointer) -> [UInt8] {
    var code = keyed
    code.update(data: old)
    var number: UInt128 = 0
    for byte in code.finalize().prefix(16) { number = number << 8 | UInt128(byte) }
    return Self.prefix + Self.decimal(number)
  }

  private static let prefix = Array("2.25.".utf8)

  private static func decimal(_ number: UInt128) -> [UInt8] {
    if number == 0 { return [0x30] }
    var rest = number
    var digits: [UInt8] = []
    digits.reserveCapacity(39)
    while rest > 0 {
      // Eighteen digits at a time: one wide division, then narrow ones.
      let (high, low) = rest.quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000)
      var part = UInt64(truncatingIfNeeded: low)
      var count = 0
      while part > 0 || (high > 0 && count < 18) {
        digits.append(0x30 + UInt8(truncatingIfNeeded: part % 10))
        part /= 10
        count += 1
      }
      rest = high
    }
    digits.reverse()
    return digits
  }

  /// 32 bytes that a text has for one purpose: another purpose gives others. No old UID can collide with them,
  /// since none holds the NUL that follows the purpose.
  public func digest(_ purpose: String, _ text: String) -> [UInt8] {
    var code = keyed
    code.update(data: Array(purpose.utf8))
    code.update(data: [0])
    code.update(data: Array(text.utf8))
    return Array(code.finalize())
  }

  /// 64 bits for one purpose.
  public func seed(_ purpose: String, _ text: String) -> UInt64 {
    digest(purpose, text).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The days by which a subject's dates move: -1 to -365.
  public func dateShift(subject: String) -> Int { -1 - Int(seed("date shift", subject) % 365) }

  /// Tells this key from another without telling it: 16 hexadecimal digits, for key files.
  public var fingerprint: String {
    digest("fingerprint", "spindle").prefix(8).hexadecimal
  }
}
