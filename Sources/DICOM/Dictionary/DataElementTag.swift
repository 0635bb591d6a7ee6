// SPDX-License-Identifier: GPL-3.0-or-later

/// The tag of a data element: group and element number (PS3.5 7.1). Ordered as data sets are.
public struct DataElementTag: RawRepresentable, Hashable, Comparable, Sendable {
  /// Group in the high half, element in the low half.
  public var rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  @inlinable public init(_ group: UInt16, _ element: UInt16) { rawValue = UInt32(group) << 16 | UInt32(element) }

  @inlinable public var group: UInt16 { UInt16(truncatingIfNeeded: rawValue >> 16) }
  @inlinable public var element: UInt16 { UInt16(truncatingIfNeeded: rawValue) }
  /// An odd group (PS3.5 7.8).
  @inlinable public var isPrivate: Bool { group & 1 == 1 }
  /// (gggg,0010-00FF) of an odd group reserves a block for its creator (PS3.5 7.8.1).
  @inlinable public var isPrivateCreator: Bool { isPrivate && element >= 0x0010 && element <= 0x00FF }
  @inlinable public var isGroupLength: Bool { element == 0 }

  @inlinable public static func < (a: DataElementTag, b: DataElementTag) -> Bool { a.rawValue < b.rawValue }
}

extension DataElementTag: CustomStringConvertible {
  /// `(0010,0020)`, in upper-case hexadecimal.
  public var description: String { "(\(Self.hex(group)),\(Self.hex(element)))" }

  /// `00100020`, in upper-case hexadecimal.
  public var digits: String { Self.hex(group) + Self.hex(element) }

  private static func hex(_ value: UInt16) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
