// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

extension CalendarDate {
  /// Of `YYYYMMDD`, or `YYYY.MM.DD` as ACR-NEMA wrote it (PS3.5 6.2, DA).
  init?(da bytes: some Collection<UInt8>) {
    var digits: [Int] = []
    digits.reserveCapacity(8)
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "."), bytes.count == 10, position == 4 || position == 7 { continue }
      guard byte &- 0x30 < 10, digits.count < 8 else { return nil }
      digits.append(Int(byte &- 0x30))
    }
    guard digits.count == 8 else { return nil }
    self.init(
      year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3], month: digits[4] * 10 + digits[5],
      day: digits[6] * 10 + digits[7])
  }

  init?(da text: String) { self.init(da: Array(text.utf8)) }

  /// `YYYYMMDD`.
  var da: [UInt8] {
    func digit(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x30 + value % 10) }
    return [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), digit(month / 10), digit(month),
      digit(day / 10), digit(day),
    ]
  }
}
