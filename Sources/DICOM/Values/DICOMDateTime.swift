// SPDX-License-Identifier: GPL-3.0-or-later

/// A time as DT writes it: `YYYYMMDDHHMMSS.FFFFFF&ZZXX`, cut anywhere between its parts, with or without the offset
/// from UTC (PS3.5 6.2).
public struct DICOMDateTime: Sendable, Hashable {
  /// The first day that the value may mean: of a year, the first of January.
  public let date: DICOMDate
  /// Midnight where the value does not say.
  public let time: DICOMTime?
  public let precision: TimePrecision
  /// Minutes east of UTC; nil where the value does not say.
  public let offset: Int?

  /// Of the bytes of one value without padding; nil for anything else.
  public init?(_ bytes: some Collection<UInt8>) {
    guard let value = Array(bytes).withUnsafeBufferPointer({ Self($0[...]) }) else { return nil }
    self = value
  }

  public init?(_ text: some StringProtocol) { self.init(text.utf8) }

  /// A DA and its TM as one: the day alone where there is no time.
  public init(_ date: DICOMDate, _ time: DICOMTime?, offset: Int? = nil) {
    self.date = date
    self.time = time
    self.offset = offset
    precision = time?.precision ?? .day
  }

  private init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let sign = bytes.firstIndex { $0 == 0x2B || $0 == 0x2D } ?? bytes.endIndex
    if sign == bytes.endIndex {
      offset = nil
    } else {
      guard let minutes = Self.offset(bytes[sign...]) else { return nil }
      offset = minutes
    }
    let stamp = bytes[..<sign]
    let day = stamp.prefix(8)
    let start = day.startIndex
    guard day.count == 4 || day.count == 6 || day.count == 8, let year = FixedDigits.number(day.prefix(4)) else {
      return nil
    }
    let month = day.count > 4 ? FixedDigits.number(day[(start + 4)..<(start + 6)]) : 1
    let number = day.count > 6 ? FixedDigits.number(day[(start + 6)...]) : 1
    guard let month, let number, let date = DICOMDate(year: year, month: month, day: number) else { return nil }
    self.date = date
    let rest = stamp.dropFirst(8)
    if rest.isEmpty {
      time = nil
      precision = day.count == 4 ? .year : day.count == 6 ? .month : .day
    } else {
      guard let time = DICOMTime(rest) else { return nil }
      self.time = time
      precision = time.precision
    }
  }

  /// Minutes of `+ZZXX`, from -1200 to +1400; `-0000` is none. Nil for anything else.
  static func offset(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard bytes.count == 5, let sign = bytes.first, sign == 0x2B || sign == 0x2D,
      let number = FixedDigits.number(bytes.dropFirst())
    else { return nil }
    let minutes = number / 100 * 60 + number % 100
    guard number % 100 < 60, sign == 0x2B ? minutes <= 14 * 60 : (1...12 * 60).contains(minutes) else { return nil }
    return sign == 0x2B ? minutes : -minutes
  }

  /// All that the value may mean, from the first to the last microsecond, counted from 1970-01-01 00:00 UTC.
  /// - Parameter around: the offset of the data set (0008,0201), for a value without one. Nil if that is nil too.
  public func interval(offset around: Int? = nil) -> ClosedRange<Int64>? {
    guard let minutes = offset ?? around else { return nil }
    let day: Int64 = 86_400_000_000
    let first = Int64(date.daysSince1970) * day + (time?.microseconds ?? 0) - Int64(minutes) * 60_000_000
    return first...(first + length - 1)
  }

  /// Microseconds that the value leaves open.
  private var length: Int64 {
    let second: Int64 = 1_000_000
    switch precision {
    case .year:
      return (date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0) ? 366 : 365) * 86_400 * second
    case .month: return Int64(DICOMDate.days(inMonth: date.month, of: date.year)) * 86_400 * second
    case .day: return 86_400 * second
    case .hour: return 3600 * second
    case .minute: return 60 * second
    case .second: return second
    case .fraction(let digits): return (digits..<6).reduce(1) { length, _ in length * 10 }
    }
  }
}

extension DICOMDateTime: CustomStringConvertible {
  /// As DT writes it, to its precision.
  public var description: String {
    let day = date.description.prefix(precision == .year ? 4 : precision == .month ? 6 : 8)
    guard let offset else { return day + (time?.description ?? "") }
    let size = abs(offset)
    let zone = (offset < 0 ? "-" : "+") + FixedDigits.text(size / 60, 2) + FixedDigits.text(size % 60, 2)
    return day + (time?.description ?? "") + zone
  }
}
