// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

extension SeededGenerator {
  /// A fresh `2.25.` UID of 38 or 39 digits.
  mutating func uid() -> String {
    "2.25.\(1 + next() % 3)" + (0..<2).map { _ in String(String(next() | 1 << 63).suffix(19)) }.joined().prefix(37)
  }
}
