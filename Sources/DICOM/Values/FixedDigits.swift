// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers of a fixed count of digits, as dates and times are made of.
enum FixedDigits {
  /// The number that digits make; nil where one of them is none, or there are none.
  static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in digits {
      guard let digit = NumberText.digit(byte) else { return nil }
      value = value &* 10 &+ digit
    }
    return digits.isEmpty ? nil : value
  }

  /// With zeros in front.
  static func text(_ value: Int, _ count: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
