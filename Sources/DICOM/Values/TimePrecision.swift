// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of a time a value says: the rest is open, not zero.
public enum TimePrecision: Sendable, Hashable {
  case year, month, day, hour, minute, second
  /// Digits of the fraction of a second, 1 to 6.
  case fraction(Int)
}
