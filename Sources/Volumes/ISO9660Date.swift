// SPDX-License-Identifier: GPL-3.0-or-later

/// The date and time of a directory record (ECMA-119 9.1.5), as recorded.
public struct ISO9660Date: Hashable, Sendable {
  public var year: Int
  public var month, day, hour, minute, second: UInt8
  /// Quarters of an hour east of Greenwich.
  public var zone: Int8

  /// Whether all fields are zero: nothing is said.
  public var isMissing: Bool {
    self == ISO9660Date(year: 1900, month: 0, day: 0, hour: 0, minute: 0, second: 0, zone: 0)
  }

  /// Whether every field lies where ECMA-119 allows it.
  public var isValid: Bool {
    (1...12).contains(month) && (1...31).contains(day) && hour < 24 && minute < 60 && second < 60
      && (-48...52).contains(zone)
  }
}
