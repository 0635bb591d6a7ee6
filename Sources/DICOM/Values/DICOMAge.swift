// SPDX-License-Identifier: GPL-3.0-or-later

/// An age as AS writes it: three digits and a unit (PS3.5 6.2).
public struct DICOMAge: Sendable, Hashable {
  public enum Unit: UInt8, Sendable {
    case days = 0x44
    case weeks = 0x57
    case months = 0x4D
    case years = 0x59
  }

  /// 0 to 999.
  public let count: Int
  public let unit: Unit

  /// Of the bytes of one value without padding; nil for anything else.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 4, let last = bytes.dropFirst(3).first, let unit = Unit(rawValue: last),
      let count = Array(bytes.prefix(3)).withUnsafeBufferPointer({ FixedDigits.number($0[...]) })
    else { return nil }
    self.count = count
    self.unit = unit
  }

  public init?(_ text: some StringProtocol) { self.init(text.utf8) }
}

extension DICOMAge: CustomStringConvertible {
  public var description: String {
    FixedDigits.text(count, 3) + String(decoding: [unit.rawValue], as: UTF8.self)
  }
}
