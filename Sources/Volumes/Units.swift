// SPDX-License-Identifier: GPL-3.0-or-later

/// A number of bytes.
public struct ByteCount: RawRepresentable, Hashable, Comparable, Sendable {
  public var rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ value: Int64) { rawValue = value }
  public init(_ value: Int) { rawValue = Int64(value) }
  public static let zero = ByteCount(0 as Int64)

  public static func < (a: ByteCount, b: ByteCount) -> Bool { a.rawValue < b.rawValue }
  public static func + (a: ByteCount, b: ByteCount) -> ByteCount { ByteCount(a.rawValue + b.rawValue) }
  public static func += (a: inout ByteCount, b: ByteCount) { a.rawValue += b.rawValue }

  /// The sectors that hold this many bytes.
  public var sectors: SectorCount { SectorCount((rawValue + SectorCount.size - 1) / SectorCount.size) }
}

/// A number of sectors of 2,048 bytes, the unit of ISO 9660 and of every optical medium here.
public struct SectorCount: RawRepresentable, Hashable, Comparable, Sendable {
  public static let size: Int64 = 2048

  public var rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ value: Int64) { rawValue = value }
  public init(_ value: Int) { rawValue = Int64(value) }
  public static let zero = SectorCount(0 as Int64)

  public static func < (a: SectorCount, b: SectorCount) -> Bool { a.rawValue < b.rawValue }
  public static func + (a: SectorCount, b: SectorCount) -> SectorCount { SectorCount(a.rawValue + b.rawValue) }
  public static func - (a: SectorCount, b: SectorCount) -> SectorCount { SectorCount(a.rawValue - b.rawValue) }
  public static func += (a: inout SectorCount, b: SectorCount) { a.rawValue += b.rawValue }

  public var bytes: ByteCount { ByteCount(rawValue * Self.size) }
}
