// SPDX-License-Identifier: GPL-3.0-or-later

extension Sequence where Element == UInt8 {
  /// Two digits a byte, `0` to `f`.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
