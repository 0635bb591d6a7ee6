// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents

extension CalendarDate {
  /// Of `YYYYMMDD`, or `YYYY.MM.DD` as ACR-NEMA wrote it (PS3.5 6.2, DA).
  init?(da bytes: some Collection<UInt8>) {
    guard let day = DICOMDate(bytes) else { return nil }
    self.init(year: day.year, month: day.month, day: day.day)
  }

  init?(da text: String) { self.init(da: text.utf8) }

  /// `YYYYMMDD`.
  var da: [UInt8] {
    func digit(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x30 + value % 10) }
    return [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), digit(month / 10), digit(month),
      digit(day / 10), digit(day),
    ]
  }
}
