// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of day as TM writes it: `HHMMSS.FFFFFF`, cut anywhere between its parts; or with colons, as ACR-NEMA did
/// (PS3.5 6.2).
public struct DICOMTime: Sendable, Hashable {
  /// 0 to 23.
  public let hour: Int
  /// 0 where the value does not say.
  public let minute: Int
  /// 0 to 60, which is a leap second.
  public let second: Int
  /// 0 to 999,999.
  public let microsecond: Int
  /// From hours to the fraction.
  public let precision: TimePrecision

  /// Of the bytes of one value without padding; nil for anything else than a time.
  public init?(_ bytes: some Collection<UInt8>) {
    let plain = bytes.contains(0x3A) ? Self.withoutColons(bytes) : Array(bytes)
    guard let time = plain?.withUnsafeBufferPointer({ Self($0[...]) }) else { return nil }
    self = time
  }

  public init?(_ text: some StringProtocol) { self.init(text.utf8) }

  /// Of `HHMMSS.FFFFFF` or less.
  init?(_ digits: Slice<UnsafeBufferPointer<UInt8>>) {
    let point = digits.firstIndex(of: 0x2E)
    let whole = digits[..<(point ?? digits.endIndex)]
    guard whole.count == 2 || whole.count == 4 || whole.count == 6 else { return nil }
    func part(_ number: Int) -> Int? {
      let start = whole.startIndex + 2 * number
      return start < whole.endIndex ? FixedDigits.number(whole[start..<(start + 2)]) : 0
    }
    guard let hour = part(0), let minute = part(1), let second = part(2), hour < 24, minute < 60, second <= 60 else {
      return nil
    }
    self.hour = hour
    self.minute = minute
    self.second = second
    guard let point else {
      microsecond = 0
      precision = whole.count == 2 ? .hour : whole.count == 4 ? .minute : .second
      return
    }
    let fraction = digits[(point + 1)...]
    guard whole.count == 6, fraction.count <= 6, var value = FixedDigits.number(fraction) else { return nil }
    for _ in fraction.count..<6 { value *= 10 }
    microsecond = value
    precision = .fraction(fraction.count)
  }

  /// `HH:MM:SS.F` as `HHMMSS.F`; nil where the colons stand elsewhere.
  private static func withoutColons(_ bytes: some Collection<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    for (position, byte) in bytes.enumerated() {
      let isColonsPlace = position == 2 || position == 5
      guard (byte == 0x3A) == isColonsPlace else { return nil }
      if !isColonsPlace { plain.append(byte) }
    }
    return bytes.count == 3 || bytes.count == 6 ? nil : plain
  }

  /// Microseconds from midnight.
  var microseconds: Int64 { Int64((hour * 60 + minute) * 60 + second) * 1_000_000 + Int64(microsecond) }
}

extension DICOMTime: CustomStringConvertible {
  /// As TM writes it, to its precision.
  public var description: String {
    let parts = [hour, minute, second].map { FixedDigits.text($0, 2) }
    switch precision {
    case .year, .month, .day, .hour: return parts[0]
    case .minute: return parts[0] + parts[1]
    case .second: return parts.joined()
    case .fraction(let digits): return parts.joined() + "." + FixedDigits.text(microsecond, 6).prefix(digits)
    }
  }
}
